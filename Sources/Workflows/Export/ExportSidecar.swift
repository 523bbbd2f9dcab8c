import Ledger

/// The description that stands beside an exported CSV file: tabular metadata of CSV on the Web (W3C),
/// which tells programs the columns, their types and what makes a row one.
package enum ExportSidecar {
  /// The name of the description of a file, where programs look for it.
  package static func name(for file: String) -> String { file + "-metadata.json" }

  package static func render(_ table: ExportTable, file: String) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": \"vi\"}],\n")
    json.raw("  \"url\": ")
    json.string(reference(file))
    json.raw(",\n  \"dc:title\": ")
    json.string("Số liệu kinh tế - xã hội · \(table.question.area.name)")
    json.raw(",\n  \"dialect\": {\"header\": true, \"encoding\": \"utf-8\"},\n")
    json.raw("  \"tableSchema\": {\n    \"columns\": [")
    for (index, column) in ExportTable.columns.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n      ")
      write(column, to: &json)
    }
    json.raw("\n    ],\n    \"primaryKey\": [")
    let keys = ExportTable.columns.filter { $0.role == .dimension }
    for (index, column) in keys.enumerated() {
      if index > 0 { json.raw(", ") }
      json.string(column.concept)
    }
    json.raw("]\n  }\n}\n")
    return json.bytes
  }

  private static func write(_ column: ExportTable.Column, to json: inout JSONWriter) {
    json.raw("{\"name\": ")
    json.string(column.concept)
    // A title must be what the header says; the words for people are the description.
    json.raw(", \"titles\": ")
    json.string(column.concept)
    json.raw(", \"dc:description\": ")
    json.string("\(column.title.vietnamese) (\(column.title.english))")
    json.raw(", \"datatype\": ")
    json.string(column.kind.rawValue)
    // Several statuses of one figure are parted by a space.
    if column.concept == "OBS_STATUS" { json.raw(", \"separator\": \" \"") }
    if column.isRequired { json.raw(", \"required\": true") }
    json.raw("}")
  }

  /// The file as a relative reference (RFC 3986): its name, what is no plain sign in percents.
  private static func reference(_ file: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var text = ""
    for byte in (file.split(separator: "/").last.map(String.init) ?? file).utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        text.append("%")
        text.unicodeScalars.append(digits[Int(byte >> 4)])
        text.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return text
  }
}
