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
    json.raw("{\"line\":")
    json.integer(statement.place.line)
    if statement.place.line == nil {
      json.raw(",\"page\":")
      json.integer(statement.place.page)
      json.raw(",\"paragraph\":")
      json.integer(statement.place.paragraph)
      json.raw(",\"run\":")
      json.integer(statement.place.run)
    } else if let page = statement.place.page {
      json.raw(",\"page\":")
      json.integer(page)
    }
    json.raw(",\"quote\":")
    json.string(statement.quote)
    switch statement.amount {
    case .number(let number):
      json.raw(",\"value\":")
      json.decimal(number.value)
    case .range(let low, let high):
      json.raw(",\"low\":")
      json.decimal(low.value)
      json.raw(",\"high\":")
      json.decimal(high.value)
    case .fraction(let part, let whole):
      json.raw(",\"value\":")
      json.decimal(part.value)
      json.raw(",\"of\":")
      json.decimal(whole.value)
    }
    json.raw(",\"unit\":")
    json.string(statement.unit)
    json.raw(",\"modifier\":")
    json.string(statement.modifier)
    json.raw(",\"role\":")
    json.string(statement.role.rawValue)
    json.raw(",\"subject\":")
    json.string(statement.subject)
    json.raw(",\"period\":")
    json.string(statement.period?.code)
    json.raw(",\"basis\":")
    json.string(statement.basis?.rawValue)
    json.raw(",\"modifies\":")
    json.integer(statement.modifies)
    json.raw(",\"vs\":")
    json.string(statement.against)
    json.raw(",\"direction\":")
    json.string(statement.direction?.rawValue)
    json.raw(",\"indicator\":null,\"area\":null}")
  }
}
