import Audit
package import Ledger
import SourceText

extension SourcePlace {
  /// Where it is, in the terms of the file: "dòng 37", "trang 2", "đoạn 14", "ô C7".
  var wording: Wording {
    if let cell {
      return Wording(
        "ô \(cell)" + (sheet.map { " của trang tính \($0)" } ?? ""),
        "cell \(cell)" + (sheet.map { " of sheet \($0)" } ?? ""))
    }
    if let page { return Wording("trang \(page)", "page \(page)") }
    if let line { return Wording("dòng \(line)", "line \(line)") }
    if let paragraph { return Wording("đoạn \(paragraph)", "paragraph \(paragraph)") }
    return Wording("không rõ chỗ", "place unknown")
  }

  /// The heading of a column of such places.
  var columnWording: Wording {
    if cell != nil { return Wording("ô", "cell") }
    if page != nil { return Wording("trang", "page") }
    if line == nil, paragraph != nil { return Wording("đoạn", "para.") }
    return Wording("dòng", "line")
  }

  /// The number alone, for such a column.
  var number: String {
    if let cell { return cell }
    return (page ?? line ?? paragraph).map { String($0) } ?? "–"
  }
}

extension Provenance {
  /// The document and where in it: "456/BC-UBND, đoạn 14".
  package var wording: Wording {
    guard place != SourcePlace() else { return Wording(document, document) }
    let place = place.wording
    return Wording("\(document), \(place.vietnamese)", "\(document), \(place.english)")
  }
}

extension TimePeriod {
  /// The period as people write it: "7 tháng 2023", "quý 3/2023", "ngày 15/7/2023".
  package var wording: Wording {
    if let quarter { return Wording("quý \(quarter)/\(start.year)", "Q\(quarter) \(start.year)") }
    if start == end { return start.wording }
    if start.year == end.year, start.month == 1, start.day == nil, end.day == nil,
      let month = end.month
    {
      return Wording("\(month) tháng \(end.year)", "Jan–\(Self.months[month]) \(end.year)")
    }
    if start.month == nil, end.month == nil {
      return Wording("\(start.year)–\(end.year)", "\(start.year)–\(end.year)")
    }
    return Wording(
      start.bare(.vietnamese) + "–" + end.bare(.vietnamese),
      start.bare(.english) + "–" + end.bare(.english))
  }

  fileprivate static let months = [
    "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TimePeriod.Point {
  /// The date as people write it: "năm 2023", "tháng 7/2023", "15/7/2023".
  package var wording: Wording {
    let kind = day != nil ? "" : month != nil ? "tháng " : "năm "
    return Wording(kind + bare(.vietnamese), bare(.english))
  }

  /// Said of what is given as it was known on the day.
  var asKnown: Wording {
    Wording("như đã biết \(wording.vietnamese)", "as known on \(wording.english)")
  }

  /// The point without the word that says how fine it is.
  fileprivate func bare(_ language: Language) -> String {
    guard let month, TimePeriod.months.indices.contains(month) else { return String(year) }
    if language == .english {
      return (day.map { "\($0) " } ?? "") + "\(TimePeriod.months[month]) \(year)"
    }
    return (day.map { "\($0)/" } ?? "") + "\(month)/\(year)"
  }
}

extension AuditReport.Result {
  /// Where an operand stands, with the name of its document: "bao-cao.txt:37" on a line, so that
  /// editors can follow it, "bao-cao.docx, đoạn 14" elsewhere.
  func place(of operand: Finding.Operand, in language: Language) -> String {
    let name = documents[operand.document].name
    if let line = operand.place.line { return "\(name):\(line)" }
    return "\(name), \(operand.place.wording(language))"
  }

  /// The same, without the name where the document is at hand.
  func place(
    of operand: Finding.Operand, in language: Language, besides document: Int
  ) -> String {
    guard operand.document == document else { return place(of: operand, in: language) }
    return operand.place.wording(language)
  }
}
