import Audit
import Ledger
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
    json.key("suppressed")
    json.list(result.suppressed) { json, suppressed in
      json.raw("{")
      members(of: suppressed.finding, in: result, into: &json)
      json.member("reason", suppressed.suppression.reason)
      json.member("person", suppressed.suppression.person)
      json.member(
        "recorded_at", UniversalTime.code(milliseconds: suppressed.suppression.recordedAt))
      json.raw("}")
    }
    json.key("coverage")
    coverage(of: result, into: &json)
    json.raw("}\n")
    return json.bytes
  }

  private static func list(
    _ findings: [Finding], in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    let pieces = Parallel.map(batches(findings)) { batch in
      var json = JSONWriter()
      json.entries(batch) { json, finding in
        json.raw("{")
        members(of: finding, in: result, into: &json)
        json.raw("}")
      }
      return json.bytes
    }
    json.list(ready: pieces)
  }

  /// Findings in stretches that are worth a core's while.
  private static func batches(_ findings: [Finding]) -> [ArraySlice<Finding>] {
    stride(from: 0, to: findings.count, by: batch).map {
      findings[$0..<min(findings.count, $0 + batch)]
    }
  }

  private static let batch = 1000

  private static func members(
    of finding: Finding, in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    json.member("kind", finding.kind.rawValue)
    json.member("severity", finding.outcome.severity)
    json.key("decisive")
    json.raw(finding.isDecisive ? "true" : "false")
    json.member("check", finding.check)
    json.member("fingerprint", finding.fingerprint)
    place(finding.claim, in: result, into: &json)
    json.key("operands")
    json.raw("[")
    for (index, operand) in finding.operands.enumerated() {
      json.raw(index > 0 ? ",{" : "{")
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
    if !finding.also.isEmpty {
      json.member("also", finding.also.map { $0.string(in: .vietnamese) }.joined(separator: " "))
      json.member("also_en", finding.also.map { $0.string(in: .english) }.joined(separator: " "))
    }
  }

  private static func place(
    _ operand: Finding.Operand, in result: AuditReport.Result, into json: inout JSONWriter
  ) {
    if result.documents.count > 1 {
      json.member("document", result.documents[operand.document].name)
    }
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
    let tested = result.tested
    json.member("checked", tested.figures)
    json.member("verified", tested.holding)
    json.raw("}")
  }
}
