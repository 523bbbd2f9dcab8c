import Audit
import Quantities
import Reading
import SourceText

/// What an audit found, as the contract of `tiendo check --format json` has it.
package enum FindingsJSON {
  package static func render(_ result: AuditReport.Result) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    json.key("findings")
    list(result.problems, in: result, into: &json)
    json.key("verified")
    list(result.verified, in: result, into: &json)
    json.key("coverage")
    coverage(of: result, into: &json)
    json.raw("}\n")
    return json.bytes
  }

  private static func list(
    _ findings: [Finding], in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    json.raw("[")
    for (index, finding) in findings.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n")
      write(finding, in: result, into: &json)
    }
    json.raw("]")
  }

  private static func write(
    _ finding: Finding, in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    json.raw("{")
    json.member("kind", finding.kind.rawValue)
    json.member("severity", finding.outcome.severity)
    json.key("decisive")
    json.raw(finding.isDecisive ? "true" : "false")
    json.member("check", finding.check)
    place(finding.claim, in: result, into: &json)
    json.key("operands")
    json.raw("[")
    for (index, operand) in finding.operands.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("{")
      place(operand, in: result, into: &json)
      json.member("value", operand.value)
      json.raw("}")
    }
    json.raw("]")
    value("stated", finding.stated, into: &json)
    value("computed", finding.computed, into: &json)
    json.member("message", finding.message.string(in: .vietnamese))
    json.member("message_en", finding.message.string(in: .english))
    json.member("remedy", finding.remedy?.string(in: .vietnamese))
    json.member("remedy_en", finding.remedy?.string(in: .english))
    json.raw("}")
  }

  private static func place(
    _ operand: Finding.Operand, in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    if result.reports.count > 1 { json.member("document", result.reports[operand.document].name) }
    json.member("line", operand.place.line)
    if operand.place.line == nil {
      json.member("page", operand.place.page)
      json.member("paragraph", operand.place.paragraph)
    }
    json.member("quote", operand.quote)
  }

  private static func value(
    _ name: StaticString, _ value: Finding.Value?, into json: inout JSONWriter
  ) {
    json.key(name)
    switch value {
    case .number(let number)?: json.decimal(number)
    case .text(let text)?: json.string(text)
    case nil: json.raw("null")
    }
  }

  private static func coverage(of result: AuditReport.Result, into json: inout JSONWriter) {
    let sum = result.coverage
    json.raw("{")
    json.member("numbers", sum.numbers)
    json.member("statements", sum.statements)
    json.member("dates", sum.dates)
    json.member("symbols", sum.symbols)
    json.member("enumerators", sum.enumerators)
    json.member("names", sum.names)
    json.member("gaps", sum.gaps)
    json.member("checked", result.checkedFigures)
    json.raw("}")
  }
}

extension Finding.Outcome {
  /// The word of the contract.
  package var severity: String {
    switch self {
    case .verified: "verified"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
