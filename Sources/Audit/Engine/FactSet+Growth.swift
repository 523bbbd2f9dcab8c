import Ledger
import Quantities

/// Growth that a document states twice: as a change of the figure, and as an indicator of its own.
extension FactSet {
  /// A figure's growth stated elsewhere as an indicator.
  ///
  /// For instance "Tốc độ tăng ... âm 13,3%" beside "giảm 13,3%".
  struct GrowthTwin {
    /// The statement of the growth as an indicator.
    var rate: Int
    /// The change beside the figure: "giảm 13,3% so với năm 2022".
    var change: Int
    /// The growth, negative for a fall.
    var growth: ReportedNumber?
  }

  /// The growth of a figure as an indicator of its own: a rate of the same amount and direction, whose
  /// subject names the figure's.
  func growthTwin(of figure: Int) -> GrowthTwin? {
    for change in comparisons(of: figure) {
      let stated = statements[change]
      guard stated.role == .change, stated.measure?.unit?.code == "PERCENT",
        let growth = stated.signedNumber
      else { continue }
      let rate = (comparisons(of: figure) + alike(figure)).first { index in
        // The number itself is the quickest to tell that it is none.
        guard index != change, numbers[index]?.value.magnitude == growth.value.magnitude else {
          return false
        }
        let other = statements[index]
        guard other.modifies == nil || other.modifies == figure,
          other.role != .target,
          other.measure?.unit?.code == "PERCENT", isSameYear(index, figure),
          other.signedNumber?.value == growth.value,
          other.standing.sentence != stated.standing.sentence
        else { return false }
        return (keys[index].isGrowth || other.modifies == figure)
          && (keys[index].shared(with: keys[figure]) * 100 >= 50 * keys[figure].words.count)
      }
      if let rate { return GrowthTwin(rate: rate, change: change, growth: growth) }
    }
    return nil
  }
}

extension SubjectKey {
  /// Whether the subject is a growth or a reduction: "tốc độ tăng ...", "mức giảm ...".
  var isGrowth: Bool { contains(anyOf: AuditWords.growths) }
}

extension Statement {
  /// The number with its sign: negative for what goes down.
  var signedNumber: ReportedNumber? {
    guard let number else { return nil }
    return direction == .down && !number.value.isNegative
      ? ReportedNumber(-number.value, form: number.form) : number
  }
}
