package import Ledger
package import Quantities

/// What one numeral of a text turned out to be.
///
/// Every numeral is part of exactly one mention.
package struct Mention: Sendable {
  package enum Kind: Sendable {
    /// A quantity that the document states.
    case quantity(Quantity)
    /// A date, a period or a duration.
    case date(DateReading)
    /// The number and symbol of a document: "52/NQ-HĐND".
    case symbol
    /// The mark of a heading or list item.
    case enumerator
    /// Part of a name: "lớp 12", "Covid-19", "mũi 2", "từ 18 tuổi".
    case name
    /// A numeral that nothing here explains.
    case unread
  }

  package var kind: Kind
  /// Tokens the mention takes, lead words ("ngày", "khoảng") included.
  package var range: Range<Int>

  package var quantity: Quantity? {
    if case .quantity(let quantity) = kind { return quantity }
    return nil
  }

  package var date: DateReading? {
    if case .date(let date) = kind { return date }
    return nil
  }
}

/// A number with its unit, as it stands in the text.
package struct Quantity: Sendable {
  package var amount: Statement.Amount
  package var unit: UnitReading?
  package var modifier: String?
  /// Tokens of the numeral or numerals.
  package var numerals: Range<Int>
  /// Whether "âm" or a minus sign stands before it.
  package var isNegative = false
  /// Whether a plus sign stands before it: "(+5,2%)".
  package var isPlus = false

  package var dimension: UnitOfMeasure.Dimension? {
    if let unit { return unit.dimension }
    return nil
  }

  package var isFraction: Bool {
    if case .fraction = amount { return true }
    return false
  }
  package var isRate: Bool { dimension == .rate }
  package var isPoints: Bool { dimension == .points }
  package var isFactor: Bool { dimension == .factor }
  /// Whether the number is more than a hundred: no share can be.
  package var exceedsHundred: Bool {
    guard case .number(let number) = amount else { return false }
    return number.value > ExactDecimal(100)
  }
  package var isCount: Bool { unit?.isCount ?? false }
}

/// A date or period as it stands in the text, with what was left unsaid left open.
package enum DateReading: Hashable, Sendable {
  case day(day: Int, month: Int?, year: Int?)
  case month(Int, year: Int?)
  case quarter(Int, year: Int?)
  case year(Int)
  case years(Int, Int)
  /// "6 tháng đầu năm", "9 tháng".
  case firstMonths(Int, year: Int?)
  /// "5 năm", "10 ngày": a length of time, no place in it.
  case duration
}

extension [Mention] {
  /// Index of the first mention that starts at or behind a token, by halving.
  package func nextIndex(from token: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
