/// Every check there is; one line a check.
package enum CheckRegistry {
  package static let all: [any Check.Type] =
    arithmetic + plan + verdicts + repeats + dates + wording

  private static let arithmetic: [any Check.Type] = [
    ChangesFollowFromLevels.self,
    CountsWithinTotal.self,
    CoverageWithinHundred.self,
    MagnitudesFit.self,
    NamesMatchCount.self,
    PartsSumToTotal.self,
    PartsWithinWhole.self,
    PeriodWithinCumulative.self,
    RemaindersCompleteWhole.self,
    SharesFollowFromParts.self,
    StructureTotalsHundred.self,
    SuccessiveDosesDecline.self,
    YieldsFollowFromOutput.self,
  ]

  private static let plan: [any Check.Type] = [
    PlanRatioFollowsFromPlan.self,
    PointsFollowFromRates.self,
  ]

  private static let verdicts: [any Check.Type] = [
    ClaimsAgreeWithFigures.self,
    VerdictFollowsFromFigures.self,
  ]

  private static let repeats: [any Check.Type] = [RepeatedFiguresAgree.self]

  private static let dates: [any Check.Type] = [
    CitationsAgree.self,
    CitedDocumentsComeFirst.self,
    SymbolYearMatchesDate.self,
    YearsFollowFromDates.self,
  ]

  private static let wording: [any Check.Type] = [NumbersAreWellFormed.self]
}
