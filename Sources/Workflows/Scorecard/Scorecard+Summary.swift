package import Ledger

extension Scorecard {
  /// The documents that set the targets, with their days.
  package var resolutions: [Wording] {
    var found: [Wording] = []
    for row in rows {
      let document = row.target.provenance.document
      let day = row.target.assignedOn?.wording
      let wording = Wording(
        document + (day.map { ", \($0.vietnamese)" } ?? ""),
        document + (day.map { ", \($0.english)" } ?? ""))
      if !found.contains(wording) { found.append(wording) }
    }
    return found
  }

  /// What a group is about: the sectors of its indicators, as the official list names them.
  package func sectors(of group: Group) -> [String] {
    var names: [String] = []
    for row in rows[group.rows] {
      let name = String((row.indicator?.sector ?? "").drop { !$0.isLetter })
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether there is a report of the period: one that states the result of some target.
  package var isReported: Bool { rows.contains { !$0.isLeftOut } }

  /// The targets whose result the report of the period does not state; none while there is no such report.
  package var leftOut: [Int] {
    isReported ? rows.indices.filter { rows[$0].isLeftOut } : []
  }

  /// The targets of which a report says something else than its own figures.
  package var contradicted: [Int] {
    rows.indices.filter { rows[$0].isContradicted && !rows[$0].isLeftOut }
  }

  /// What a reader must know beside the totals, a sentence each.
  package var warnings: [Wording] {
    var sentences: [Wording] = []
    let leftOut = leftOut.count
    if !isReported, let latest = rows.compactMap(\.result?.key.period).max(by: { $0.end < $1.end })
    {
      sentences.append(
        Wording(
          "Chưa có báo cáo của cả kỳ; đánh giá theo số liệu gần nhất, đến \(latest.wording.vietnamese).",
          "There is no report of the whole period yet; judged by the latest figures, up to \(latest.wording.english)."
        ))
    } else if !isReported {
      sentences.append(
        Wording(
          "Sổ chưa có kết quả nào của kỳ này; nhập báo cáo bằng tiendo import.",
          "The ledger has no result of this period; import a report with tiendo import."))
    } else if leftOut > 0 {
      sentences.append(
        Wording(
          "Báo cáo không nêu kết quả của \(leftOut) chỉ tiêu.",
          leftOut == 1
            ? "The report leaves out 1 target." : "The report leaves out \(leftOut) targets."))
    }
    let expected = rows.count {
      [.exceeded, .met].contains($0.verdict) && $0.certainty == .expected
    }
    if expected > 0 {
      sentences.append(
        Wording(
          "Theo nhịp đến nay, \(expected) chỉ tiêu khác dự kiến đạt hoặc vượt khi hết năm.",
          expected == 1
            ? "At the pace so far, 1 more is expected to be by the end of the year."
            : "At the pace so far, \(expected) more are expected to be by the end of the year."))
    }
    let contradicted = contradicted.count
    if contradicted > 0 {
      sentences.append(
        Wording(
          "Ở \(contradicted) chỉ tiêu, lời văn của báo cáo khác với chính số liệu của nó.",
          contradicted == 1
            ? "For 1 target the report's words differ from its own figures."
            : "For \(contradicted) targets the report's words differ from its own figures."))
    }
    return sentences
  }

  /// When the latest of its figures was recorded, in milliseconds since 1970 UTC.
  var lastRecordedAt: Int64? {
    rows.flatMap { [$0.target.recordedAt, $0.result?.recordedAt ?? .min] }.max()
  }

  /// The day of that time, by UTC; nil without any figure.
  package var lastRecordedDay: TimePeriod.Point? {
    lastRecordedAt.map { CivilDay.day(CivilDay.floored(Int($0), 86_400_000)) }
  }
}
