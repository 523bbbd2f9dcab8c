package import Ledger
import Storage

/// A person's decision about a verdict: another one with its reason, or that an earlier one is taken
/// back.
package struct VerdictDecision: Sendable {
  package var indicator: Indicator
  package var place: LedgerPlace
  /// Nil takes the earlier verdict back.
  package var verdict: Verdict?
  package var person: String
  package var reason: String
  package var day: TimePeriod.Point
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(
    indicator: Indicator, place: LedgerPlace, verdict: Verdict?, person: String, reason: String,
    day: TimePeriod.Point, now: Int64
  ) {
    self.indicator = indicator
    self.place = place
    self.verdict = verdict
    self.person = person
    self.reason = reason
    self.day = day
    self.now = now
  }

  /// Why a decision cannot be recorded.
  package enum Problem: WordedProblem, Hashable {
    case noTarget(String)
    case nothingToWithdraw(String)
    case noWords(option: String)

    package var wording: Wording {
      switch self {
      case .noTarget(let code):
        Wording(
          "\(code): sổ chưa có chỉ tiêu nào cho kỳ này nên không có gì để đánh giá; nhập nghị quyết bằng tiendo import.",
          "\(code): the ledger has no target for this period, so there is nothing to judge; import the resolution with tiendo import."
        )
      case .nothingToWithdraw(let code):
        Wording(
          "\(code): không có đánh giá nào của người cho kỳ này để rút lại; xem tiendo verdicts history.",
          "\(code): no verdict set by a person is there to withdraw; see tiendo verdicts history.")
      case .noWords(let option):
        Wording(
          "\(option) để trống; ghi rõ người và lý do, vì cả hai được lưu cùng đánh giá.",
          "\(option) is empty; name the person and the reason, for both are kept with the verdict.")
      }
    }
  }
}

extension OpenLedger {
  /// Records a decision about a verdict, and gives the row of the scorecard as it is now.
  package func record(_ decision: VerdictDecision) async throws -> Scorecard.Row {
    let code = decision.indicator.code
    for (option, words) in [("--person", decision.person), ("--reason", decision.reason)]
    where words.trimmingSpaces.isEmpty {
      throw VerdictDecision.Problem.noWords(option: option)
    }
    guard let row = try await row(of: code, at: decision.place) else {
      throw VerdictDecision.Problem.noTarget(code)
    }
    if decision.verdict == nil, row.override == nil {
      throw VerdictDecision.Problem.nothingToWithdraw(code)
    }
    try await store.record(
      VerdictOverride(
        indicator: code, area: decision.place.area.code, period: decision.place.period,
        verdict: decision.verdict, reason: decision.reason.trimmingSpaces,
        person: decision.person.trimmingSpaces, decidedOn: decision.day, recordedAt: decision.now))
    return try await self.row(of: code, at: decision.place) ?? row
  }

  private func row(of code: String, at place: LedgerPlace) async throws -> Scorecard.Row? {
    try await ScorecardMaker.make(area: place.area, period: place.period, store: store).rows
      .first { $0.target.indicator == code }
  }
}

extension Verdict {
  /// The verdict that a person named, by its code or in Vietnamese: "không đạt"; nil for other words.
  package init?(named text: String) {
    let key = SearchKey(text)
    let found = Verdict.allCases.first { verdict in
      key == SearchKey(verdict.rawValue) || key == SearchKey(verdict.wording.vietnamese)
    }
    guard let found, found != .noData else { return nil }
    self = found
  }
}
