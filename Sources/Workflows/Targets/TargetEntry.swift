package import Ledger
import Quantities
import Storage

/// A target that a person enters, with the document that sets it.
package struct TargetEntry: Sendable {
  package enum Kind: Sendable {
    /// A target of the authority holds already and gets another value.
    case adjustment
    /// The authority has assigned nothing yet.
    case assignment
  }

  package var kind: Kind
  package var indicator: Indicator
  package var place: LedgerPlace
  package var authority: Target.Authority
  package var requirement: Target.Requirement
  package var document: String
  package var assignedOn: TimePeriod.Point
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(
    kind: Kind, indicator: Indicator, place: LedgerPlace, authority: Target.Authority,
    requirement: Target.Requirement, document: String, assignedOn: TimePeriod.Point, now: Int64
  ) {
    self.kind = kind
    self.indicator = indicator
    self.place = place
    self.authority = authority
    self.requirement = requirement
    self.document = document
    self.assignedOn = assignedOn
    self.now = now
  }

  /// Why a target cannot be entered.
  package enum Problem: WordedProblem, Hashable {
    case nothingToAdjust(String, Target.Authority, others: [Target.Authority])
    case assignedAlready(String, Target.Authority)
    /// The ledger says so already.
    case unchanged(String, Target.Authority)

    package var wording: Wording {
      switch self {
      case .nothingToAdjust(let code, let authority, let others):
        let authority = authority.wording
        let known = Wording(
          others.map(\.wording.vietnamese).joined(separator: ", "),
          others.map(\.wording.english).joined(separator: ", "))
        return Wording(
          "\(code): sổ chưa có chỉ tiêu \(authority.vietnamese) cho kỳ này"
            + (others.isEmpty ? "" : ", chỉ có \(known.vietnamese)")
            + "; ghi chỉ tiêu mới bằng tiendo target assign.",
          "\(code): the ledger has no target \(authority.english) for this period"
            + (others.isEmpty ? "" : ", only \(known.english)")
            + "; enter a new one with tiendo target assign.")
      case .assignedAlready(let code, let authority):
        return Wording(
          "\(code): đã có chỉ tiêu \(authority.wording.vietnamese) cho kỳ này; điều chỉnh bằng tiendo target adjust.",
          "\(code): there is a target \(authority.wording.english) already; change it with tiendo target adjust."
        )
      case .unchanged(let code, let authority):
        return Wording(
          "\(code): chỉ tiêu \(authority.wording.vietnamese) đã đúng như vậy; không có gì để ghi.",
          "\(code): the target \(authority.wording.english) is just that; there is nothing to record."
        )
      }
    }
  }
}

/// What entering a target does: the histories of the indicator's targets before, and the new target.
package struct TargetChange: Sendable {
  package var target: Target
  package var before: [TargetHistory]

  /// The history of the target's authority with it.
  package var history: TargetHistory {
    let old = before.first { $0.current.authority == target.authority }
    return TargetHistory(
      current: target, earlier: old.map { [$0.current] + $0.earlier } ?? [])
  }

  /// What would be recorded or was, in a sentence; other authorities' targets behind it.
  package func sentence(of indicator: Indicator, in language: Language) -> String {
    let others = before.filter { $0.current.authority != target.authority }
    let own =
      "\(indicator.code) \(indicator.name), \(target.period.code): "
      + history.wording(language)
    guard !others.isEmpty else { return own + "." }
    return own
      + Wording(". Chỉ tiêu khác: ", ". Other targets: ")(language)
      + others.map { $0.wording(language) }.joined(separator: "; ") + "."
  }
}

extension OpenLedger {
  /// What entering a target would change; nothing is written.
  package func change(by entry: TargetEntry) async throws -> TargetChange {
    let (area, period) = (entry.place.area.code, entry.place.period)
    let versions = try await store.targetHistory(indicator: nil, area: area, period: period)
    let before = TargetHistory.byIndicator(versions)[entry.indicator.code] ?? []
    let code = entry.indicator.code
    let own = before.first { $0.current.authority == entry.authority }?.current
    switch (entry.kind, own) {
    case (.adjustment, nil):
      throw TargetEntry.Problem.nothingToAdjust(
        code, entry.authority, others: before.map(\.current.authority))
    case (.assignment, .some): throw TargetEntry.Problem.assignedAlready(code, entry.authority)
    case (.adjustment, let own?)
    where own.requirement == entry.requirement && own.provenance.document == entry.document:
      throw TargetEntry.Problem.unchanged(code, entry.authority)
    default: break
    }
    // A target takes its place in the resolution from the one that it adjusts or stands beside.
    let model = own ?? before.first?.current
    let text = entry.requirement.printed + " " + entry.indicator.unit
    let target = Target(
      indicator: code, area: area, period: period, requirement: entry.requirement,
      unit: entry.indicator.unit, authority: entry.authority, text: text,
      group: model?.group ?? "",
      order: model?.order ?? (versions.map(\.order).max() ?? 0) + 1,
      provenance: Provenance(document: entry.document, quote: text), assignedOn: entry.assignedOn,
      recordedAt: entry.now)
    return TargetChange(target: target, before: before)
  }
}
