import GRDB
import Ledger
import Quantities
import Storage

/// A column holds what this program never writes: the file was changed by another hand.
struct UnreadableColumn: Error {}

/// The case that a column names.
func decoded<Code: RawRepresentable>(_ text: String) throws -> Code where Code.RawValue == String {
  guard let code = Code(rawValue: text) else { throw UnreadableColumn() }
  return code
}

extension ExactDecimal {
  /// The coefficient as a column holds it; refused when it does not fit.
  func column(of indicator: String, area: String = "") throws -> Int64 {
    guard isStorable, let column = Int64(exactly: coefficient) else {
      throw LedgerStoreError.numberTooLarge(indicator: indicator, area: area)
    }
    return column
  }
}

extension ReportedNumber.Form {
  /// The number that a column holds for the form.
  var column: Int64 {
    switch self {
    case .vietnamese: 0
    case .foreign: 1
    case .malformed: 2
    }
  }

  init(column: Int64) {
    self = column == 1 ? .foreign : column == 2 ? .malformed : .vietnamese
  }
}

extension ReportedNumber {
  init(coefficient: Int64, decimals: Int64, form: Int64) {
    self.init(
      ExactDecimal(Int128(coefficient), decimals: Int(decimals)), form: Form(column: form))
  }
}

extension RawStatement {
  /// Binds coefficient, decimals and form from a position on.
  func bind(
    _ number: ReportedNumber?, from position: Int32, indicator: String, area: String
  ) throws {
    bind(try number?.value.column(of: indicator, area: area), at: position)
    bind(Int64(number?.decimals ?? 0), at: position + 1)
    bind(number?.form.column ?? 0, at: position + 2)
  }

  /// The number whose coefficient, decimals and form stand from a column on.
  func number(from column: Int32) -> ReportedNumber? {
    optionalInteger(column).map {
      ReportedNumber(coefficient: $0, decimals: integer(column + 1), form: integer(column + 2))
    }
  }
}

/// Sets of statuses as a column spells them: their codes in order, "A" or "EP".
enum StatusText {
  private static let normal: Set<ObservationStatus> = [.normal]
  private static let estimate: Set<ObservationStatus> = [.estimate]

  static func write(_ statuses: Set<ObservationStatus>) -> String {
    if statuses.count == 1, let only = statuses.first { return only.rawValue }
    return statuses.sorted().map(\.rawValue).joined()
  }

  static func read(_ text: String) throws -> Set<ObservationStatus> {
    if text == "A" { return normal }
    if text == "E" { return estimate }
    return try Set(text.map { try decoded(String($0)) })
  }
}

extension Database {
  /// Runs a statement of fixed words, which stays compiled for the next time.
  func run(_ sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
