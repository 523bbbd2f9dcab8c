import Ledger
import Quantities
import SourceText

/// A percentage of a whole follows from the part and the whole: "chiếm 52,9% tổng nguồn vốn", "149/156
/// vụ, đạt 95,5%".
///
/// - Obligation: a stated share follows from the figures beside it (Decree 09/2019/NĐ-CP, article 4).
/// - Tolerance: half a unit of the last digit of each number; things counted one by one are exact.
/// - Violating: "Tổng nguồn vốn đạt 19.287 tỷ đồng; vốn tại địa phương đạt 10.230 tỷ đồng, chiếm 52,9%
///   tổng nguồn vốn."
/// - Clean: "Kiểm tra 462 cơ sở, trong đó 428 cơ sở đạt yêu cầu, chiếm 92,6%."
/// - Remedy: correct the share, or the part or whole it is of.
enum SharesFollowFromParts: Check {
  static let code = "SHARE-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      let share = facts.statements[index]
      guard share.measure?.unit?.code == "PERCENT",
        share.role == .share || share.role == .planRatio && share.direction == .of
      else { return nil }
      return fraction(index, facts) ?? part(index, facts)
    }
  }

  /// The percentage right behind k/n, or right before it: "đạt 45,0% (243/540 hồ sơ)".
  private static func fraction(_ index: Int, _ facts: FactSet) -> Finding? {
    let before = index > 0 && isBeside(index - 1, index, facts) ? index - 1 : nil
    let behind =
      index + 1 < facts.statements.count && facts.isPart(index + 1, of: index) ? index + 1 : nil
    for other in [before, behind].compactMap({ $0 }) {
      guard case .fraction(let part, of: let whole) = facts.statements[other].amount,
        whole.value > ExactDecimal(0)
      else { continue }
      return test(
        index, kind: .fraction, part: part.value, Bounds(exactly: part.value), whole: whole.value,
        Bounds(exactly: whole.value), operands: [other], facts)
    }
    return nil
  }

  private static func isBeside(_ figure: Int, _ share: Int, _ facts: FactSet) -> Bool {
    let (left, right) = (facts.statements[figure], facts.statements[share])
    return left.standing.paragraph == right.standing.paragraph
      && left.standing.sentence == right.standing.sentence
      && (right.modifies == figure || facts.keys[figure].shared(with: facts.keys[share]) > 0
        || left.standing.clause == right.standing.clause)
  }

  /// "..., chiếm x%": of the whole named behind it, else of a larger figure before it.
  private static func part(_ index: Int, _ facts: FactSet) -> Finding? {
    let share = facts.statements[index]
    guard share.direction == .of || share.role == .share,
      facts.isShareOfWhole(index), let part = partIndex(of: index, facts),
      let value = facts.statements[part].value, let bounds = facts.statements[part].bounds
    else { return nil }
    let wholes = candidates(for: part, index, facts)
    let tests = wholes.compactMap { whole in
      test(
        index, kind: .share, part: value, bounds, whole: whole.value, whole.bounds,
        operands: [part, whole.index], facts)
    }
    if let holding = tests.first(where: { $0.outcome == .verified }) { return holding }
    if let slip = tests.first(where: { $0.outcome == .info }) { return slip }
    // The whole that the share names, or the only one there is.
    let named = wholes.indices.filter { wholes[$0].isNamed }
    if let index = named.first, named.count == 1 { return tests[index] }
    return nil
  }

  private static func partIndex(of share: Int, _ facts: FactSet) -> Int? {
    let standing = facts.statements[share].standing
    return facts.paragraph(of: share).last { index in
      let part = facts.statements[index]
      return index < share && part.standing.sentence == standing.sentence
        && part.role == .level && part.measure.map { !$0.isRate && $0.denominator.isEmpty } == true
    }
  }

  private struct Whole {
    var index: Int
    var value: ExactDecimal
    var bounds: Bounds
    /// Whether the words behind the share name it.
    var isNamed: Bool
  }

  private static func candidates(for part: Int, _ share: Int, _ facts: FactSet) -> [Whole] {
    guard let unit = facts.statements[part].measure, let small = facts.statements[part].value else {
      return []
    }
    let named = facts.wholeName(of: share)
    return facts.paragraph(of: part).reversed().flatMap { index -> [Whole] in
      let figure = facts.statements[index]
      guard index < part, part - index <= 8, let measure = figure.measure, measure.adds(to: unit),
        figure.role != .change, let value = figure.value, let bounds = figure.bounds
      else { return [] }
      let isNamed =
        facts.isSamePeriod(index, part)
        && (named.words.count >= 2 && named.containment(in: facts.keys[index]) == 100
          || facts.isPart(part, of: index)
            && (named.isEmpty || named.shared(with: facts.keys[index]) > 0))
      var wholes: [Whole] = []
      if value >= small {
        wholes.append(Whole(index: index, value: value, bounds: bounds, isNamed: isNamed))
      }
      if case .fraction(_, of: let all) = figure.amount, all.value >= small {
        wholes.append(
          Whole(index: index, value: all.value, bounds: Bounds(exactly: all.value), isNamed: false))
      }
      return wholes
    }
  }

  private static func test(
    _ index: Int, kind: Finding.Kind, part: ExactDecimal, _ partBounds: Bounds,
    whole: ExactDecimal, _ wholeBounds: Bounds, operands: [Int], _ facts: FactSet
  ) -> Finding? {
    let hundred = ExactDecimal(100)
    guard let stated = facts.statements[index].number, whole > ExactDecimal(0),
      let bounds = partBounds.divided(by: wholeBounds)
    else { return nil }
    let computed = (part * hundred).quotient(by: whole)
    let relation = Relation(
      stated: stated, statedBounds: facts.statements[index].plainBounds, computed: computed,
      computedBounds: bounds * hundred)
    return Finding(
      check: code, kind: kind, outcome: relation.outcome,
      claim: facts.claim(index, with: operands),
      operands: operands.map { facts.operand($0) } + [facts.operand(index)],
      stated: .number(stated.value), computed: .number(computed.rounded(to: stated.decimals + 2)),
      message: relation.outcome == .verified
        ? .holds(stated.value) : .differs(stated.value, computed.rounded(to: stated.decimals + 2)))
  }
}

