import Audit
import Documents

/// What the comment on a finding says: severity and check, the sentence, the figures, where the others
/// stand, and the remedy.
struct FindingComment {
  let finding: Finding
  let result: AuditReport.Result
  let language: Language

  /// One paragraph a string.
  var paragraphs: [String] {
    var paragraphs = [headline, finding.message.string(in: language)]
    if let figures { paragraphs.append(figures.string(in: language)) }
    let operands = finding.operands
      .filter { $0.document != finding.claim.document || $0.source != finding.claim.source }
      .map { "“\($0.quote)” (\(place(of: $0)))" }
    if !operands.isEmpty {
      paragraphs.append(
        Wording("Đối chiếu: ", "Compared with: ")(language) + operands.joined(separator: "; ")
          + ".")
    }
    paragraphs += finding.also.map { $0.string(in: language) }
    if let remedy = finding.remedy {
      paragraphs.append(Wording("Gợi ý: ", "Suggestion: ")(language) + remedy.string(in: language))
    }
    return paragraphs
  }

  /// Names the words, too: a comment on a note stands at the note's mark.
  private var headline: String {
    var headline = finding.outcome.commentWording(language) + " · " + finding.check
    if finding.isDecisive {
      headline += Wording(" · đổi kết quả đánh giá", " · changes the verdict")(language)
    }
    headline += ": “\(finding.claim.quote)”"
    if let mark = noteMark(of: finding.claim) {
      headline += Wording(" (chú thích \(mark))", " (note \(mark))")(language)
    }
    return headline
  }

  /// Two figures for one thing, or a result and its target, are told as that by the sentence: neither
  /// follows from the other.
  private var figures: Message? {
    let isFollowing = ![.repetition, .omittedTarget, .crossDocument].contains(finding.kind)
    guard isFollowing else { return nil }
    return switch (finding.stated, finding.computed) {
    case (.number(let stated)?, .number(let computed)?):
      Message(
        "Văn bản ghi \(stated); tính ra \(computed).",
        english: "Stated: \(stated); computed: \(computed).")
    case (.text(let stated)?, .text(let computed)?) where finding.kind == .verdict:
      Message(
        "Văn bản ghi \(stated); theo số liệu là \(computed).",
        english: "Stated: \(stated); by the figures: \(computed).")
    default: nil
    }
  }

  private func place(of operand: Finding.Operand) -> String {
    var place =
      noteMark(of: operand).map { Wording("chú thích \($0)", "note \($0)")(language) }
      ?? operand.place.wording(language)
    if operand.document > 0 {
      let path = result.documents[operand.document].name
      place = (path.split(separator: "/").last.map { String($0) } ?? path) + ", " + place
    }
    return place
  }

  /// The mark of the note that a place stands in.
  private func noteMark(of operand: Finding.Operand) -> String? {
    result.documents[operand.document].document.footnotes.first { note in
      note.paragraphs.contains { paragraph in
        guard !paragraph.bytes.isEmpty else { return false }
        let last = paragraph.sourceOffset(of: paragraph.bytes.count - 1)
        return (paragraph.sourceOffset(of: 0)...last).contains(operand.source.lowerBound)
      }
    }?.mark
  }
}

extension Finding.Outcome {
  /// The word that opens the comment on a finding.
  fileprivate var commentWording: Wording {
    switch self {
    case .verified: Wording("Đúng", "Holds")
    case .info: Wording("Lệch do làm tròn", "Rounding slip")
    case .warning: Wording("Cần xem lại", "To be looked into")
    case .error: Wording("Số liệu không khớp", "Numbers disagree")
    }
  }
}
