/// What Decree 30/2020/NĐ-CP, Appendix I, says of each component; where it leaves a range, the size
/// that offices use most.
extension ParagraphStyle {
  /// How its paragraphs are set.
  var paragraph: ParagraphFormat {
    switch self {
    case .normal: ParagraphFormat(before: 0, after: 0, line: .multiple(240))
    case .body: Self.running
    case .part:
      ParagraphFormat(
        keepsWithNext: true, keepsLines: true, before: 240, after: 120, alignment: .centre,
        outlineLevel: 0)
    case .roman: Self.heading(1)
    case .arabic: Self.heading(2)
    case .letter: Self.heading(3)
    case .article: ParagraphFormat(outlineLevel: 0)
    case .caption:
      ParagraphFormat(keepsWithNext: true, before: 160, after: 80, alignment: .centre)
    case .header, .parentAgency, .issuer, .nationalName, .motto:
      ParagraphFormat(alignment: .centre)
    case .footnote: ParagraphFormat(after: 20, alignment: .both)
    case .issuerRule: Self.rule(of: 1100, in: PaperGeometry.letterheadColumns[0])
    case .mottoRule: Self.rule(of: 3430, in: PaperGeometry.letterheadColumns[1])
    case .subjectRule: Self.rule(of: 3100, in: PaperGeometry.portrait.textWidth, after: 160)
    case .annexRule: Self.rule(of: 3100, in: PaperGeometry.landscape.textWidth, after: 160)
    case .number, .dateLine: ParagraphFormat(before: 60, alignment: .centre)
    case .draftMark:
      ParagraphFormat(border: .frame, before: 140, left: 1000, right: 1000, alignment: .centre)
    case .kind: ParagraphFormat(keepsWithNext: true, before: 320, alignment: .centre)
    case .subject: ParagraphFormat(keepsWithNext: true, alignment: .centre)
    case .enactor: ParagraphFormat(before: 60, alignment: .centre)
    case .addressee: ParagraphFormat(before: 120, after: 160, alignment: .centre)
    case .addresseeHead: ParagraphFormat(keepsWithNext: true, before: 120, left: 1985)
    case .addresseeEntry: ParagraphFormat(before: 40, left: 3149, firstLine: -164)
    case .basis:
      ParagraphFormat(before: 120, line: .multiple(259), firstLine: 720, alignment: .both)
    case .enactment:
      ParagraphFormat(keepsWithNext: true, before: 240, after: 120, alignment: .centre)
    case .chart: ParagraphFormat(before: 120, after: 60, alignment: .centre)
    case .cellLeft: ParagraphFormat(before: 30, after: 30, alignment: .left)
    case .cellCentre: ParagraphFormat(alignment: .centre)
    case .cellRight: ParagraphFormat(alignment: .right)
    case .cellHead: ParagraphFormat(keepsWithNext: true, alignment: .centre)
    case .recipientHead, .recipientEntry: ParagraphFormat(alignment: .left)
    case .capacity: ParagraphFormat(keepsWithNext: true, alignment: .centre)
    // Room for signature and seal.
    case .signatory: ParagraphFormat(before: 1500, alignment: .centre)
    case .sectionEnd: ParagraphFormat(line: .exactly(20))
    case .annex:
      ParagraphFormat(keepsWithNext: true, alignment: .centre, outlineLevel: 0)
    case .annexTitle:
      ParagraphFormat(keepsWithNext: true, before: 60, alignment: .centre)
    case .annexReference:
      ParagraphFormat(keepsWithNext: true, before: 60, alignment: .centre)
    }
  }

  /// How its letters look.
  var run: RunFormat {
    switch self {
    case .part, .roman, .arabic, .motto, .kind, .subject, .enactor, .enactment, .capacity,
      .signatory, .annex, .annexTitle:
      RunFormat(isBold: true)
    case .caption: RunFormat(size: 26, isBold: true)
    case .parentAgency, .number: RunFormat(size: 26)
    case .issuer, .nationalName: RunFormat(size: 26, isBold: true)
    case .dateLine, .basis, .annexReference: RunFormat(isItalic: true)
    case .draftMark: RunFormat(size: 24, isBold: true)
    case .footnote: RunFormat(size: 20)
    case .cellLeft: RunFormat(size: 24)
    case .cellHead: RunFormat(isBold: true)
    case .recipientHead: RunFormat(size: 24, isBold: true, isItalic: true)
    case .recipientEntry: RunFormat(size: 22)
    case .issuerRule, .mottoRule, .subjectRule, .annexRule, .sectionEnd: RunFormat(size: 2)
    default: RunFormat()
    }
  }

  /// Text that runs on: justified, the first line drawn in by 1.27 cm, 6 points between paragraphs.
  private static let running = ParagraphFormat(
    before: 120, line: .multiple(259), firstLine: 720, alignment: .both)

  private static func heading(_ level: Int) -> ParagraphFormat {
    var format = running
    format.keepsWithNext = true
    format.keepsLines = true
    format.outlineLevel = level
    return format
  }

  /// A rule in the middle of a column.
  private static func rule(of length: Int, in width: Int, after: Int = 0) -> ParagraphFormat {
    let side = (width - length) / 2
    return ParagraphFormat(
      border: .rule, before: 80, after: after, line: .exactly(40), left: side, right: side)
  }
}
