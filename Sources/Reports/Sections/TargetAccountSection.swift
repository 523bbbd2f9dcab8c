import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// The account of the targets: a paragraph a group, each result with its verdict.
  mutating func targetAccount() -> [WrittenBlock] {
    guard !material.account.isEmpty else {
      gaps.append(.targets)
      return []
    }
    return material.account.byGroup.compactMap { group, rows in
      let clauses = rows.compactMap { result($0) }
      guard !clauses.isEmpty else { return nil }
      let mark = group.isEmpty ? "- " : "(\(group)) "
      let sentence = Clause(mark) + Clause.joined(clauses, by: "; ").capitalised + Clause(".")
      facts += sentence.facts
      return .paragraph(sentence.text)
    }
  }

  /// "diện tích cây chè đạt 9.786 ha, khó đạt kế hoạch (kế hoạch 9.862 ha)"; nil without a result.
  private mutating func result(_ row: AccountRow) -> Clause? {
    guard let value = row.value, let result = row.result else {
      gaps.append(.result(indicator: row.indicator.code))
      return nil
    }
    let text = row.indicator.amount(value)
    let fact = log.fact(.result(row.indicator, value, of: result.key))
    let verb = row.indicator.verb(value, isEstimate: false)
    // Of a term it must be said which of its years the result is of.
    let isOfWhole = result.key.period == book.period.period || book.period.span != .term
    let words = TimeWords(period: book.period).name(of: result.key.period)
    let time = isOfWhole ? "" : TimeWords.behind(row.indicator.subject, words)
    let amount = Clause(
      "\(row.indicator.subject)\(time) \(verb) \(result.openingWord)", amount: text, fact: fact)
    guard row.isJudged,
      let verdict = VerdictWording.words(row.verdict, plan: row.indicator.planWord)
    else { return amount }
    guard row.verdict != .met, let planned = planned(row) else {
      return amount + Clause(", \(verdict)")
    }
    return amount + Clause(", \(verdict) (") + planned + Clause(")")
  }

  /// "kế hoạch 9.862 ha"; nil where the document says no amount.
  private mutating func planned(_ row: AccountRow) -> Clause? {
    if case .text = row.target.requirement { return nil }
    let plan = "\(row.indicator.planWord) "
    guard let number = row.target.requirement.value else {
      return Clause(plan + TargetWording.amount(row.target))
    }
    return TargetWording.clause(
      row.target, number, behind: plan, fact: log.fact(.target(row.target, number)))
  }

  /// How many targets were exceeded, met and hard to meet, and which those are; while the year runs, which
  /// are hard to meet by the pace so far.
  mutating func verdictLists() -> [WrittenBlock] {
    guard book.period.isWholeYear else { return hardTargets() }
    let judged = material.account.filter(\.isJudged)
    guard !judged.isEmpty else {
      gaps.append(.targets)
      return []
    }
    let order: [Verdict] = [.exceeded, .met, .nearlyMet, .atRisk, .missed]
    let lists = order.compactMap { verdict -> (Verdict, [AccountRow])? in
      let rows = judged.filter { $0.verdict == verdict }
      return rows.isEmpty ? nil : (verdict, rows)
    }
    let counts = lists.map { verdict, rows in
      "\(Self.count(rows.count)) \(VerdictWording.words(verdict) ?? "")"
    }
    let opening =
      "Có \(Self.count(judged.count)) đánh giá được, trong đó: "
      + counts.joined(separator: "; ") + "."
    return [.paragraph(WrittenText(opening))]
      + lists.map { verdict, rows in
        let names = rows.map(\.indicator.subject).joined(separator: "; ")
        let words = "- Các chỉ tiêu \(VerdictWording.words(verdict) ?? ""): \(names)."
        return .paragraph(WrittenText(words))
      }
  }

  /// "- Theo tiến độ đến nay, các chỉ tiêu khó đạt kế hoạch năm 2026: ..."; nothing where none is.
  private func hardTargets() -> [WrittenBlock] {
    let names = material.account.filter { row in
      !row.isJudged && [.atRisk, .missed].contains(row.expected)
    }.map(\.indicator.subject)
    guard !names.isEmpty else { return [] }
    let words = "- Theo tiến độ đến nay, các chỉ tiêu khó đạt kế hoạch năm \(book.period.year): "
    return [.paragraph(WrittenText(words + names.joined(separator: "; ") + "."))]
  }

  private static func count(_ number: Int) -> String {
    AmountWriter.text(ReportedNumber(ExactDecimal(Int128(number))), unit: "chỉ tiêu")
  }
}
