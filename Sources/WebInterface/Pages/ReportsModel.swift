import Ledger
import Reports
import Workflows

/// What the template of the report desk shows.
struct ReportsModel {
  /// What can be chosen on top.
  struct Choice {
    var kinds: [AreaChoice.Option]
    var areas: [AreaChoice.Option]
    var periods: [AreaChoice.Option]
    /// The delivered outline and the province's own; empty where there are no own.
    var outlines: [AreaChoice.Option]
    /// The name that was typed for who signs, and names that have signed before.
    var signatory: String
    var signatories: [String]
  }

  /// A section of the outline.
  struct Entry {
    var mark: String
    var heading: String
    var depth: Int
    /// Whether it is left out, having nothing to say.
    var isLeftOut: Bool
    /// Names of the indicators that it has no figure of.
    var missing: String?
    var missingCount: Int
    var texts: [TextLink]
  }

  /// The free text of a section, as the outline shows it.
  struct TextLink {
    var key: String
    var mark: String
    var word: String
  }

  /// A free text to be written.
  struct Text {
    var key: String
    var title: String
    var address: String
    var mark: String
    var word: String
    /// Who wrote it, or where it was carried over from; nil where nobody has written one.
    var origin: String?
    var words: String
    var isOpen: Bool
    /// Whether it is the last report's and not yet this one's.
    var isCarriedOver: Bool
    /// Whether it was recorded as final and the ledger has other figures since.
    var isOvertaken: Bool
    var problem: String?
    /// Where it is held against the ledger while it is typed.
    var auditAddress: String
    var summary: String
    var isSound: Bool
    var findings: [TextFindings.Finding]
  }

  struct Download {
    var address: String
    var name: String
  }

  var formCode = ""
  var choice: Choice
  var title: String
  var refusal: String?
  var done: String?
  var isWritten: Bool
  var preview: String
  var downloads: [Download]
  /// Why a form is not offered.
  var lacking: String?
  var issuing: IssuingModel?
  var gaps: [String]
  var outline: [Entry]
  var mayWrite: Bool
  var texts: [Text]
  /// The final texts whose figures have changed since, for a warning above all else.
  var overtaken: [Text]

  init(
    _ question: ReportQuestion, _ written: WrittenReport?, choice: Choice, refusal: Wording?,
    typed: ReportsPage.Typed?, issueProblem: Wording?, _ visit: Visit
  ) async throws {
    let language = visit.language
    self.choice = choice
    let area = question.place.area
    title =
      "\(visit.say(question.kind.wording)), \(area.kind.wording(of: area.name)(language)), "
      + question.place.period.wording(language)
    self.refusal = refusal.map(visit.say)
    isWritten = written != nil
    preview = question.path("preview")
    let names = [
      "docx": Wording("Word", "Word"), "html": Wording("Trang web", "Web page"),
      "md": Wording("Markdown", "Markdown"), "xlsx": Wording("Bảng XLSX", "Tables as XLSX"),
      "pdf": Wording("PDF", "PDF"),
    ]
    let forms = ReportFiles.forms.filter { OfficialRendering(rawValue: $0)?.isPossible ?? true }
    downloads = forms.map {
      Download(address: question.path("report.\($0)"), name: names[$0].map(visit.say) ?? $0)
    }
    lacking =
      forms.contains("pdf")
      ? nil
      : visit.say(
        Wording(
          "Chưa tải được PDF: máy chủ chưa có LibreOffice (gói libreoffice-writer). Hãy tải tệp Word rồi in.",
          "There is no PDF: the server has no LibreOffice (package libreoffice-writer). Take the Word file and print it."
        ))
    mayWrite = question.mayBeWritten(by: visit.access)
    done = visit.question("done").flatMap { Narrative.State(rawValue: $0) }.map { state in
      visit.say(
        state == .draft
          ? Wording("Đã lưu dự thảo.", "The draft is saved.")
          : Wording("Đã ghi bản cuối.", "The final text is recorded."))
    }
    issuing = nil
    (gaps, outline, texts, overtaken) = ([], [], [], [])
    guard let written else { return }
    let indicators = written.material.book.indicators
    gaps = GapWording.lines(written.report.gaps, indicators, in: language)
    let offers = try await visit.store.narratives(
      template: written.template.code, at: question.place)
    let audits = try await Self.finalAudits(offers, question, visit)
    outline = written.report.outline.map { section in
      Entry(section, indicators, language) { TextState(offers[$0], audits[$0]) }
    }
    issuing = try await IssuingModel(question, written, problem: issueProblem, visit)
    let opened = typed?.section ?? visit.question("section")
    for section in written.report.outline {
      for (index, key) in section.narratives.enumerated() {
        // Several texts under one heading are told apart by their order.
        let number = section.narratives.count > 1 ? " (\(index + 1))" : ""
        texts.append(
          try await Self.text(
            key, titled: section.heading + number, offers[key], audits[key],
            typed?.section == key ? typed : nil, isOpen: opened == key, question, visit))
      }
    }
    overtaken = texts.filter(\.isOvertaken)
  }

