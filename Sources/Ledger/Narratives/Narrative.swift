/// The text of a section of a report that figures cannot write: difficulties, causes, solutions.
///
/// Departments write it for an area, a period and a section of a template. Every revision is kept; the
/// latest counts.
package struct Narrative: Hashable, Sendable {
  /// Where a text belongs.
  package struct Key: Hashable, Sendable {
    package var area: String
    package var period: TimePeriod
    /// The template of the report: "monthly".
    package var template: String
    /// The section of the template: "limitations".
    package var section: String

    package init(area: String, period: TimePeriod, template: String, section: String) {
      self.area = area
      self.period = period
      self.template = template
      self.section = section
    }
  }

  package enum State: String, Sendable, CaseIterable {
    case draft
    /// The author stands by it.
    case final
  }

  package var key: Key
  /// The paragraphs, each on one line.
  package var paragraphs: [String]
  package var author: String
  /// The department that the author writes for.
  package var agency: String
  package var state: State
  /// The period whose text this one began as.
  package var carriedFrom: TimePeriod?
  package var recordedAt: Int64

  package init(
    key: Key, paragraphs: [String], author: String, agency: String, state: State,
    carriedFrom: TimePeriod? = nil, recordedAt: Int64
  ) {
    self.key = key
    self.paragraphs = paragraphs.onOneLineEach
    self.author = author
    self.agency = agency
    self.state = state
    self.carriedFrom = carriedFrom
    self.recordedAt = recordedAt
  }

  /// The text with an empty line between its paragraphs.
  package var text: String { paragraphs.joined(separator: "\n\n") }

  /// The paragraphs of a text that was typed or read from a file: lines that an empty line separates.
  ///
  /// A text without any empty line has a paragraph on each line.
  package static func paragraphs(of text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    guard inner.contains("") else { return inner.filter { !$0.isEmpty } }
    return inner.split(separator: "").map { $0.joined(separator: " ") }
  }
}
