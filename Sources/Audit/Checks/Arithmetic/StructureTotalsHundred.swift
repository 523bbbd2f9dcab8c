import Ledger
import Quantities

/// The shares of a structure total 100 %.
///
/// - Obligation: a structure names all its parts (Decree 94/2022/NĐ-CP, indicator 0501).
/// - Tolerance: half a unit of the last digit of each share, together.
/// - Violating: "Cơ cấu kinh tế: nông nghiệp 15,49%; công nghiệp 37,32%; dịch vụ 50,35%."
/// - Clean: "Cơ cấu kinh tế: nông nghiệp 25,5%; công nghiệp 34,5%; dịch vụ 40%."
/// - Remedy: correct the share that is wrong, or add the part that is missing.
enum StructureTotalsHundred: Check {
  static let code = "SHARE-02"

  static func findings(in facts: FactSet) -> [Finding] {
    var findings: [Finding] = []
    var run: [Int] = []
    for index in facts.statements.indices {
      if let last = run.last, !belongs(index, behind: last, facts) {
        findings += finding(run, facts).map { [$0] } ?? []
        run = []
      }
      if isPart(index, facts) { run.append(index) }
    }
    return findings + (finding(run, facts).map { [$0] } ?? [])
  }

  private static func isPart(_ index: Int, _ facts: FactSet) -> Bool {
    let statement = facts.statements[index]
    guard statement.measure?.unit?.code == "PERCENT",
      statement.role == .share || statement.role == .target || statement.role == .level
    else { return false }
    return facts.isStructure[index]
  }

  private static func belongs(_ index: Int, behind last: Int, _ facts: FactSet) -> Bool {
    let (left, right) = (facts.statements[last], facts.statements[index])
    return isPart(index, facts) && left.standing.paragraph == right.standing.paragraph
      && left.standing.sentence == right.standing.sentence && left.role == right.role
      && left.period == right.period
  }

  private static func finding(_ parts: [Int], _ facts: FactSet) -> Finding? {
    guard parts.count >= 3 else { return nil }
    let hundred = ExactDecimal(100)
    let numbers = parts.compactMap { facts.statements[$0].number }
    let sum = numbers.map(\.value).reduce(ExactDecimal(0), +)
    let bounds = numbers.map { Bounds($0.interval) }.reduce(Bounds(exactly: ExactDecimal(0)), +)
    // Less than a hundred may be a structure told in part, unless its last part is named.
    let isClosed = parts.contains {
      facts.keys[$0].contains(anyOf: [AuditWords.structureClosing])
    }
    let isPartial = !isClosed && (bounds.high.map { $0 < ExactDecimal(90) } ?? false)
    guard !isPartial else { return nil }
    let holds = bounds.contains(hundred)
    return Finding(
      check: code, kind: .structure, outcome: holds ? .verified : .error,
      claim: facts.claim(parts[0], with: parts), operands: parts.map { facts.operand($0) },
      stated: .number(hundred), computed: .number(sum),
      message: holds ? .holds(parts.count) : .differs(parts.count, sum, sum - hundred))
  }
}

extension Message {
  fileprivate static func holds(_ count: Int) -> Message {
    Message("\(count) tỷ trọng cộng lại 100%.", english: "The \(count) shares total 100%.")
  }

  fileprivate static func differs(
    _ count: Int, _ sum: ExactDecimal, _ difference: ExactDecimal
  ) -> Message {
    Message(
      "\(count) tỷ trọng cộng lại \(sum)%, lệch \(difference) điểm % so với 100%; kiểm tra lại từng tỷ trọng.",
      english: "The \(count) shares total \(sum)%, \(difference) points off 100%; check each share."
    )
  }
}
