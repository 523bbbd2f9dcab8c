/// A heading with its mark, by the levels of a report (Decree 30/2020/NĐ-CP, Appendix I, II.6).
package struct WrittenHeading: Hashable, Sendable {
  /// How deep it stands.
  package enum Level: Int, Hashable, Sendable, CaseIterable {
    /// "Phần thứ nhất" with its title below, both centred.
    case part = 1
    /// "I." and a title in capitals.
    case roman
    /// "1." and a title.
    case arabic
    /// "a)" and a title.
    case letter
    /// "Điều 1." of a resolution, which runs on into its text.
    case article
  }

  package var level: Level
  /// The mark as it is printed: "Phần thứ nhất", "II.", "1.", "a)", "Điều 1.".
  package var mark: String
  package var text: WrittenText

  package init(level: Level, mark: String, text: WrittenText) {
    self.level = level
    self.mark = mark
    self.text = text
  }
}
