import Quantities

extension ReportDraft {
  /// A percentage with its sign that can be replaced by a wrong one, or can lose its sign.
  mutating func percentPiece(
    _ percent: Figure, _ kind: PlantedError.Kind, losesSign: Bool = true
  ) -> String {
    let wrong = percent.with(wrong(percent.number, by: ExactDecimal(8, decimals: 1)))
    var errors = [kind: wrong.text]
    if losesSign, percent.decimals > 0 { errors[.lostPercent] = percent.digits }
    return piece(percent.text, errors)
  }

  /// "tăng 8,5%" or "giảm 3,2%", the percentage replaceable.
  mutating func growth(_ now: Figure, over before: Figure, decimals: Int = 1) -> String {
    let ratio = now.percent(of: before, decimals: decimals).number
    let hundred = ExactDecimal(100)
    let change = Figure(
      ratio > hundred ? ratio - hundred : hundred - ratio, decimals: decimals, unit: "%")
    return (ratio > hundred ? "tăng " : "giảm ") + percentPiece(change, .growth)
  }

  /// "tăng 300 tấn", replaceable; the difference of what is exact, rounded.
  mutating func difference(_ now: Figure, over before: Figure) -> String {
    let change = now.with(max(now.exact, before.exact) - min(now.exact, before.exact))
    let wrong = change.with(
      wrong(
        change.number,
        by: now.number * ExactDecimal(5, decimals: 3) + ExactDecimal(2, decimals: now.decimals)))
    return (now.number > before.number ? "tăng " : "giảm ")
      + piece(change.text, [.difference: wrong.text])
  }

  /// "bằng 87,5% kế hoạch", or "vượt 4,2% kế hoạch", replaceable.
  mutating func planRatio(_ now: Figure, _ plan: Figure, named name: String) -> String {
    let percent = now.percent(of: plan, decimals: 1)
    let hundred = ExactDecimal(100)
    if percent.number > hundred + ExactDecimal(1), chance(70) {
      let excess = Figure(percent.number - hundred, decimals: 1, unit: "%")
      let words = percentPiece(excess, .planExcess)
      return fill(
        pick(["vượt {e} {plan}", "vượt {e} so với {plan}", "vượt {plan} {e}"]),
        ["e": words, "plan": name])
    }
    let words = percentPiece(percent, .planPercent)
    return fill(pick(["bằng {p} {plan}", "đạt {p} {plan}"]), ["p": words, "plan": name])
  }

  private mutating func plan(_ result: ReportFacts.Result) -> String {
    let name = pick(["kế hoạch", "kế hoạch năm", "kế hoạch giao"])
    let ratio = planRatio(result.total, result.plan, named: name)
    // Behind a percentage a bare amount might be the excess itself.
    let value = ratio.hasSuffix(name) ? pick(["({P})", "(kế hoạch {P})"]) : "(kế hoạch {P})"
    return ratio + " " + fill(value, ["P": result.plan.text])
  }

  /// A figure whose number can be malformed.
  private mutating func level(_ figure: Figure) -> String {
    guard let malformed = figure.malformed else { return figure.text }
    return piece(figure.digits, [.malformedNumber: malformed]) + " " + figure.unit
  }

  /// One or two sentences on a subject, month and cumulative or the whole year.
  mutating func sentence(on result: ReportFacts.Result, _ facts: ReportFacts) -> String {
    let before = pick(["cùng kỳ năm trước", "cùng kỳ"])
    var values = [
      "s": result.subject.name, "S": result.subject.name.capitalised, "m": "\(facts.month)",
      "y": "\(facts.year)", "b": "\(facts.year - 1)", "cky": before,
      "M": result.month.text, "M0": result.monthBefore.text, "Y0": result.totalBefore.text,
    ]
    values["Y"] = level(result.total)
    values["plan"] = plan(result)
    values["G"] = growth(result.total, over: result.totalBefore)
    values["g"] = growth(result.month, over: result.monthBefore)
    values["D"] = difference(result.total, over: result.totalBefore)
    values["d"] = difference(result.month, over: result.monthBefore)
    return fill(pick(facts.isAnnual ? Self.annual : Self.cumulative), values)
  }

