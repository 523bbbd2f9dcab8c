import Ledger
import Quantities

/// A figure has the order of magnitude of its neighbours: no triệu where tỷ fits.
///
/// - Obligation: figures carry the right unit of measure (Decree 30/2020/NĐ-CP, Appendix I; units of
///   measure as in Decree 86/2012/NĐ-CP).
/// - Tolerance: a factor between 300 and 3.000 from all its neighbours, in a multiplier of its own.
/// - Violating: "Vốn đăng ký: xây dựng 737,9 tỷ đồng; thương mại 634,8 triệu đồng; dịch vụ 720 tỷ đồng."
/// - Clean: "Vốn đăng ký: xây dựng 737,9 tỷ đồng; thương mại 634,8 tỷ đồng; dịch vụ 7,2 tỷ đồng."
/// - Remedy: use the unit of the neighbours, or confirm that the figure is so small.
enum MagnitudesFit: Check {
  static let code = "UNIT-01"

  static func findings(in facts: FactSet) -> [Finding] {
    let sentences = facts.sentences.flatMap { siblings($0, facts) }
    return sentences + facts.statements.indices.compactMap { repeated($0, facts) }
  }

  /// Parts of one thing in a sentence: one that stands alone in its multiplier and a thousand times off.
  private static func siblings(_ members: [Int], _ facts: FactSet) -> [Finding] {
    let figures = members.filter {
      facts.statements[$0].role == .level && facts.statements[$0].measure?.isScaled == true
    }
    return figures.compactMap { index in
      guard let unit = facts.statements[index].measure else { return nil }
      let others = figures.filter { other in
        other != index && facts.statements[other].measure.map { $0.adds(to: unit) } == true
          && facts.isSibling(index, other)
      }
      let exponents = Set(others.compactMap { facts.statements[$0].measure?.exponent })
      guard others.count >= 2, exponents.count == 1, let exponent = exponents.first,
        exponent != unit.exponent, let value = facts.statements[index].value
      else { return nil }
      let isOff = others.allSatisfy { other in
        facts.statements[other].value.map { value.isThousandfold($0) } ?? false
      }
      return isOff ? finding(index, others, facts) : nil
    }
  }

  /// The same digits for the same thing in another multiplier: "2.086 tỷ đồng" and "2.086 triệu đồng".
  private static func repeated(_ index: Int, _ facts: FactSet) -> Finding? {
    let statement = facts.statements[index]
    guard statement.role == .level || statement.role == .target,
      let number = statement.number?.value,
      let unit = statement.measure, unit.unit != nil, number > ExactDecimal(10)
    else { return nil }
    let alike = facts.alike(index)
    let other = alike.last { other in
      guard other < index, facts.numbers[other]?.value == number,
        let measure = facts.statements[other].measure, measure.adds(to: unit),
        measure.factor != unit.factor, facts.isSameYear(other, index)
      else { return false }
      return facts.likeness(other, index).map { $0 >= .alike } ?? false
    }
    return other.map { finding(index, [$0], facts) }
  }

  private static func finding(_ index: Int, _ others: [Int], _ facts: FactSet) -> Finding {
    let number = facts.statements[index].number?.value ?? ExactDecimal(0)
    return Finding(
      check: code, kind: .magnitude, outcome: .warning,
      claim: facts.operand(index, isWhole: true),
      operands: [facts.operand(index)] + others.map { facts.operand($0) },
      stated: .text(facts.operand(index).quote), computed: .text(facts.operand(others[0]).quote),
      message: .odd(facts.operand(index).quote, facts.operand(others[0]).quote),
      remedy: facts.statements[others[0]].unit.map { .use(number, $0) })
  }
}

extension FactSet {
  /// The statements of each sentence.
  fileprivate var sentences: [[Int]] {
    struct Place: Hashable {
      var paragraph: Int
      var sentence: Int
    }
    let groups = Dictionary(grouping: statements.indices) {
      Place(
        paragraph: statements[$0].standing.paragraph, sentence: statements[$0].standing.sentence)
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  /// Whether two figures are parts in one list, or of one thing that the sentence names.
  ///
  /// What stands below the heading of a field, as the outputs of two crops do, is no part of one thing.
  fileprivate func isSibling(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (statements[left], statements[right])
    if let list = first.standing.list { return list == second.standing.list }
    guard second.standing.list == nil else { return false }
    func lead(_ statement: Statement) -> Substring? {
      statement.subject.contains("–") ? statement.subject.split(separator: "–").first : nil
    }
    return lead(first) != nil && lead(first) == lead(second)
  }
}

extension StatedUnit {
  /// Whether amounts in the unit come with multipliers: money, weights.
  fileprivate var isScaled: Bool {
    denominator.isEmpty && (dimension == .money || dimension == .mass)
  }
}

extension Message {
  fileprivate static func odd(_ quote: String, _ other: String) -> Message {
    Message(
      "\(quote) lệch khoảng 1.000 lần so với \(other) bên cạnh; kiểm tra lại đơn vị tính.",
      english: "\(quote) is about 1,000 times off \(other) beside it; check the unit.")
  }

  fileprivate static func use(_ number: ExactDecimal, _ unit: String) -> Message {
    Message(
      "Có thể là \(number) \(words: unit).", english: "Perhaps \(number) \(words: unit) is meant.")
  }
}
