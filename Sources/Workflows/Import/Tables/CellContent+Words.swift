import Documents
import Ledger

extension CellContent {
  /// What stands there, as a person would copy it.
  var words: String {
    switch self {
    case .text(let text), .number(let text), .failure(let text): text
    case .percent(let text): text + "%"
    case .uncomputed: "="
    case .day(let day): CivilDay.day(day).code
    case .logical(let value): value ? "TRUE" : "FALSE"
    }
  }
}

extension SheetCell {
  /// What stands there, as a person would copy it.
  var words: String { content.words }
}
