/// A document in the register of what was issued (sổ đăng ký văn bản đi).
package struct RegisteredDocument: Hashable, Sendable {
  /// What became of a document.
  package enum Status: String, Sendable, CaseIterable {
    /// It has a number and is not issued yet.
    case draft
    case issued
    /// Another document of the same form stands in its place.
    case replaced
    /// A công văn has corrected its form or procedure.
    case corrected
    case recalled
    /// The number was given up before a document was issued under it.
    case released
  }

  package var number: DocumentNumber
  package var draft: DocumentDraft
  /// Who took the number, and when.
  package var reservedBy: String
  package var reservedAt: Int64
  /// What was issued; nil for a draft.
  package var issue: DocumentIssue?
  /// The document that stands in its place.
  package var replacedBy: DocumentNumber?
  /// The công văn that correct it, in the order they were issued.
  package var correctedBy: [DocumentNumber] = []
  package var recall: DocumentRecall?

  package init(
    number: DocumentNumber, draft: DocumentDraft, reservedBy: String, reservedAt: Int64
  ) {
    self.number = number
    self.draft = draft
    self.reservedBy = reservedBy
    self.reservedAt = reservedAt
  }

  package var status: Status {
    if recall != nil { return issue == nil ? .released : .recalled }
    if replacedBy != nil { return .replaced }
    if !correctedBy.isEmpty { return .corrected }
    return issue == nil ? .draft : .issued
  }
}

/// What a document that gets a number is about.
package struct DocumentDraft: Hashable, Sendable {
  /// What it is about (trích yếu nội dung).
  package var subject: String
  /// The template that it is written from: "monthly"; nil for a document written elsewhere.
  package var template: String?
  /// The period that it reports on.
  package var period: TimePeriod?
  /// The earlier document that it mends.
  package var mends: Mending?

  package init(
    subject: String, template: String? = nil, period: TimePeriod? = nil, mends: Mending? = nil
  ) {
    self.subject = subject
    self.template = template
    self.period = period
    self.mends = mends
  }

  /// How a document mends an earlier one (Decree 30/2020/NĐ-CP, Article 18).
  package enum Mending: Hashable, Sendable {
    /// Its content was wrong: a document of equal form stands in its place.
    case replaces(DocumentNumber)
    /// Its form or procedure was wrong: a công văn corrects it.
    case corrects(DocumentNumber)

    /// The earlier document.
    package var number: DocumentNumber {
      switch self {
      case .replaces(let number), .corrects(let number): number
      }
    }
  }
}

/// What makes a document issued: day and place, who signed, what it is based on, to whom it went, and
/// which bytes it was.
package struct DocumentIssue: Hashable, Sendable {
  package var date: TimePeriod.Point
  package var place: String
  /// Authority and post, a line each.
  package var capacity: [String]
  /// Who signed.
  package var signatory: String
  package var bases: [String]
  package var recipients: [String]
  package var content: ContentDigest
  /// The documents that its text cites.
  package var cites: [CitedDocument]

  package init(
    date: TimePeriod.Point, place: String, capacity: [String], signatory: String, bases: [String],
    recipients: [String], content: ContentDigest, cites: [CitedDocument]
  ) {
    self.date = date
    self.place = place
    self.capacity = capacity.onOneLineEach
    self.signatory = signatory
    self.bases = bases.onOneLineEach
    self.recipients = recipients.onOneLineEach
    self.content = content
    self.cites = cites
  }
}

/// Which bytes a document was issued as: any change of them shows.
package struct ContentDigest: Hashable, Sendable {
  /// SHA-256 in 64 hexadecimal digits.
  package var sha256: String
  package var bytes: Int
  /// The name of the file.
  package var file: String

  package init(sha256: String, bytes: Int, file: String) {
    self.sha256 = sha256
    self.bytes = bytes
    self.file = file
  }

  /// Whether both are of the same bytes, whatever the files are called.
  package func isSameContent(as other: ContentDigest) -> Bool {
    sha256 == other.sha256 && bytes == other.bytes
  }
}

/// A document that the text of another cites.
package struct CitedDocument: Hashable, Sendable {
  /// Number and symbol as they stand: "52/NQ-HĐND".
  package var symbol: String
  /// The kind named before it: "nghị quyết".
  package var kind: String?
  package var date: TimePeriod.Point?

  package init(symbol: String, kind: String? = nil, date: TimePeriod.Point? = nil) {
    self.symbol = symbol
    self.kind = kind
    self.date = date
  }

  /// What a citation read from a document cites.
  package init(_ citation: Citation) {
    self.init(symbol: citation.symbol, kind: citation.kind, date: citation.date)
  }
}

/// That an issued document was called back or a number given up, and why.
package struct DocumentRecall: Hashable, Sendable {
  package var reason: String
  package var person: String
  package var recordedAt: Int64

  package init(reason: String, person: String, recordedAt: Int64) {
    self.reason = reason
    self.person = person
    self.recordedAt = recordedAt
  }
}

extension [String] {
  /// Each text on one line, without empty ones.
  var onOneLineEach: [String] {
    map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
