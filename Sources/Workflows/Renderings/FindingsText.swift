import Audit
import SourceText

/// What an audit found, for a terminal: by severity, each with its sentence and a caret line under the
/// number.
package struct FindingsText {
  private let result: AuditReport.Result
  private let language: Language
  private let layout: TableLayout
  private let indices: [ParagraphIndex]
  private var text = ""

  private static let indent = "    "

  package static func render(
    _ result: AuditReport.Result, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text = FindingsText(result, language, layout)
    text.write()
    return Array(text.text.utf8)
  }

  private init(_ result: AuditReport.Result, _ language: Language, _ layout: TableLayout) {
    self.result = result
    self.language = language
    self.layout = layout
    indices = result.documents.map { ParagraphIndex($0.document) }
  }

  private mutating func write() {
    for outcome in Finding.Outcome.problems {
      let findings = result.problems.filter { $0.outcome == outcome }
      guard !findings.isEmpty else { continue }
      heading(outcome.pluralWording(language), findings.count, outcome.style)
      for finding in findings { write(finding, outcome.style) }
    }
    if !result.suppressed.isEmpty {
      heading(Wording("bỏ qua có lý do", "set aside")(language), result.suppressed.count, .faint)
      for suppressed in result.suppressed {
        write(suppressed.finding, .faint, suppressed.suppression.wording(language))
      }
    }
    if result.problems.isEmpty {
      line(Wording("Không có phát hiện nào.", "Nothing was found.")(language), indent: "")
    } else if let counts = AuditSummary.counts(result.problems) {
      line(Wording("Tổng cộng: ", "In all: ")(language) + counts(language) + ".", indent: "")
    }
    for sentence in AuditSummary(result).sentences { line(sentence(language), indent: "") }
  }

  private mutating func heading(_ words: String, _ count: Int, _ style: TableLayout.Style) {
    text += layout.styled("\(words.uppercased()) (\(count))", style) + "\n\n"
  }

  private mutating func write(
    _ finding: Finding, _ style: TableLayout.Style, _ note: String? = nil
  ) {
    let place = result.place(of: finding.claim, in: language)
    let decisive =
      finding.isDecisive
      ? Wording(" [đổi kết quả đánh giá]", " [changes the verdict]")(language) : ""
    text +=
      layout.styled("\(place):", .heading) + " \(finding.check) \(finding.kind.wording(language))"
      + layout.styled(decisive, style) + "\n"
    if let context = ClaimContext(finding, in: result, indices) {
      for line in CaretLines(context, width: layout.width - Self.indent.count) {
        text += Self.indent + line.words + "\n"
        if !line.carets.isEmpty { text += Self.indent + layout.styled(line.carets, style) + "\n" }
      }
    } else {
      line("“\(finding.claim.quote)”")
    }
    for sentence in finding.sentences { line(sentence.string(in: language)) }
    if let arithmetic = FindingArithmetic(finding, in: result) {
      line(Wording("Phép tính: ", "Arithmetic: ")(language) + arithmetic.string(in: language))
    }
    let operands = finding.operands.map {
      "\($0.quote) (\(result.place(of: $0, in: language, besides: finding.claim.document)))"
    }
    if !operands.isEmpty {
      line(Wording("Đối chiếu: ", "Compared: ")(language) + operands.joined(separator: "; "))
    }
    if let note { line(note) }
    text +=
      Self.indent
      + layout.styled(
        Wording("Dấu vết: ", "Fingerprint: ")(language) + finding.fingerprint, .faint) + "\n\n"
  }

  /// Words on as many lines as they need.
  private mutating func line(_ words: String, indent: String = Self.indent) {
    var line = indent
    var isEmpty = true
    for word in DisplayWidth.printable(words).split(separator: " ") {
      if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > layout.width {
        text += line + "\n"
        line = indent + (indent.isEmpty ? "" : "  ")
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    text += line + "\n"
  }
}

extension Finding.Outcome {
  fileprivate var style: TableLayout.Style {
    switch self {
    case .error: .alarm
    case .warning: .change
    case .info: .level
    case .verified: .share
    }
  }
}
