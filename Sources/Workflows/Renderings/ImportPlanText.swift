import Ledger
import Quantities
import Reading
import SourceText

/// An import plan for a person: one line a statement, with the indicator it was matched to, how sure
/// that is, and what would become of it.
package enum ImportPlanText {
  package static func render(
    _ plan: ImportPlan, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text = layout.styled(title(plan)(language), .heading) + "\n\n"
    for remark in plan.remarks {
      text += layout.styled(DisplayWidth.printable(remark(language)), .faint) + "\n"
    }
    if !plan.remarks.isEmpty { text += "\n" }
    var sheet: String?
    for row in plan.rows {
      if let name = row.place.sheet, name != sheet {
        text += layout.styled(DisplayWidth.printable(name) + ":", .faint) + "\n"
        sheet = name
      }
      text += line(row, language, layout)
    }
    text += "\n" + layout.styled(summary(plan)(language), .heading) + "\n"
    return Array(text.utf8)
  }

  private static func title(_ plan: ImportPlan) -> Wording {
    switch plan.kind {
    case .targets:
      Wording(
        "\(plan.document): chỉ tiêu giao cho \(plan.area.name)",
        "\(plan.document): targets assigned to \(plan.area.name)")
    case .observations:
      Wording(
        "\(plan.document): kết quả của \(plan.area.name)",
        "\(plan.document): results of \(plan.area.name)")
    case .figures:
      Wording(
        "\(plan.document): bảng số liệu của \(plan.area.name)",
        "\(plan.document): table of figures of \(plan.area.name)")
    }
  }

  private static func line(
    _ row: ImportRow, _ language: Language, _ layout: TableLayout
  ) -> String {
    let place = DisplayWidth.fit(row.place.number, to: 5, right: true)
    let quote = DisplayWidth.fit(DisplayWidth.printable(row.quote), to: 22, right: true)
    let match =
      row.match.map { "\($0.indicator) \($0.confidence)%" }
      ?? Wording("không khớp", "no match")(language)
    let period = (row.target?.period ?? row.observation?.key.period)?.code ?? ""
    let room = max(12, layout.width - 72)
    var line = place + " " + quote + "  "
    line += DisplayWidth.fit(match, to: 32) + " " + DisplayWidth.fit(period, to: 17) + " "
    line += DisplayWidth.cut(DisplayWidth.printable(row.subject), to: room) + "\n"
    let remark = remark(row.outcome)(language)
    guard !remark.isEmpty else { return line }
    let style: TableLayout.Style = row.isTaken ? .faint : .alarm
    return line + "       " + layout.styled(remark, style) + "\n"
  }

  private static func remark(_ outcome: ImportRow.Outcome) -> Wording {
    switch outcome {
    case .new:
      return Wording("", "")
    case .known:
      return Wording("đã có, giống hệt", "known already, the same")
    case .changed(let old):
      let number = NumeralReader.write(old.value, decimals: old.decimals)
      return Wording("sửa số trước đây là \(number)", "revises \(number)")
    case .contradictory(let place, let quote):
      let place = place.wording
      return Wording(
        "mâu thuẫn với \"\(quote)\" (\(place.vietnamese)) trong cùng văn bản; không ghi, cần người chọn",
        "contradicts \"\(quote)\" (\(place.english)) in the same document; not recorded, a person must choose"
      )
    case .disputed(let document, let place, let quote):
      let place = place.wording
      return Wording(
        "mâu thuẫn với chỉ tiêu \"\(quote)\" của \(document), \(place.vietnamese); không ghi, cần người chọn",
        "contradicts the target \"\(quote)\" of \(document), \(place.english); not recorded, a person must choose"
      )
    case .inconsistent(let computed, let document, let place, let quote):
      let place = place.wording
      let number = NumeralReader.write(computed.value, decimals: computed.decimals)
      return Wording(
        "so với \"\(quote)\" của \(document), \(place.vietnamese) thì tính ra \(number); không ghi, cần người xem",
        "held against \"\(quote)\" of \(document), \(place.english), it would be \(number); not recorded, a person must look"
      )
    case .condition(let quote):
      return Wording(
        "điều kiện trong tên của \"\(quote)\", không phải số liệu riêng",
        "a condition in the name of \"\(quote)\", no figure of its own")
    case .rejected(let cause, let remedy):
      return Wording(
        "không ghi: \(cause.vietnamese); \(remedy.vietnamese)",
        "not recorded: \(cause.english); \(remedy.english)")
    }
  }

  private static func summary(_ plan: ImportPlan) -> Wording {
    var new = 0
    var changed = 0
    var known = 0
    var contradictory = 0
    var rejected = 0
    for row in plan.rows {
      switch row.outcome {
      case .new: new += 1
      case .changed: changed += 1
      case .known, .condition: known += 1
      case .contradictory, .disputed, .inconsistent: contradictory += 1
      case .rejected: rejected += 1
      }
    }
    return Wording(
      "\(plan.rows.count) dòng: \(new) mới, \(changed) sửa, \(known) đã có, \(contradictory) mâu thuẫn, \(rejected) không ghi.",
      "\(plan.rows.count) rows: \(new) new, \(changed) changed, \(known) known, \(contradictory) contradictory, \(rejected) not recorded."
    )
  }
}
