package import Ledger

/// Words by which a report judges a target: "vượt kế hoạch", "khó đạt kế hoạch".
package enum VerdictWords {
  private static let yardsticks = [
    "kế hoạch", "KH", "chỉ tiêu", "kế hoạch đề ra", "kế hoạch giao", "mục tiêu", "nghị quyết",
    "NQĐH",
  ]

  /// The first word of each verdict is what is written.
  private static let verdicts: [(Verdict, [String])] = [
    (.exceeded, ["vượt", "đạt và vượt", "đạt, vượt", "vượt mức", "vượt cao"]),
    (.met, ["đạt", "đạt so với", "hoàn thành", "đảm bảo", "bằng"]),
    (.nearlyMet, ["cơ bản đạt", "xấp xỉ đạt", "xấp xỉ"]),
    (.atRisk, ["khó đạt", "khó hoàn thành", "dự kiến không đạt", "dự ước không đạt"]),
    (
      .missed,
      [
        "không đạt", "chưa đạt", "không hoàn thành", "chưa hoàn thành", "thấp hơn", "đạt thấp",
        "còn thấp",
      ]
    ),
  ]

  private static let tree: WordTree<Verdict> = {
    var tree = WordTree<Verdict>()
    for (verdict, words) in verdicts {
      for word in words {
        for yardstick in yardsticks {
          tree.add(Syllable.sequence(word + " " + yardstick), verdict)
          tree.add(Syllable.sequence(word + " so với " + yardstick), verdict)
          tree.add(Syllable.sequence(word + " so " + yardstick), verdict)
        }
      }
    }
    return tree
  }()

  /// The verdict that starts at `index`, and the index behind it.
  package static func match(_ text: TokenText, at index: Int) -> (value: Verdict, end: Int)? {
    tree.match(text, at: index)
  }

  /// The words of a verdict, as the writer prints them: "khó đạt kế hoạch".
  package static func words(for verdict: Verdict) -> String? {
    verdicts.first { $0.0 == verdict }.map { $0.1[0] + " " + yardsticks[0] }
  }
}
