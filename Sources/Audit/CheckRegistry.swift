/// Every check there is; one line a check.
package enum CheckRegistry {
  package static let all: [any Check.Type] = [
    PartsSumToTotal.self, PartsWithinWhole.self, PeriodWithinCumulative.self,
    CoverageWithinHundred.self, SharesFollowFromParts.self, StructureTotalsHundred.self,
    PlanRatioFollowsFromPlan.self, PointsFollowFromRates.self, VerdictFollowsFromFigures.self,
    ClaimsAgreeWithFigures.self, RepeatedFiguresAgree.self, SymbolYearMatchesDate.self,
    CitationsAgree.self,
    YearsFollowFromDates.self, NumbersAreWellFormed.self,
  ]
}
