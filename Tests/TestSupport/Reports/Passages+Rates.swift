import Quantities

extension ReportDraft {
  /// A difference of two rates in points, replaceable.
  private mutating func points(_ now: Figure, _ other: Figure) -> String {
    let change = now.with(max(now.exact, other.exact) - min(now.exact, other.exact))
    let wrong = wrong(change.number, by: ExactDecimal(3, decimals: 1))
    return piece(change.digits, [.pointDifference: change.with(wrong).digits])
  }

  /// A rate with its change in points over the year before, or against the plan.
  mutating func sentence(on rate: ReportFacts.Rate, _ facts: ReportFacts) -> String {
    let sign = pick(["điểm %", "điểm phần trăm", "điểm%"])
    var values = [
      "S": rate.name.capitalised, "s": rate.name, "R": rate.now.text, "R0": rate.before.text,
      "P": rate.plan.text, "y": "\(facts.year)", "b": "\(facts.year - 1)",
    ]
    values["d"] = "\(points(rate.now, rate.before)) \(sign)"
    guard facts.isAnnual, rate.now.number != rate.plan.number, chance(50) else {
      return fill(
        pick([
          "{S} đạt {R}, tăng {d} so với năm {b} ({R0}).",
          "{S} ước đạt {R}, cao hơn {d} so với năm {b} ({R0}).",
          "{S} năm {y} ước đạt {R}, tăng {d} so với năm trước ({R0}).",
          "{S} đạt {R} (năm {b} là {R0}), tăng {d}.",
          "{S} tăng từ {R0} năm {b} lên {R}, tăng {d}.",
          "{S} là {R}, tăng {d} so với cùng kỳ năm trước (cùng kỳ là {R0}).",
        ]), values)
    }
    values["e"] = "\(points(rate.now, rate.plan)) \(sign)"
    values["v"] =
      rate.now.number > rate.plan.number ? pick(["vượt", "cao hơn"]) : "thấp hơn"
    return fill(
      pick([
        "{S} đạt {R}, {v} {e} so với kế hoạch ({P}).",
        "{S} năm {y} ước đạt {R}, {v} {e} so với kế hoạch (kế hoạch {P}).",
        "{S} ước đạt {R}, {v} {e} so với kế hoạch giao ({P}).",
      ]), values)
  }

  // MARK: - The account of targets

  /// "vượt kế hoạch (kế hoạch 96%)": the verdict of a result, which can be wrong.
  private mutating func verdict(_ now: Figure, _ plan: Figure) -> String {
    let words: String
    if now.number > plan.number {
      words = piece("vượt kế hoạch", [.verdict: pick(["khó đạt kế hoạch", "chưa đạt kế hoạch"])])
    } else if now.number == plan.number {
      words = piece("đạt kế hoạch", [.verdict: "khó đạt kế hoạch"])
    } else {
      words = piece("khó đạt kế hoạch", [.verdict: pick(["vượt kế hoạch", "đạt kế hoạch"])])
    }
    return words + " " + fill(pick(["(kế hoạch {P})", "(Kế hoạch {P})"]), ["P": plan.text])
  }

  /// One target with its result and verdict.
  private mutating func account(
    _ name: String, _ now: Figure, _ plan: Figure, canBeLeftOut: Bool
  ) -> String {
    let verb = pick([" ", " đạt ", " ước đạt "])
    let words = "\(name)\(verb)\(now.text), \(verdict(now, plan))"
    return canBeLeftOut ? piece("; " + words, [.omittedTarget: ""]) : words
  }

  /// The account of the targets of a year, group by group.
  mutating func account(_ facts: ReportFacts) -> [String] {
    var groups: [[String]] = Sector.allCases.map { sector in
      let targets = (facts.results[sector] ?? []).map {
        account($0.subject.name, $0.total, $0.plan, canBeLeftOut: false)
      }
      return [targets.joined(separator: "; ")]
    }
    let rates = facts.rates.map { account($0.name, $0.now, $0.plan, canBeLeftOut: false) }
    groups.append([rates.joined(separator: "; ")])
    for (index, rate) in facts.accountedRates.enumerated() {
      groups[index % groups.count].append(
        account(rate.name, rate.now, rate.plan, canBeLeftOut: true))
    }
    return groups.enumerated().map { index, targets in
      "(\(index + 1)) " + targets.joined().capitalised + "."
    }
  }

  /// The last judgement: figures said again.
  mutating func repetition(of result: ReportFacts.Result, _ facts: ReportFacts) -> String {
    let wrong = result.total.with(
      wrong(result.total.number, by: result.total.number * ExactDecimal(2, decimals: 2)))
    var errors: [PlantedError.Kind: String] = [.repetition: wrong.text]
    if result.total.unit == "tỷ đồng" {
      errors[.magnitude] = "\(result.total.digits) triệu đồng"
    }
    let values = [
      "S": result.subject.name.capitalised, "s": result.subject.name, "m": "\(facts.month)",
      "y": "\(facts.year)", "Y": piece(result.total.text, errors),
    ]
    return fill(
      pick(
        facts.isAnnual
          ? [
            "{S} năm {y} ước đạt {Y}, là kết quả của sự cố gắng chung.",
            "Trong năm {y}, {s} ước đạt {Y}.",
            "Nổi bật là {s} năm {y} đạt {Y}.",
          ]
          : [
            "{S} lũy kế {m} tháng đầu năm {y} đạt {Y}.",
            "Lũy kế {m} tháng, {s} ước đạt {Y}.",
            "{S} {m} tháng đầu năm ước đạt {Y}, giữ được nhịp độ chung.",
          ]), values)
  }
}
