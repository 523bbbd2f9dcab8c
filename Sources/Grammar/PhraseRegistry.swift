/// Every phrase; the test of this list compares it with the folder `Phrases`.
package enum PhraseRegistry {
  package static let all: [any Phrase.Type] = [
    IncreaseOverBaseline.self,
    DecreaseOverBaseline.self,
    RatioToBaseline.self,
    GrowthRate.self,
    ReductionRate.self,
    FurtherChange.self,
    ExceedsPlan.self,
    RatioToPlan.self,
    FallsShortOfPlan.self,
    FurtherPlanRatio.self,
    PlannedAmount.self,
    ShareOfWhole.self,
  ]
}
