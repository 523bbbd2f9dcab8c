package import Documents

/// An official document as plain text: the same words in the same order, footnotes below the paragraph
/// that calls them.
package enum OfficialText {
  package static func render(_ document: OfficialDocument) -> [UInt8] {
    var writer = Writer()
    writer.head(document)
    for basis in document.bases { writer.paragraph(basis + ";") }
    if let enactment = document.enactment { writer.line(enactment) }
    for block in document.body { writer.block(block) }
    writer.foot(document)
    for annex in document.annexes {
      writer.line(["Phụ lục", annex.number].compactMap { $0 }.joined(separator: " "))
      writer.line(annex.title.uppercased())
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
      let head = document.letterhead
      let number = head.number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "   "
      line(head.issuer.joined(separator: "\n"))
      line("Số: \(number)/\(head.symbol)")
      line("\(head.place), \(head.dateWords)")
      line(document.kind.rawValue.uppercased())
      line(document.subject)
      line(document.enactors.joined(separator: "\n"))
      if !document.addressees.isEmpty {
        line("Kính gửi: \(document.addressees.joined(separator: "; ")).")
      }
    }

    mutating func foot(_ document: OfficialDocument) {
      line((["Nơi nhận:"] + document.recipients.map { "- \($0)" }).joined(separator: "\n"))
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
        paragraph(WrittenText(heading.mark + separator) + heading.text)
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

extension Letterhead {
  /// "ngày 05 tháng 01 năm 2026"; what is not known yet stays blank.
  package var dateWords: String {
    let day = day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "   "
    let month = month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? "   "
    return "ngày \(day) tháng \(month) năm \(year)"
  }
}
