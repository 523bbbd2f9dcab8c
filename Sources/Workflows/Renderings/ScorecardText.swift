import Ledger
import Quantities

/// A scorecard for the terminal: group by group, target beside result, verdict and remark.
package enum ScorecardText {
  package static func render(
    _ card: Scorecard, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text = layout.styled(title(card)(language), .heading) + "\n"
    var group: String?
    for row in card.rows {
      if row.target.group != group {
        group = row.target.group
        text += "\n" + layout.styled("(\(row.target.group))", .heading) + "\n"
      }
      text += line(row, language, layout, isMixed: card.commonAuthority == nil)
    }
    text += "\n" + layout.styled(summary(card)(language), .heading) + "\n"
    return Array(text.utf8)
  }

  /// Names the authority whose targets are compared, when it is one for all, and the day as of which.
  private static func title(_ card: Scorecard) -> Wording {
    let authority = card.commonAuthority.map {
      Wording(" · " + $0.wording.vietnamese, " · " + $0.wording.english)
    }
    let day = card.knownOn.map { day in
      let day = TimePeriod(from: day, to: day).wording
      return Wording(" · như đã biết \(day.vietnamese)", " · as known on \(day.english)")
    }
    let tail = [authority, day].compactMap { $0 }
    return Wording(
      "Chỉ tiêu năm \(card.period.code) · \(card.area.name)"
        + tail.map(\.vietnamese).joined(),
      "Targets of \(card.period.code) · \(card.area.name)" + tail.map(\.english).joined())
  }

  private static func line(
    _ row: Scorecard.Row, _ language: Language, _ layout: TableLayout, isMixed: Bool
  ) -> String {
    let name = row.indicator?.name ?? row.target.indicator
    let room = max(16, layout.width - 58)
    var line = "  " + DisplayWidth.fit(name, to: room) + " "
    line += DisplayWidth.fit(row.target.text, to: 20, right: true) + " "
    line += DisplayWidth.fit(result(row), to: 12, right: true) + "  "
    line += layout.styled(row.verdict.wording(language), style(row.verdict))
    line += (row.override == nil ? "" : Wording(" (người sửa)", " (set by hand)")(language)) + "\n"
    for remark in remarks(row, language, isMixed: isMixed) {
      line += "      " + layout.styled(DisplayWidth.printable(remark), .faint) + "\n"
    }
    return line
  }

  /// What a row says beneath: the note, whose target it is, and what others assigned.
  private static func remarks(
    _ row: Scorecard.Row, _ language: Language, isMixed: Bool
  ) -> [String] {
    var remarks = [row.note].compactMap { $0 }
    let isTold = isMixed || !row.others.isEmpty
    if isTold {
      remarks.append(row.history.wording(language))
    } else if let adjustment = row.history.adjustment {
      remarks.append(adjustment(language))
    }
    for other in row.others {
      let percent = other.attainment?.percent.map {
        " " + NumeralReader.write($0, decimals: $0.decimals) + "%,"
      }
      remarks.append(
        "\(other.history.wording(language)):\(percent ?? "") \(other.verdict.wording(language))")
    }
    return remarks
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

  private static func summary(_ card: Scorecard) -> Wording {
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
    let counts = Verdict.allCases.filter { card.summary[$0] != nil }
    let parts = counts.map { verdict in
      let words = verdict.wording
      let count = card.summary[verdict] ?? 0
      return Wording("\(count) \(words.vietnamese)", "\(count) \(words.english)")
    }
    return Wording(
      "\(card.rows.count) chỉ tiêu: " + parts.map(\.vietnamese).joined(separator: ", ") + ".",
      "\(card.rows.count) targets: " + parts.map(\.english).joined(separator: ", ") + ".")
  }
}

extension Scorecard {
  /// The authority of every target compared; nil when there are several.
  fileprivate var commonAuthority: Target.Authority? {
    guard let first = rows.first?.target.authority,
      rows.allSatisfy({ $0.target.authority == first })
    else { return nil }
    return first
  }
}