  private static let cumulative = [
    "{S} tháng {m} ước đạt {M}, {g} so với {cky} ({M0}); lũy kế {m} tháng đạt {Y}, {plan}.",
    "Trong tháng, {s} ước {M}, {g} so với {cky} ({M0}), lũy kế từ đầu năm {Y}, {plan}.",
    "{S} trong tháng ước đạt {M}; lũy kế {m} tháng đầu năm đạt {Y}, {plan}, {G} so với cùng kỳ năm trước ({Y0}).",
    "Lũy kế {m} tháng, {s} ước đạt {Y}, {plan}, {D} so với cùng kỳ năm trước ({Y0}).",
    "{S} lũy kế {m} tháng ước đạt {Y}, {G} so với {cky} ({Y0}), {plan}.",
    "{S} tháng {m}/{y} đạt {M}, {d} so với cùng kỳ năm trước ({M0}), lũy kế {m} tháng {Y}, {plan}.",
    "Tính chung {m} tháng năm {y}, {s} đạt {Y}, {plan}, {G} so với cùng kỳ năm {b} ({Y0}).",
    "Đến hết tháng {m}, {s} đạt {Y}, {plan}, {G} so với cùng kỳ năm trước ({Y0}).",
    "{S}: Trong tháng ước đạt {M}, {g} so với {cky} ({M0}); lũy kế từ đầu năm {Y}, {plan}.",
  ]

  private static let annual = [
    "{S} năm {y} ước đạt {Y}, {plan}, {G} so với năm {b} ({Y0}).",
    "Ước cả năm, {s} đạt {Y}, {plan}, {D} so với năm {b} ({Y0}).",
    "{S} ước đạt {Y}, {G} so với năm {b} ({Y0}), {plan}.",
    "Năm {y}, {s} ước thực hiện {Y}, {plan}; {G} so với năm trước ({Y0}).",
    "{S} cả năm {Y}, {plan}, {G} so với thực hiện năm {b} ({Y0}).",
    "{S}: Ước cả năm đạt {Y}, {plan}, {G} so với cùng kỳ năm trước ({Y0}).",
    "Năm {y}, {s} ước đạt {Y}, {G} so với năm {b} ({Y0}) và {plan}.",
    "Ước hết năm {y}, {s} đạt {Y}, {D} so với năm trước ({Y0}), {plan}.",
  ]

  /// "gấp 2,35 lần": a factor with the earlier figure in brackets.
  mutating func factorSentence(_ facts: ReportFacts) -> String {
    let before = Figure(
      ExactDecimal(Int128(integer(2_000...9_000)), decimals: 2), decimals: 2, unit: "triệu USD")
    let now = before.with(
      (before.exact * ExactDecimal(Int128(integer(160...390)), decimals: 2)).rounded(to: 2))
    let factor = now.exact.divided(by: before.exact, decimals: 2) ?? ExactDecimal(1)
    let wrong = factor + ExactDecimal(Int128(integer(35...80)), decimals: 2)
    let words = piece(
      NumeralReader.write(factor, decimals: 2),
      [.growthFactor: NumeralReader.write(wrong, decimals: 2)])
    return fill(
      pick([
        "Vốn đầu tư nước ngoài giải ngân {X}, gấp {f} lần so với cùng kỳ năm trước ({X0}).",
        "Vốn đầu tư nước ngoài thu hút mới ước {X}, gấp {f} lần cùng kỳ năm trước ({X0}).",
        "Giá trị viện trợ phi chính phủ cam kết đạt {X}, bằng {f} lần cùng kỳ năm trước ({X0}).",
      ]), ["X": now.text, "X0": before.text, "f": words])
  }
}

extension String {
  /// The text with its first letter large.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
