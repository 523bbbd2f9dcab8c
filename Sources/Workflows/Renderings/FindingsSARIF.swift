import Audit
import Documents
import Ledger
import SourceText

/// What an audit found in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for
/// tools that show and compare findings.
package enum FindingsSARIF {
  package static func render(_ result: AuditReport.Result, in language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"$schema\":")
    json.raw(
      "\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\""
    )
    json.raw(",\"version\":\"2.1.0\",\"runs\":[{")
    json.raw("\"tool\":{\"driver\":{\"name\":\"tiendo\",\"fullName\":\"Tiến Độ\",\"rules\":")
    json.raw(PackageResources.check_rules_json)
    json.raw("}}")
    json.member("language", language.rawValue)
    json.raw(",\"columnKind\":\"unicodeCodePoints\"")
    json.key("artifacts")
    json.list(result.documents) { json, report in
      json.raw("{\"location\":{")
      json.member("uri", uri(of: report.name))
      json.raw("},\"sourceLanguage\":\"vi\"}")
    }
    json.key("results")
    let all =
      result.problems.map { ($0, nil as Suppression?) }
      + result.suppressed.map { ($0.finding, $0.suppression) }
    json.list(all) { json, entry in
      json.raw("{")
      members(of: entry.0, entry.1, in: result, language, into: &json)
      json.raw("}")
    }
    json.raw("}]}\n")
    return json.bytes
  }

  private static func members(
    of finding: Finding, _ suppression: Suppression?, in result: AuditReport.Result,
    _ language: Language, into json: inout JSONWriter
  ) {
    json.member("ruleId", finding.check)
    json.member("ruleIndex", CheckRegistry.codes.firstIndex(of: finding.check) ?? -1)
    json.member("level", finding.outcome.level)
    json.key("message")
    message(
      finding.sentences.map { $0.string(in: language) }.joined(separator: " "), into: &json)
    json.key("locations")
    json.raw("[{")
    location(of: finding.claim, in: result, language, into: &json)
    json.raw("}]")
    json.key("relatedLocations")
    json.list(Array(finding.operands.enumerated())) { json, entry in
      json.raw("{")
      json.member("id", entry.offset)
      location(of: entry.element, in: result, language, into: &json)
      json.key("message")
      message(entry.element.quote, into: &json)
      json.raw("}")
    }
    json.key("partialFingerprints")
    json.raw("{")
    json.member("finding/v1", finding.fingerprint)
    json.raw("}")
    if let suppression {
      json.raw(",\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\"")
      json.member("justification", "\(suppression.reason) (\(suppression.person))")
      json.raw("}]")
    }
    json.key("properties")
    json.raw("{")
    json.member("kind", finding.kind.rawValue)
    json.key("decisive")
    json.raw(finding.isDecisive ? "true}" : "false}")
  }

  private static func message(_ text: String, into json: inout JSONWriter) {
    json.raw("{")
    json.member("text", text)
    json.raw("}")
  }

  private static func location(
    of operand: Finding.Operand, in result: AuditReport.Result, _ language: Language,
    into json: inout JSONWriter
  ) {
    let document = result.documents[operand.document]
    json.key("physicalLocation")
    json.raw("{\"artifactLocation\":{")
    json.member("uri", uri(of: document.name))
    json.member("index", operand.document)
    json.raw("}")
    if let line = operand.place.line {
      let last = document.document.source.place(at: operand.source.upperBound - 1).line ?? line
      json.key("region")
      json.raw("{")
      json.member("startLine", line)
      json.member("endLine", max(line, last))
      json.key("snippet")
      message(operand.quote, into: &json)
      json.raw("}}")
    } else {
      // A Word file or a page has no lines: its paragraph or page is where the words stand.
      json.raw("}")
      json.key("logicalLocations")
      json.raw("[{")
      json.member("name", operand.place.wording(language))
      json.raw("}]")
    }
  }

  /// The name of a file as a reference, every byte escaped that a reference does not allow.
  private static func uri(of name: String) -> String {
    var uri = name.hasPrefix("/") ? "file://" : ""
    let digits = Array("0123456789ABCDEF")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.append(Character(Unicode.Scalar(byte)))
      default:
        uri.append("%")
        uri.append(digits[Int(byte >> 4)])
        uri.append(digits[Int(byte & 15)])
      }
    }
    return uri
  }
}

extension Finding.Outcome {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    case .verified: "none"
    }
  }
}
