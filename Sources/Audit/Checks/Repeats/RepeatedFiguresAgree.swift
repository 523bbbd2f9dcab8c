import Ledger
import Quantities

/// A figure that stands in several places of a document is the same in each.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4).
/// - Tolerance: half a unit of the last digit of each number, so that a rounded repetition agrees.
/// - Violating: "Năm 2023, tỷ lệ che phủ rừng đạt 52,3% ... Năm 2023, tỷ lệ che phủ rừng đạt 51,3%."
/// - Clean: "Trồng mới 400 ha chè ... trồng mới 400 ha chè."
/// - Remedy: find out which of the two is right.
enum RepeatedFiguresAgree: Check {
  static let code = "REPEAT-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.flatMap { index in
      [repetition(of: index, facts), denominator(index, facts)].compactMap { $0 }
    }
  }

  private static func repetition(of index: Int, _ facts: FactSet) -> Finding? {
    let statement = facts.statements[index]
    guard let number = statement.signedNumber ?? statement.upperNumber else { return nil }
    let alike = facts.alike(index)
    let earlier = alike.filter { other in
      other < index && facts.statements[other].standing.sentence != statement.standing.sentence
        && facts.isComparable(other, index) && facts.isSameYear(other, index)
        && isSameRole(other, index, facts)
    }
    if let same = earlier.last(where: { other in
      facts.statements[other].isSameAmount(as: statement) && isAbout(other, index, facts)
    }) {
      return finding(index, same, .verified, number, facts)
    }
    // Only where words, time and kind of figure are the same can the two not both be right.
    guard statement.role == .level || statement.role == .share, statement.period != nil,
      facts.keys[index].words.count >= 3, statement.standing.list == nil,
      !facts.isInName(index)
    else { return nil }
    let contrary = earlier.last { other in
      guard facts.keys[other] == facts.keys[index] else { return false }
      let first = facts.statements[other]
      guard first.role == statement.role, first.isForSameTime(as: statement),
        first.standing.list == nil, first.unit == statement.unit, !facts.isInName(other),
        first.standing.paragraph != statement.standing.paragraph,
        let left = first.bounds, let right = statement.bounds
      else { return false }
      return !left.overlaps(right)
    }
    return contrary.flatMap { finding(index, $0, .warning, number, facts) }
  }

  /// A growth may be repeated as an indicator of its own.
  private static func isSameRole(_ left: Int, _ right: Int, _ facts: FactSet) -> Bool {
    let (first, second) = (facts.statements[left].role, facts.statements[right].role)
    return first == second
      || first.isResult && second.isResult && facts.statements[left].measure?.isRate == true
        && facts.statements[right].measure?.isRate == true
  }

  private static func isAbout(_ left: Int, _ right: Int, _ facts: FactSet) -> Bool {
    if facts.likeness(left, right) != nil { return true }
    let (first, second) = (facts.keys[left], facts.keys[right])
    let shared = first.shared(with: second)
    let short = min(first.words.count, second.words.count)
    return shared >= 2 && shared * 100 >= 60 * short
  }

  /// "156 vụ ..., điều tra làm rõ 149/156 vụ": the whole of the fraction is the figure before it.
  private static func denominator(_ index: Int, _ facts: FactSet) -> Finding? {
    let statement = facts.statements[index]
    guard case .fraction(_, of: let whole) = statement.amount else { return nil }
    let paragraph = facts.paragraph(of: index)
    let earlier = paragraph.last { other in
      guard other < index, index - other <= 6, facts.isComparable(other, index) else {
        return false
      }
      let figure = facts.statements[other]
      if case .fraction(let part, of: let all) = figure.amount {
        return part.value == whole.value || all.value == whole.value
      }
      return figure.role == .level && figure.number?.value == whole.value
    }
    return earlier.flatMap { finding(index, $0, .verified, whole, facts) }
  }

  private static func finding(
    _ index: Int, _ earlier: Int, _ outcome: Finding.Outcome, _ number: ReportedNumber,
    _ facts: FactSet
  ) -> Finding? {
    let before = facts.statements[earlier]
    guard let first = before.signedNumber ?? before.upperNumber else { return nil }
    return Finding(
      check: code, kind: .repetition, outcome: outcome,
      claim: facts.operand(index, isWhole: true),
      operands: [facts.operand(earlier), facts.operand(index)], stated: .number(number.value),
      computed: .number(first.value),
      message: outcome == .verified
        ? .agrees(number.value) : .differs(number.value, first.value))
  }
}

extension FactSet {
  /// Whether the number belongs to the name of the figure behind it: "số xã đạt từ 15-18 tiêu chí là 14
  /// xã".
  fileprivate func isInName(_ index: Int) -> Bool {
    statements.indices.contains(index + 1)
      && statements[index + 1].extent.contains(statements[index].source.lowerBound)
  }
}

extension Statement.Role {
  /// Whether it is of what came about: neither a plan nor a part of one.
  fileprivate var isResult: Bool { self == .level || self == .share || self == .change }
}

extension Statement {
  /// The upper end of a range.
  fileprivate var upperNumber: ReportedNumber? {
    if case .range(_, let high) = amount { return high }
    return nil
  }

  /// Whether two figures are for one stretch of time in one way; "đến hết tháng 9" is since January, as
  /// "lũy kế 9 tháng" is.
  fileprivate func isForSameTime(as other: Statement) -> Bool {
    if period == other.period { return basis == other.basis }
    let (byThen, since) = basis == .asOf ? (self, other) : (other, self)
    guard byThen.basis == .asOf, since.basis == .cumulative, let point = byThen.period?.end,
      let month = point.month, point.day == nil
    else { return false }
    return since.period == .throughMonth(month, point.year)
  }

  /// Whether the same is stated again, be it more coarsely: 52,3% and 52,28%.
  fileprivate func isSameAmount(as other: Statement) -> Bool {
    if case .range = amount { return amount == other.amount }
    guard let left = signedNumber, let right = other.signedNumber,
      modifier == nil || other.modifier == nil || modifier == other.modifier
    else { return false }
    if left.value == right.value, measure?.exponent == other.measure?.exponent { return true }
    guard left.value.isNegative == right.value.isNegative, let value, let same = other.value else {
      return false
    }
    // The finer number rounds to the coarser one.
    let isFiner = bounds.map { $0.contains(same) } ?? false
    let isCoarser = other.bounds.map { $0.contains(value) } ?? false
    return value.magnitude > ExactDecimal(10) && (isFiner || isCoarser)
      && left.value.significantDigits >= 3 && right.value.significantDigits >= 3
  }
}

extension ExactDecimal {
  /// Digits without zeros before and behind them.
  fileprivate var significantDigits: Int {
    var coefficient = coefficient.magnitude
    while coefficient > 0, coefficient % 10 == 0 { coefficient /= 10 }
    return String(coefficient).count
  }
}

extension Message {
  fileprivate static func agrees(_ value: ExactDecimal) -> Message {
    Message("Số \(value) giống nhau ở hai chỗ.", english: "\(value) is the same in both places.")
  }

  fileprivate static func differs(_ value: ExactDecimal, _ first: ExactDecimal) -> Message {
    Message(
      "Cùng một số liệu ghi \(value) ở đây và \(first) ở chỗ khác; kiểm tra số nào đúng.",
      english: "The same figure is \(value) here and \(first) elsewhere; find out which is right.")
  }
}