  /// The final texts of the report held against the ledger as it is now, by their keys: a figure may have been
  /// revised since they were recorded.
  private static func finalAudits(
    _ offers: [String: NarrativeOffer], _ question: ReportQuestion, _ visit: Visit
  ) async throws -> [String: AuditReport.Result] {
    var audits: [String: AuditReport.Result] = [:]
    for (key, offer) in offers where !offer.isCarriedOver && offer.narrative.state == .final {
      audits[key] = try await audit(offer.narrative.text, of: key, question, visit)
    }
    return audits
  }

  private static func audit(
    _ words: String, of key: String, _ question: ReportQuestion, _ visit: Visit
  ) async throws -> AuditReport.Result {
    let text = try ReadReport().read(
      bytes: Array(words.utf8), named: "\(key).txt", for: question.place.period)
    return try await visit.store.auditNarrative(text, at: question.place)
  }

  private static func text(
    _ key: String, titled title: String, _ offer: NarrativeOffer?, _ known: AuditReport.Result?,
    _ typed: ReportsPage.Typed?, isOpen: Bool, _ question: ReportQuestion, _ visit: Visit
  ) async throws -> Text {
    let words = typed?.words ?? offer?.narrative.text ?? ""
    var audit = typed == nil ? known : typed?.audit
    // What was just recorded is shown with what is wrong in it.
    if isOpen, typed == nil, audit == nil, offer?.isCarriedOver == false {
      audit = try await Self.audit(words, of: key, question, visit)
    }
    let state = TextState(offer, known)
    let found = TextFindings(audit, visit.language)
    return Text(
      key: key, title: title, address: question.path("texts/\(Visit.escaped(key))"),
      mark: state.mark, word: visit.say(state.wording),
      origin: offer.map { visit.say($0.heading) }, words: words, isOpen: isOpen,
      isCarriedOver: offer?.isCarriedOver == true && typed == nil,
      isOvertaken: state == .overtaken, problem: typed?.problem.map(visit.say),
      auditAddress: "/api" + question.path("texts/\(Visit.escaped(key))/audit"),
      summary: found.summary, isSound: audit != nil && found.isSound, findings: found.findings)
  }
}

/// How far the free text of a section has come.
private enum TextState {
  case none, carriedOver, draft, final, overtaken

  /// - Parameter audit: what is found now in a text that was recorded as final.
  init(_ offer: NarrativeOffer?, _ audit: AuditReport.Result?) {
    guard let offer else {
      self = .none
      return
    }
    self =
      offer.isCarriedOver
      ? .carriedOver
      : offer.narrative.state != .final
        // A final text with errors is never recorded, so the figures came to differ afterwards.
        ? .draft : audit?.hasErrors == true ? .overtaken : .final
  }

  /// The code of its colour.
  var mark: String {
    switch self {
    case .none: "none"
    case .carriedOver, .draft: "submitted"
    case .final: "approved"
    case .overtaken: "returned"
    }
  }

  var wording: Wording {
    switch self {
    case .none: Wording("chưa viết", "not written")
    case .carriedOver: Wording("gợi ý từ kỳ trước", "offered from the last report")
    case .draft: Wording("dự thảo", "draft")
    case .final: Wording("bản cuối", "final")
    case .overtaken: Wording("bản cuối, số liệu đã đổi", "final, figures changed since")
    }
  }
}

extension ReportsModel.Entry {
  fileprivate init(
    _ section: OutlineSection, _ indicators: [String: Indicator], _ language: Language,
    state: (String) -> TextState
  ) {
    mark = section.mark ?? "–"
    heading = section.heading
    depth = min(section.depth, 4)
    isLeftOut = section.mark == nil
    var names: [String] = []
    for gap in section.gaps {
      let code: String
      switch gap {
      case .figure(let indicator, _, _), .result(let indicator): code = indicator
      case .clause, .narrative, .targets, .proposals: continue
      }
      let name = indicators[code]?.name(in: language) ?? code
      if !names.contains(name) { names.append(name) }
    }
    missing = names.isEmpty ? nil : names.joined(separator: "; ")
    missingCount = names.count
    texts = section.narratives.map { key in
      let state = state(key)
      return ReportsModel.TextLink(key: key, mark: state.mark, word: state.wording(language))
    }
  }
}
