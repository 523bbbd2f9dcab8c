extension IndicatorMatcher.Match {
  /// The match of a code or of a name that is exactly an indicator's: nothing is likelier.
  package init(indicator: String, named phrase: String) {
    self.init(
      indicator: indicator, confidence: 100, margin: 100, phrase: phrase, part: "",
      weight: 0)
  }
}