extension FactSet {
  /// Whether a percentage is said to be of a whole: "chiếm 52,9% ...".
  func isShareOfWhole(_ index: Int) -> Bool {
    quote(statements[index].extent).lowercased().contains("chiếm")
  }

  /// Whether a figure stands in a list of the parts of another.
  func isPart(_ part: Int, of whole: Int) -> Bool {
    statements[part].standing.list.map { facts.lists[$0].wholes.contains(whole) } ?? false
  }

  /// The words behind a share that name its whole.
  func wholeName(of index: Int) -> SubjectKey {
    let statement = statements[index]
    return SubjectKey(quote(statement.source.upperBound..<statement.extent.upperBound))
  }
}

extension Statement {
  /// The bounds in the unit as printed.
  var plainBounds: Bounds? {
    guard let factor = measure?.factor else { return bounds }
    return bounds?.scaled(by: factor)
  }
}

extension Message {
  fileprivate static func holds(_ share: ExactDecimal) -> Message {
    Message(
      "Tỷ lệ \(share)% đúng với phần và tổng.",
      english: "The share of \(share)% follows from part and whole.")
  }

  fileprivate static func differs(_ share: ExactDecimal, _ computed: ExactDecimal) -> Message {
    Message(
      "Ghi \(share)% nhưng phần chia cho tổng là \(computed)%; kiểm tra lại tỷ lệ, phần và tổng.",
      english:
        "It says \(share)% but part over whole is \(computed)%; check the share, the part and the whole."
    )
  }
}
