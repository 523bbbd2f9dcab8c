import Documents
import Ledger
import Quantities

/// What stands in a cell of figures.
///
/// An empty cell, a zero, "-", "…" and "x" are five different things: not reported, zero, no data, no
/// data, not applicable.
enum CellFigure: Hashable {
  case empty
  case number(ReportedNumber, modifier: String?, isPercent: Bool)
  case range(ReportedNumber, ReportedNumber, isPercent: Bool)
  case missing(MissingReason)
  /// An error of a formula: `#REF!`.
  case failure(String)
  /// A formula that no program has computed yet.
  case uncomputed
  /// A date, a yes or no, or words.
  case noNumber
  /// A number that two conventions read a thousandfold apart: `7.800` beside `12.7`.
  case unclear
  /// More digits than are computed with.
  case tooLong

  init(_ content: CellContent?, signs: DecimalSigns) {
    switch content {
    case nil: self = .empty
    case .number(let text): self = Self.exact(text, isPercent: false)
    case .percent(let text): self = Self.exact(text, isPercent: true)
    case .failure(let text): self = .failure(text)
    case .uncomputed: self = .uncomputed
    case .day, .logical: self = .noNumber
    case .text(let text): self = Self.read(text, signs)
    }
  }

  private static func exact(_ text: String, isPercent: Bool) -> CellFigure {
    guard let value = ExactDecimal(text) else { return .tooLong }
    return .number(ReportedNumber(value), modifier: nil, isPercent: isPercent)
  }

  // MARK: - Words

  private static let missingSigns: [String: MissingReason] = [
    "-": .noData, "–": .noData, "—": .noData, "−": .noData, "...": .noData, "…": .noData,
    "..": .noData, "....": .noData, "x": .notApplicable, "X": .notApplicable,
  ]

  /// The words and signs that open or widen a number, each with the word it is kept as.
  private static let modifiers: [(words: String, modifier: String)] = [
    (">=", "ít nhất"), ("≥", "ít nhất"), ("<=", "tối đa"), ("≤", "tối đa"), (">", "trên"),
    ("<", "dưới"), ("~", "khoảng"), ("≈", "khoảng"), ("từ", ""), ("đạt", ""), ("trên", "trên"),
    ("hơn", "hơn"), ("dưới", "dưới"), ("gần", "gần"), ("khoảng", "khoảng"), ("ước", ""),
    ("ít nhất", "ít nhất"), ("tối thiểu", "tối thiểu"), ("không dưới", "không dưới"),
    ("không quá", "không quá"), ("tối đa", "tối đa"),
  ]

  private static func read(_ text: String, _ signs: DecimalSigns) -> CellFigure {
    if let reason = missingSigns[text] { return .missing(reason) }
    if text.hasPrefix("#"), text.dropFirst().first?.isLetter == true { return .failure(text) }
    var rest = text.lowercased()
    var modifier: String?
    for (words, word) in modifiers where rest.hasPrefix(words) {
      rest = String(rest.dropFirst(words.count)).trimmingSpaces
      if !word.isEmpty { modifier = word }
      break
    }
    if rest.hasSuffix(" trở lên") {
      rest = String(rest.dropLast(" trở lên".count))
      modifier = "trở lên"
    } else if rest.hasSuffix(" trở xuống") {
      rest = String(rest.dropLast(" trở xuống".count))
      modifier = "trở xuống"
    }
    let isPercent = rest.hasSuffix("%")
    if isPercent { rest = String(rest.dropLast()).trimmingSpaces }
    switch signs.number(rest) {
    case .number(let value):
      return .number(ReportedNumber(value), modifier: modifier, isPercent: isPercent)
    case .unclear: return .unclear
    case .tooLong: return .tooLong
    case .none: break
    }
    let ends = rest.split { "-–—".contains($0) }.map { part in
      signs.number(String(part).trimmingSpaces.droppingPercent)
    }
    if ends.count == 2, modifier == nil, case .number(let low) = ends[0],
      case .number(let high) = ends[1], low < high
    {
      return .range(ReportedNumber(low), ReportedNumber(high), isPercent: isPercent)
    }
    return ends.count == 2 && ends.contains { $0 == .unclear } ? .unclear : .noNumber
  }
}

extension String {
  /// The text without a percent sign at its end.
  fileprivate var droppingPercent: String {
    hasSuffix("%") ? String(dropLast()).trimmingSpaces : self
  }
}
