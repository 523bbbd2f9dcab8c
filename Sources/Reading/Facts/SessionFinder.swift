import Grammar
import Ledger

/// Finds the sessions of the Council that a paragraph names, and the day of adoption behind them.
struct SessionFinder {
  let view: ParagraphView

  func sessions() -> [CouncilSession] {
    let text = view.text
    return text.tokens.indices.compactMap { index in
      guard text.syllable(index) == Self.term, text.isKind(.word, at: index + 1),
        text.tokens[index + 1].isShouted
      else { return nil }
      var end = index + 2
      var number: Range<Int>?
      var at = end
      if text.syllable(at) == .comma { at += 1 }
      if text.syllable(at) == Self.meeting, text.syllable(at + 1) == Self.meetingTail {
        let start = at + (text.syllable(at + 2) == Self.ordinal ? 3 : 2)
        at = start
        while at < text.tokens.count, Self.numerals.contains(text.syllable(at)) { at += 1 }
        if at > start {
          number = start..<at
          end = at
        }
      }
      var session = CouncilSession(
        term: text.string(index + 1..<index + 2),
        number: number.map { text.string($0).lowercased() }, adopted: nil,
        source: view.source(of: index..<end))
      if text.syllable(end) == Self.pass, text.syllable(end + 1) == Self.passTail,
        let mention = view.mentions.first(where: { $0.range.contains(end + 2) }),
        case .day(let day, let month?, let year?)? = mention.date
      {
        session.adopted = TimePeriod.Point(year: year, month: month, day: day)
        session.source = view.source(of: index..<mention.range.upperBound)
      }
      return session
    }
  }

  private static let term = Syllable("khóa")
  private static let meeting = Syllable("kỳ")
  private static let meetingTail = Syllable("họp")
  private static let ordinal = Syllable("thứ")
  private static let pass = Syllable("thông")
  private static let passTail = Syllable("qua")
  private static let numerals = SyllableSet(
    words: "nhất hai ba tư bốn năm sáu bảy tám chín mười một mốt lăm hai mươi")
}
