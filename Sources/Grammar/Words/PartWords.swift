package import Ledger

/// Words that open a list of parts, and those by which a list says that it is not complete.
package enum PartWords {
  private static let openings: WordTree<PartList.Kind> = {
    var tree = WordTree<PartList.Kind>()
    for words in ["trong đó", "cụ thể", "trong số đó", "trong tổng số đó"] {
      tree.add(Syllable.sequence(words), .ofWhich)
    }
    for words in [
      "gồm", "bao gồm", "gồm có", "gồm các", "chia ra", "chia theo", "phân theo", "phân ra",
    ] {
      tree.add(Syllable.sequence(words), .consisting)
    }
    return tree
  }()

  private static let partial = WordTree(
    phrases: [
      "chủ yếu", "một số", "như", "tiêu biểu", "điển hình", "nhất là", "đặc biệt là", "riêng",
      "vv", "v.v", "khác",
    ])

  /// The kind of list that words at an index open.
  package static func opening(_ text: TokenText, at index: Int) -> PartList.Kind? {
    openings.match(text, at: index)?.value
  }

  /// Whether a list with these words in it leaves parts out.
  package static func isPartial(_ text: TokenText, at index: Int) -> Bool {
    partial.match(text, at: index) != nil
  }
}
