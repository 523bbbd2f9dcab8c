import Documents
package import Ledger
import Quantities
import Reading

/// Why the words in a line of a form are no figure.
package enum CellProblem: Hashable, Sendable {
  /// Words, a date, or signs that spell no number.
  case noNumber(String)
  /// `7.800` beside `12.7`: a thousand times apart, depending on what the point means.
  case unclear(String)
  /// More digits than are computed with.
  case tooLong(String)
  /// An error that a formula left behind: `#REF!`.
  case formula(String)
  /// A percent sign in a line of another unit.
  case percent(String, unit: String)
}

/// What the words in a line of a form say.
package enum CellReading: Hashable, Sendable {
  case empty
  /// A figure or a sign for its absence ("-", "x"), and the word before the number: "trên".
  case value(ObservationValue, modifier: String?)
  case problem(CellProblem)

  package var value: ObservationValue? {
    if case .value(let value, _) = self { return value }
    return nil
  }

  package var problem: CellProblem? {
    if case .problem(let problem) = self { return problem }
    return nil
  }
}

/// Reads the cells of one form, as figures of a table are read.
struct CellReader {
  private let signs: DecimalSigns

  /// A reader for a form with these words: all of them together show what a point means.
  init(_ texts: some Sequence<String>) {
    signs = DecimalSigns(of: texts)
  }

  func read(_ text: String, _ indicator: Indicator) -> CellReading {
    guard !text.isEmpty else { return .empty }
    switch CellFigure(.text(text), signs: signs) {
    case .empty: return .empty
    case .missing(let reason): return .value(.missing(reason), modifier: nil)
    case .number(let number, let modifier, let isPercent):
      guard let number = convert(number, isPercent, indicator) else {
        return .problem(.percent(text, unit: indicator.unit))
      }
      return .value(.number(number), modifier: modifier)
    case .range(let low, let high, let isPercent):
      guard let low = convert(low, isPercent, indicator),
        let high = convert(high, isPercent, indicator)
      else { return .problem(.percent(text, unit: indicator.unit)) }
      return .value(.range(low, high), modifier: nil)
    case .failure(let error): return .problem(.formula(error))
    case .unclear: return .problem(.unclear(text))
    case .tooLong: return .problem(.tooLong(text))
    case .noNumber, .uncomputed: return .problem(.noNumber(text))
    }
  }

  /// The number in the unit of the indicator; nil for a percentage that this unit cannot be.
  private func convert(
    _ number: ReportedNumber, _ isPercent: Bool, _ indicator: Indicator
  ) -> ReportedNumber? {
    guard isPercent else { return number }
    guard let percent = UnitText("%"), let unit = UnitText(indicator.unit) else { return nil }
    return percent.convert(number, to: unit)
  }
}
