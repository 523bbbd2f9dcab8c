import Documents

/// What a person knows a document by: its title, kind, number, place and date, and the name of the file.
struct DocumentIdentity {
  /// The title of the document, or its kind, or the name of the file.
  let title: String
  /// Kind, number, place and date, as far as its header says them.
  let facts: [String]
  /// The name of the file without its folders.
  let fileName: String

  init(_ report: ReadReport.Result) {
    let header = report.document.header
    fileName = report.name.split(separator: "/").last.map(String.init) ?? report.name
    title = header.title ?? header.kind?.rawValue.capitalisingFirst ?? fileName
    var facts: [String] = []
    if let kind = header.kind { facts.append(kind.rawValue.capitalisingFirst) }
    if let symbol = header.symbol { facts.append(symbol) }
    var date = [header.day, header.month, header.year].compactMap { $0.map { "\($0)" } }
      .joined(separator: "/")
    if let place = header.place, !place.isEmpty {
      date = date.isEmpty ? place : place + ", " + date
    }
    if !date.isEmpty { facts.append(date) }
    self.facts = facts
  }
}

extension String {
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension HTMLWriter {
  /// Whose document it is: kind, number and date above its title.
  mutating func write(_ identity: DocumentIdentity) {
    raw("<p class=\"facts\" lang=\"vi\">")
    text(identity.facts.joined(separator: " · "))
    raw("</p>\n<h1 lang=\"vi\">")
    // A dash between words stays on the line of the word before it.
    text(
      identity.title.split(separator: " - ", omittingEmptySubsequences: false)
        .joined(separator: "\u{A0}- "))
    raw("</h1>\n")
  }
}
