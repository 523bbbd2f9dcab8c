package import Documents

/// An official document as plain text: the same words in the same order, footnotes below the paragraph
/// that calls them.
package enum OfficialText {
  package static func render(_ document: OfficialDocument) -> [UInt8] {
    var writer = Writer()
    writer.head(document)
    for basis in document.basisLines { writer.paragraph(basis) }
    if let enactment = document.enactment { writer.line(enactment) }
    for block in document.body { writer.block(block) }
    writer.foot(document)
    for annex in document.annexes {
      writer.line(annex.name)
      writer.line(annex.titleLine)
      writer.line(document.annexReference)
      for block in annex.blocks { writer.block(block) }
    }
    return Array(writer.text.utf8)
  }

  private struct Writer {
    var text = ""
    private var notes = 0

    mutating func line(_ words: String) {
      if !words.isEmpty { text += words + "\n\n" }
    }

    mutating func head(_ document: OfficialDocument) {
      line(document.letterhead.issuer.joined(separator: "\n"))
      line(document.letterhead.numberLine)
      line(document.letterhead.dateLine)
      line(document.kindLine)
      line(document.subject)
      line(document.enactors.joined(separator: "\n"))
      switch document.addressees.count {
      case 0: break
      case 1: line("Kính gửi: \(document.addressees[0]).")
      default: line((["Kính gửi:"] + document.addresseeLines).joined(separator: "\n"))
      }
    }

    mutating func foot(_ document: OfficialDocument) {
      line((["Nơi nhận:"] + document.recipientLines).joined(separator: "\n"))
      line((document.signature.capacity + [document.signature.name]).joined(separator: "\n"))
    }

    mutating func paragraph(_ words: WrittenText) {
      var line = ""
      var below: [String] = []
      for run in words.runs {
        line += run.text
        guard !run.note.isEmpty else { continue }
        notes += 1
        let mark = Self.superscript(notes)
        line += mark
        below.append(mark + " " + run.note.map(\.plain).joined(separator: " "))
      }
      self.line(line)
      for note in below { self.line(note) }
    }

    mutating func block(_ block: WrittenBlock) {
      switch block {
      case .heading(let heading):
        let separator = heading.level == .part ? "\n" : " "
        paragraph(WrittenText(heading.mark + separator) + heading.title)
      case .paragraph(let words): paragraph(words)
      case .table(let table):
        if let caption = table.caption { paragraph(caption) }
        for row in table.rows { text += row.map(\.text.plain).joined(separator: "\t") + "\n" }
        text += "\n"
      case .chart(let chart):
        line("\(chart.title) (\(chart.unit))")
      }
    }

    private static func superscript(_ number: Int) -> String {
      let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
      return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
  }
}
