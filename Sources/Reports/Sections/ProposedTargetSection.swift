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
    let year = nextYear
    let columns =
      ProposalRow.names + [
        AnnexColumn(heading: "Kế hoạch năm \(year - 1)", width: 10, alignment: .right) { row, _ in
          row.now.map { TableFigure.target($0.target, decimals: row.decimals) } ?? ""
        },
        AnnexColumn(heading: "Ước thực hiện năm \(year - 1)", width: 10, alignment: .right) {
          row, _ in row.now?.value.map { AmountWriter.cell($0, decimals: row.decimals) } ?? ""
        },
        AnnexColumn(heading: "Kế hoạch năm \(year)", width: 10, alignment: .right) { row, _ in
          TableFigure.target(row.next, decimals: row.decimals)
        },
        AnnexColumn(heading: "Căn cứ đề xuất", width: 25) { row, _ in
          row.proposal.reason.words(inYear: year, unit: row.proposal.unit)
        },
      ]
    return [.table(.annex(columns, of: proposalRows))]
  }

  /// The proposed targets alone.
  mutating func nextTargetTable() -> [WrittenBlock] {
    guard !material.proposals.isEmpty else { return [] }
    let columns =
      ProposalRow.names + [
        AnnexColumn(heading: "Kế hoạch năm \(nextYear)", width: 10, alignment: .centre) { row, _ in
          TableFigure.target(row.next)
        },
        AnnexColumn(heading: "Ghi chú", width: 8, isForHand: true) { _, _ in "" },
      ]
    return [.table(.annex(columns, of: proposalRows))]
  }

  private var proposalRows: [ProposalRow] {
    let account = Dictionary(
      material.account.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
    return material.proposals.map { proposal in
      ProposalRow(
        proposal: proposal, now: account[proposal.indicator.code],
        next: proposal.target(area: book.area.code, year: nextYear))
    }
  }
}

/// A proposed target beside what it follows.
private struct ProposalRow {
  var proposal: TargetProposal
  /// This year's target with its result; nil where there was none.
  var now: AccountRow?
  var next: Target

  /// The decimals that its figures are printed with beside each other; nil for each its own.
  var decimals: Int? {
    RateCells.decimals(
      of: [now?.target.requirement.value, now?.value, next.requirement.value],
      in: proposal.indicator)
  }

  /// The columns that say which target it is.
  static var names: [AnnexColumn<ProposalRow>] {
    [
      AnnexColumn(heading: "TT", width: 5, alignment: .centre) { _, number in "\(number)" },
      AnnexColumn(heading: "Chỉ tiêu", width: 30) { row, _ in row.proposal.indicator.name },
      AnnexColumn(heading: "Đơn vị tính", width: 10, alignment: .centre) { row, _ in
        row.proposal.unit
      },
    ]
  }
}

extension TargetProposal.Reason {
  /// The reason in words.
  ///
  /// - Parameter year: the year that is proposed for.
  fileprivate func words(inYear year: Int, unit: String) -> String {
    switch self {
    case .proposed(let document):
      // What came in without a number is no document that others could look up.
      document.contains("/")
        ? "Đã đề xuất tại \(document)" : "Đã đề xuất trong báo cáo năm \(year - 1)"
    case .path(let goal, let end):
      "Chia đều đến mục tiêu năm \(end): \(AmountWriter.text(goal, unit: unit))"
    case .trend(let years): "Theo mức tăng bình quân \(years) năm gần nhất"
    case .kept: "Giữ mức đã thực hiện trong năm"
    case .repeated: "Giữ kế hoạch năm trước, trong năm chưa đạt"
    }
  }
}
