/// Words that say for when, without a number: "trong tháng", "lũy kế", "cả năm".
package enum PeriodWord: Sendable {
  /// In the month or quarter reported on.
  case inPeriod
  /// In the month reported on, or the last one of several.
  case inMonth
  /// From the start of the year.
  case cumulative
  /// The whole year.
  case year
  /// At the time of writing.
  case now
  /// The same stretch of the year before: "(cùng kỳ đạt 97,2%)".
  case yearBefore

  private static let phrases: [(PeriodWord, [String])] = [
    (.inPeriod, ["trong quý", "trong kỳ", "quý này"]),
    (.inMonth, ["trong tháng", "tháng này", "ước tháng"]),
    (
      .cumulative,
      [
        "lũy kế", "lũy tích", "cộng dồn", "tính chung", "từ đầu năm", "từ đầu năm đến nay",
        "đầu năm đến nay",
        "lũy kế đến nay", "lũy kế từ đầu năm", "lũy kế từ đầu năm đến nay", "kể từ đầu năm",
        "lũy tích từ đầu năm",
      ]
    ),
    (.year, ["trong năm", "cả năm", "hết năm", "năm nay", "trong năm nay", "ước năm"]),
    (
      .yearBefore,
      [
        "cùng kỳ đạt", "cùng kỳ là", "cùng kỳ năm trước đạt", "cùng kỳ năm trước là",
        "cùng kỳ năm ngoái đạt",
        "cùng kỳ năm ngoái là", "năm trước đạt", "năm trước là", "năm ngoái đạt", "năm ngoái là",
      ]
    ),
    (
      .now,
      ["đến nay", "hiện nay", "hiện tại", "đến thời điểm hiện tại", "hiện có", "tính đến nay"]
    ),
  ]

  private static let tree: WordTree<PeriodWord> = {
    var tree = WordTree<PeriodWord>()
    for (word, spellings) in phrases {
      for spelling in spellings { tree.add(Syllable.sequence(spelling), word) }
    }
    return tree
  }()

  /// The period word that starts at `index`.
  package static func match(_ text: TokenText, at index: Int) -> (value: PeriodWord, end: Int)? {
    tree.match(text, at: index)
  }
}
