import Ledger
import Quantities

/// A scorecard for the terminal: group by group, target beside result, verdict and remark.
package enum ScorecardText {
  package static func render(
    _ card: Scorecard, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text =
      layout.styled(
        Wording(
          "Chỉ tiêu \(card.period.isSeveralYears ? "giai đoạn" : "năm") \(card.period.code) · \(card.area.name)",
          "Targets of \(card.period.code) · \(card.area.name)")(language), .heading) + "\n"
    let hasSeveral = Set(card.rows.map(\.target.authority)).count > 1
    var last: Target?
    for row in card.rows {
      if hasSeveral, row.target.authority != last?.authority {
        text += "\n" + layout.styled(giver(row.target.authority)(language), .heading) + "\n"
      }
      if row.target.group != last?.group || row.target.authority != last?.authority {
        text +=
          row.target.group.isEmpty
          ? "\n" : "\n" + layout.styled("(\(row.target.group))", .heading) + "\n"
      }
      last = row.target
      text += line(row, language, layout)
    }
    text += "\n" + layout.styled(summary(card)(language), .heading) + "\n"
    return Array(text.utf8)
  }

  private static func giver(_ authority: Target.Authority) -> Wording {
    switch authority {
    case .council: Wording("HĐND giao", "Set by the Council")
    case .central: Wording("Trung ương giao", "Set by the centre")
    case .party: Wording("Đại hội Đảng bộ, cấp ủy giao", "Set by the Party congress or committee")
    case .committee: Wording("UBND đề ra", "Aims of the Committee")
    }
  }

  private static func line(
    _ row: Scorecard.Row, _ language: Language, _ layout: TableLayout
  ) -> String {
    let name = row.indicator?.name ?? row.target.indicator
    let room = max(16, layout.width - 58)
    var line = "  " + DisplayWidth.fit(name, to: room) + " "
    line += DisplayWidth.fit(row.target.text, to: 20, right: true) + " "
    line += DisplayWidth.fit(result(row), to: 12, right: true) + "  "
    line += layout.styled(words(row.verdict)(language), style(row.verdict)) + "\n"
    if let note = row.note { line += "      " + layout.styled(note, .faint) + "\n" }
    return line
  }

  private static func result(_ row: Scorecard.Row) -> String {
    switch row.result?.value {
    case .number(let number)?: NumeralReader.write(number.value, decimals: number.decimals)
    case .range(let low, let high)?:
      NumeralReader.write(low.value, decimals: low.decimals) + "-"
        + NumeralReader.write(high.value, decimals: high.decimals)
    case .missing?, nil: "…"
    }
  }

  private static func style(_ verdict: Verdict) -> TableLayout.Style {
    switch verdict {
    case .exceeded, .met: .share
    case .nearlyMet: .change
    case .atRisk, .missed: .alarm
    case .noData: .faint
    }
  }

  private static func words(_ verdict: Verdict) -> Wording {
    switch verdict {
    case .exceeded: Wording("vượt", "exceeded")
    case .met: Wording("đạt", "met")
    case .nearlyMet: Wording("cơ bản đạt", "nearly met")
    case .atRisk: Wording("khó đạt", "at risk")
    case .missed: Wording("không đạt", "missed")
    case .noData: Wording("chưa có số liệu", "no data")
    }
  }

  private static func summary(_ card: Scorecard) -> Wording {
    guard !card.rows.isEmpty else {
      return Wording(
        "Sổ chưa có chỉ tiêu nào của kỳ này; nhập nghị quyết bằng tiendo import.",
        "The ledger has no target of this period; bring in the resolution with tiendo import.")
    }
    let counts = Verdict.allCases.filter { card.summary[$0] != nil }
    let parts = counts.map { verdict in
      let words = words(verdict)
      let count = card.summary[verdict] ?? 0
      return Wording("\(count) \(words.vietnamese)", "\(count) \(words.english)")
    }
    return Wording(
      "\(card.rows.count) chỉ tiêu: " + parts.map(\.vietnamese).joined(separator: ", ") + ".",
      "\(card.rows.count) targets: " + parts.map(\.english).joined(separator: ", ") + ".")
  }
}
