import Quantities

/// Writes whole official reports from a seed: monthly, of nine months, annual; in the register of such
/// documents, every number consistent with every other.
package enum ReportGenerator {
  package static func report(seed: UInt64) -> GeneratedReport {
    var draft = ReportDraft(seed: seed)
    let facts = ReportFacts(&draft)
    draft.write(facts)
    return GeneratedReport(
      marked: draft.text, plan: facts.isAnnual ? ResolutionText.text(facts) : nil,
      errors: draft.plantable)
  }
}

extension ReportDraft {
  /// Writes the whole report of some facts.
  mutating func write(_ facts: ReportFacts) {
    head(facts)
    introduction(facts)
    results(facts)
    if facts.isAnnual {
      paragraph("III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")
      for group in account(facts) { paragraph(group) }
    }
    judgement(facts)
    foot(facts)
  }

  /// Errors whose piece the text really holds: of several wordings only one was taken.
  fileprivate var plantable: [PlantedError] {
    let text = text
    return errors.filter { error in
      error.right != error.wrong && MarkedText.plain(text, replacing: error.piece).line > 0
    }
  }

  /// The sections of results, by sector.
  private mutating func results(_ facts: ReportFacts) {
    paragraph("II. KẾT QUẢ THỰC HIỆN CÁC NGÀNH, LĨNH VỰC")
    paragraph("1. Về kinh tế")
    paragraph(structure())
    let letters = ["a", "b", "c", "d"]
    for (letter, sector) in zip(letters, Sector.allCases.dropLast()) {
      paragraph("\(letter)) \(sector.title)")
      section(sector, facts)
    }
    paragraph("2. Về văn hóa - xã hội")
    section(.society, facts)
    for rate in facts.rates {
      paragraph("- " + sentence(on: rate, facts) + commentary(facts))
    }
    paragraph("3. Cải cách hành chính, nội chính")
    paragraph(filler() + " " + share() + " " + partOfWhole())
    for group in pick(3, of: CountedGroup.all) { paragraph("- " + breakdown(group)) }
  }

  private mutating func section(_ sector: Sector, _ facts: ReportFacts) {
    paragraph(filler())
    for result in facts.results[sector] ?? [] {
      let words = sentence(on: result, facts) + commentary(facts)
      paragraph(chance(40) ? "- " + words : words)
    }
    switch sector {
    case .agriculture:
      paragraph(harvest())
      paragraph("- " + byDistrict(facts))
      if chance(60) { paragraph(namedList(facts)) }
    case .industry: paragraph(capital())
    case .trade: paragraph(factorSentence(facts))
    case .finance: break
    case .society: paragraph(share() + " " + partOfWhole())
    }
  }

  private mutating func commentary(_ facts: ReportFacts) -> String {
    (0..<facts.commentary).map { _ in " " + filler() }.joined()
  }

  /// The judgement at the end, which says figures of the sections again.
  private mutating func judgement(_ facts: ReportFacts) {
    paragraph((facts.isAnnual ? "IV" : "III") + ". ĐÁNH GIÁ CHUNG")
    paragraph(filler())
    for sector in pick(3, of: Sector.allCases) {
      if let result = facts.results[sector]?.first { paragraph(repetition(of: result, facts)) }
    }
    paragraph((facts.isAnnual ? "V" : "IV") + ". NHIỆM VỤ TRỌNG TÂM")
    for _ in 0..<3 { paragraph("- " + filler()) }
  }
}
