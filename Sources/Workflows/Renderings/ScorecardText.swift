import Ledger

/// A scorecard for the terminal: group by group, target beside result, verdict and remark.
package enum ScorecardText {
  package static func render(
    _ card: Scorecard, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text = layout.styled(title(card)(language), .heading) + "\n"
    for group in card.groups {
      let heading = group.number.isEmpty ? "" : "(\(group.number))"
      text += "\n" + (heading.isEmpty ? "" : layout.styled(heading, .heading) + "\n")
      for row in card.rows[group.rows] {
        text += line(row, language, layout)
        for remark in card.remarks(on: row) {
          let words = DisplayWidth.printable(remark(language))
          text += "      " + layout.styled(words, .faint) + "\n"
        }
      }
    }
    text += "\n" + layout.styled(summary(card)(language), .heading) + "\n"
    return Array(text.utf8)
  }

  private static func title(_ card: Scorecard) -> Wording {
    let viewpoint = card.viewpoint
    let period = card.period.wording
    return Wording(
      (["Chỉ tiêu \(period.vietnamese)", card.area.name] + viewpoint.map(\.vietnamese))
        .joined(separator: " · "),
      (["Targets of \(period.english)", card.area.name] + viewpoint.map(\.english))
        .joined(separator: " · "))
  }

  private static func line(
    _ row: Scorecard.Row, _ language: Language, _ layout: TableLayout
  ) -> String {
    let name = row.name(language)
    let room = max(16, layout.width - 58)
    var line = "  " + DisplayWidth.fit(name, to: room) + " "
    line += DisplayWidth.fit(row.target.text, to: 20, right: true) + " "
    line += DisplayWidth.fit(row.result?.value.printed ?? "…", to: 12, right: true) + "  "
    line += layout.styled(row.verdictWording(language), style(row.verdict))
    return line + (row.override == nil ? "" : " (\(VerdictOverride.mark(language)))") + "\n"
  }

  private static func style(_ verdict: Verdict) -> TableLayout.Style {
    switch verdict {
    case .exceeded, .met: .share
    case .nearlyMet: .change
    case .atRisk, .missed: .alarm
    case .noData: .faint
    }
  }

  /// How many targets got which verdict, or what to do where there are none.
  static func summary(_ card: Scorecard) -> Wording {
    guard !card.rows.isEmpty || card.knownOn == nil else {
      return Wording(
        "Đến ngày đó sổ chưa có chỉ tiêu nào của kỳ này.",
        "By that day the ledger had no target of this period.")
    }
    guard !card.rows.isEmpty else {
      return Wording(
        "Sổ chưa có chỉ tiêu nào của kỳ này; nhập nghị quyết bằng tiendo import.",
        "The ledger has no target of this period; bring in the resolution with tiendo import.")
    }
    let parts = card.tallies.map { tally in
      Wording(
        "\(tally.count) \(tally.wording.vietnamese)", "\(tally.count) \(tally.wording.english)")
    }
    return Wording(
      "\(card.rows.count) chỉ tiêu: " + parts.map(\.vietnamese).joined(separator: ", ") + ".",
      "\(card.rows.count) targets: " + parts.map(\.english).joined(separator: ", ") + ".")
  }
}
