import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// The year that targets are proposed for.
  var nextYear: Int { book.period.year + 1 }

  /// The proposed targets in the groups of this year's, a paragraph each.
  mutating func proposedTargets() -> [WrittenBlock] {
    guard !material.proposals.isEmpty else {
      gaps.append(.proposals)
      return []
    }
    var groups: [(String, [TargetProposal])] = []
    for proposal in material.proposals {
      if groups.last?.0 == proposal.group {
        groups[groups.count - 1].1.append(proposal)
      } else {
        groups.append((proposal.group, [proposal]))
      }
    }
    return groups.map { group, proposals in
      let clauses = proposals.map { self.proposal($0) }
      let mark = group.isEmpty ? "- " : "(\(group)) "
      let sentence = Clause(mark) + Clause.joined(clauses, by: "; ").capitalised + Clause(".")
      facts += sentence.facts
      return .paragraph(sentence.text)
    }
  }

  /// "tổng sản lượng lương thực có hạt đạt 225,5 nghìn tấn".
  private mutating func proposal(_ proposal: TargetProposal) -> Clause {
    let target = proposal.target(area: book.area.code, year: nextYear)
    let words = TargetWording.amount(target)
    let subject = proposal.indicator.subject
    guard let number = target.requirement.value else { return Clause("\(subject) \(words)") }
    let isOpen = !words.hasPrefix(AmountWriter.text(number, unit: target.unit))
    return TargetWording.clause(
      target, number,
      behind: "\(subject) " + (isOpen || number.value.isNegative ? "" : "đạt "),
      fact: log.fact(.target(target, number)))
  }

  /// The proposed targets beside this year's plan and result, each with its reason.
  mutating func proposalTable() -> [WrittenBlock] {
    guard !material.proposals.isEmpty else { return [] }
    let account = Dictionary(
      material.account.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
    let headings = [
      "TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm \(nextYear - 1)",
      "Ước thực hiện năm \(nextYear - 1)", "Kế hoạch năm \(nextYear)", "Căn cứ đề xuất",
    ]
    let rows = material.proposals.enumerated().map { index, proposal -> [WrittenTable.Cell] in
      let row = account[proposal.indicator.code]
      let target = proposal.target(area: book.area.code, year: nextYear)
      return [
        .init(WrittenText("\(index + 1)"), alignment: .centre),
        .init(WrittenText(proposal.indicator.name)),
        .init(WrittenText(proposal.unit), alignment: .centre),
        .init(WrittenText(row.map { TableFigure.target($0.target) } ?? ""), alignment: .right),
        .init(WrittenText(row?.value.map(AmountWriter.cell) ?? ""), alignment: .right),
        .init(WrittenText(TableFigure.target(target)), alignment: .right),
        .init(WrittenText(reason(proposal))),
      ]
    }
    return [
      .table(
        WrittenTable(
          widths: [5, 30, 10, 10, 10, 10, 25],
          rows: [headings.map { .init(TableFigure.heading($0), alignment: .centre) }] + rows))
    ]
  }

  private func reason(_ proposal: TargetProposal) -> String {
    switch proposal.reason {
    case .proposed(let document):
      // What came in without a number is no document that others could look up.
      document.contains("/")
        ? "Đã đề xuất tại \(document)" : "Đã đề xuất trong báo cáo năm \(nextYear - 1)"
    case .path(let goal, let year):
      "Chia đều đến mục tiêu năm \(year): \(AmountWriter.text(goal, unit: proposal.unit))"
    case .trend(let years): "Theo mức tăng bình quân \(years) năm gần nhất"
    case .kept: "Giữ mức đã thực hiện trong năm"
    case .repeated: "Giữ kế hoạch năm trước, trong năm chưa đạt"
    }
  }
}
