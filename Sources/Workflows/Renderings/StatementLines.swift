package import Ledger
import Quantities
import SourceText

/// The statements of a document as JSON lines: the contract of `tiendo read --format jsonl`.
package enum StatementLines {
  package static func render(_ statements: [Statement]) -> [UInt8] {
    var json = JSONWriter()
    for statement in statements {
      write(statement, to: &json)
      json.raw("\n")
    }
    return json.bytes
  }

  private static func write(_ statement: Statement, to json: inout JSONWriter) {
    json.raw("{")
    json.member("line", statement.place.line)
    if statement.place.line == nil {
      json.member("page", statement.place.page)
      json.member("paragraph", statement.place.paragraph)
      json.member("run", statement.place.run)
    } else if let page = statement.place.page {
      json.member("page", page)
    }
    json.member("quote", statement.quote)
    switch statement.amount {
    case .number(let number):
      json.member("value", number.value)
    case .range(let low, let high):
      json.member("low", low.value)
      json.member("high", high.value)
    case .fraction(let part, let whole):
      json.member("value", part.value)
      json.member("of", whole.value)
    }
    json.member("unit", statement.unit)
    json.member("modifier", statement.modifier)
    json.member("role", statement.role.rawValue)
    json.member("subject", statement.subject)
    json.member("period", statement.period?.code)
    json.member("basis", statement.basis?.rawValue)
    json.member("modifies", statement.modifies)
    json.member("vs", statement.against)
    json.member("direction", statement.direction?.rawValue)
    json.raw(",\"indicator\":null,\"area\":null}")
  }
}
