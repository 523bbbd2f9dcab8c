/// Every check there is; one line a check.
package enum CheckRegistry {
  package static let all: [any Check.Type] =
    arithmetic + plan + verdicts + repeats + dates + wording

  /// Every check between reports.
  package static let acrossReports: [any CrossReportCheck.Type] = [
    AreasWithinTheirArea.self,
    CumulativeFiguresGrow.self,
    FiguresAgreeAcrossReports.self,
    GrowthLinksReports.self,
    ImpliedPlansAgree.self,
  ]

  /// The code of every check, in the order of the lists.
  package static let codes = all.map { $0.code } + acrossReports.map { $0.code }

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
    PlanValuesAgree.self,
    PointsFollowFromRates.self,
    TargetsAreAccountedFor.self,
  ]

  private static let verdicts: [any Check.Type] = [
    ClaimsAgreeWithFigures.self,
    VerdictFollowsFromFigures.self,
  ]

  private static let repeats: [any Check.Type] = [RepeatedFiguresAgree.self]

  private static let dates: [any Check.Type] = [
    AdoptionAgreesWithHeader.self,
    CitationsAgree.self,
    CitedDocumentsComeFirst.self,
    SymbolYearMatchesDate.self,
    YearsFollowFromDates.self,
  ]

  private static let wording: [any Check.Type] = [NumbersAreWellFormed.self]
}
