import Documents
import Quantities

/// The numbers of a chart as the cells of a sheet: categories in column A, a series a column.
struct ChartSheet {
  static let name = "Số liệu"

  let chart: WrittenChart

  /// The cells of the categories, as a chart refers to them.
  var categories: String { reference(column: 0, from: 2, to: chart.categories.count + 1) }

  /// The cell of a series' name.
  func name(of series: Int) -> String { reference(column: series + 1, from: 1, to: 1) }

  /// The cells of a series' values.
  func values(of series: Int) -> String {
    reference(column: series + 1, from: 2, to: chart.categories.count + 1)
  }

  /// The workbook that opens when someone edits the numbers.
  func workbook() throws(PackageError) -> [UInt8] {
    var package = PackageDraft()
    package.relate("", to: "xl/workbook.xml", as: "officeDocument")
    package.relate("xl/workbook.xml", to: "worksheets/sheet1.xml", as: "worksheet")
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    package.add("xl/workbook.xml", Self.book, type: type + "sheet.main+xml")
    package.add("xl/worksheets/sheet1.xml", sheet(), type: type + "worksheet+xml")
    // The file that it is a part of is packed as a whole.
    return try package.packed(isStored: true)
  }

  private static let book: [UInt8] = {
    var xml = XMLWriter()
    xml.raw(
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
      <sheet name="
      """)
    xml.text(name)
    xml.raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
    return xml.bytes
  }()

  private func sheet() -> [UInt8] {
    var xml = XMLWriter()
    xml.raw(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>\
      <col min="1" max="1" width="28" customWidth="1"/></cols><sheetData><row r="1">
      """)
    write(chart.unit, column: 0, row: 1, into: &xml)
    for (index, series) in chart.series.enumerated() {
      write(series.name, column: index + 1, row: 1, into: &xml)
    }
    xml.raw("</row>")
    for (line, category) in chart.categories.enumerated() {
      xml.raw("<row r=\"")
      xml.integer(line + 2)
      xml.raw("\">")
      write(category, column: 0, row: line + 2, into: &xml)
      for (index, series) in chart.series.enumerated() {
        guard line < series.values.count, let value = series.values[line] else { continue }
        xml.raw("<c r=\"")
        xml.text(Self.column(index + 1) + String(line + 2))
        xml.raw("\"><v>")
        xml.text(value.description)
        xml.raw("</v></c>")
      }
      xml.raw("</row>")
    }
    xml.raw("</sheetData></worksheet>")
    return xml.bytes
  }

  private func write(_ text: String, column: Int, row: Int, into xml: inout XMLWriter) {
    xml.raw("<c r=\"")
    xml.text(Self.column(column) + String(row))
    xml.raw("\" t=\"inlineStr\"><is><t>")
    xml.text(text)
    xml.raw("</t></is></c>")
  }

  private func reference(column: Int, from first: Int, to last: Int) -> String {
    let column = Self.column(column)
    let start = "'\(Self.name)'!$\(column)$\(first)"
    return last > first ? "\(start):$\(column)$\(last)" : start
  }

  /// The letters of a column: A to Z, AA and so on.
  private static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }
}
