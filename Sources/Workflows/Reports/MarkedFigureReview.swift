import Documents
package import Ledger
import OfficeOpenXML
package import Reports

/// What became of the marked figures of a report that was written before and may have been edited since:
/// held against what the ledger says now.
package struct MarkedFigureReview: Sendable {
  /// A marked figure that does not stand as the ledger has it.
  package struct Difference: Hashable, Sendable {
    package var meaning: String
    /// What stands in the file now; nil where the figure was taken out.
    package var written: String?
    /// What the report would say now; nil where the ledger has the figure no more.
    package var known: String?
  }

  /// How many figures stand as the ledger has them.
  package var agreeing: Int
  package var differences: [Difference]

  /// Reads a Word file that this program wrote, and compares.
  ///
  /// - Parameter report: the same report, composed anew.
  package static func review(
    _ bytes: [UInt8], against report: ComposedReport
  ) throws -> MarkedFigureReview {
    let marked = try WordDocumentReader.readMarked(bytes)
    let known = report.document.figureTexts
    let written = Dictionary(
      marked.figures.map { ($0.link.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    var review = MarkedFigureReview(agreeing: 0, differences: [])
    for link in marked.links {
      let (now, then) = (known[link.id], written[link.id])
      if now == then {
        review.agreeing += 1
      } else {
        review.differences.append(
          Difference(meaning: link.meaning, written: then, known: now))
      }
    }
    return review
  }

  /// A line for each difference.
  package func lines(_ indicators: [String: Indicator], in language: Language) -> [String] {
    differences.map { difference in
      let parts = difference.meaning.split(separator: " | ").map(String.init)
      let name = parts.dropFirst().first.flatMap { indicators[$0]?.name } ?? difference.meaning
      let place = parts.dropFirst(2).joined(separator: ", ")
      let written = difference.written.map { "\"\($0)\"" }
      return Wording(
        "\(name) (\(place)): văn bản ghi \(written ?? "không còn"), sổ có \(difference.known ?? "không còn").",
        "\(name) (\(place)): the document says \(written ?? "nothing"), the ledger \(difference.known ?? "nothing")."
      )(language)
    }
  }
}

extension OfficialDocument {
  /// The words of each marked figure.
  fileprivate var figureTexts: [String: String] {
    var texts: [String: String] = [:]
    func add(_ text: WrittenText) {
      for run in text.runs {
        if let id = run.figure { texts[id] = run.text }
        for note in run.note { add(note) }
      }
    }
    for block in body + annexes.flatMap(\.blocks) {
      switch block {
      case .heading(let heading): add(heading.text)
      case .paragraph(let text): add(text)
      case .table(let table): for cell in table.rows.joined() { add(cell.text) }
      case .chart: break
      }
    }
    return texts
  }
}
