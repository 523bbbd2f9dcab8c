import Grammar

/// Figures that stand in one list and share what is said at its end: "86% hộ gia đình, 97,1% cơ quan
/// đạt tiêu chuẩn văn hóa".
enum Siblings {
  static func shareSubjects(_ drafts: DraftLog, from first: Int, of reader: ParagraphReader) {
    var index = drafts.count - 1
    while index > first {
      let draft = drafts[index]
      let previous = drafts[index - 1]
      if isListed(previous, before: draft, in: reader),
        let predicate = predicate(of: draft.subject), predicate > 0,
        self.predicate(of: previous.subject) == nil
      {
        drafts[index - 1].subject = previous.subject + draft.subject.suffix(from: predicate)
      }
      index -= 1
    }
  }

  /// Two shares with nothing but the first one's noun and a comma between them.
  private static func isListed(_ previous: Draft, before draft: Draft, in reader: ParagraphReader)
    -> Bool
  {
    guard previous.quantity.isRate, draft.quantity.isRate, draft.mention == previous.mention + 1,
      draft.mention < reader.mentions.count, previous.derivation == nil, draft.derivation == nil
    else { return false }
    let start = reader.mentions[draft.mention].range.lowerBound
    return reader.text.syllable(start - 1) == .comma
  }

  /// Where the predicate of a share's subject starts: its first verb.
  private static func predicate(of subject: Words) -> Int? {
    subject.syllables.firstIndex { SubjectWords.predicates.contains($0) }
  }
}
