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
    var problem: String?
    /// Whether its figures were held against the ledger just now.
    var isChecked: Bool
    var isSound: Bool
    var tested: String
    var findings: [FindingLine]
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
  var gaps: [String]
  var outline: [Entry]
  var mayWrite: Bool
  var texts: [Text]

  init(
    _ question: ReportQuestion, _ written: WrittenReport?, choice: Choice, refusal: Wording?,
    typed: ReportsPage.Typed?, _ visit: Visit
  ) async throws {
    let language = visit.language
    self.choice = choice
    let area = question.place.area
    title =
      "\(visit.say(question.kind.wording)), \(area.kind.wording(of: area.name)(language)), "
      + question.place.period.wording(language)
    self.refusal = refusal.map(visit.say)
    isWritten = written != nil
    preview = question.path + "/preview"
    let names = [
      "docx": Wording("Word", "Word"), "html": Wording("Trang web", "Web page"),
      "md": Wording("Markdown", "Markdown"), "xlsx": Wording("Bảng XLSX", "Tables as XLSX"),
    ]
    downloads = ReportFiles.forms.map {
      Download(address: "\(question.path)/report.\($0)", name: names[$0].map(visit.say) ?? $0)
    }
    mayWrite = question.mayBeWritten(by: visit.access)
    done = visit.question("done").flatMap { Narrative.State(rawValue: $0) }.map { state in
      visit.say(
        state == .draft
          ? Wording("Đã lưu dự thảo.", "The draft is saved.")
          : Wording("Đã ghi bản cuối.", "The final text is recorded."))
    }
    (gaps, outline, texts) = ([], [], [])
    guard let written else { return }
    let indicators = written.material.book.indicators
    gaps = GapWording.lines(written.report.gaps, indicators, in: language)
    let offers = try await visit.store.narratives(
      template: written.template.code, at: question.place)
    outline = written.report.outline.map { section in
      Entry(section, indicators, offers, language)
    }
    let opened = typed?.section ?? visit.question("section")
    for section in written.report.outline {
      for key in section.narratives {
        texts.append(
          try await Self.text(
            key, of: section, offers[key], typed?.section == key ? typed : nil,
            isOpen: opened == key, question, visit))
      }
    }
  }

  private static func text(
    _ key: String, of section: OutlineSection, _ offer: NarrativeOffer?,
    _ typed: ReportsPage.Typed?, isOpen: Bool, _ question: ReportQuestion, _ visit: Visit
  ) async throws -> Text {
    let words = typed?.words ?? offer?.narrative.text ?? ""
    var audit = typed?.audit
    // What was just recorded is shown with what is wrong in it.
    if isOpen, typed == nil, offer?.isCarriedOver == false {
      let text = try ReadReport().read(
        bytes: Array(words.utf8), named: "\(key).txt", for: question.place.period)
      audit = try await visit.store.auditNarrative(text, at: question.place)
    }
    let state = TextState(offer)
    let findings = audit?.lines(in: visit.language) ?? []
    let tested = audit?.tested ?? (figures: 0, holding: 0)
    return Text(
      key: key, title: section.heading, address: "\(question.path)/texts/\(Visit.escaped(key))",
      mark: state.mark, word: visit.say(state.wording),
      origin: offer.map { visit.say($0.heading) }, words: words, isOpen: isOpen,
      problem: typed?.problem.map(visit.say), isChecked: audit != nil,
      isSound: audit != nil && findings.isEmpty,
      tested: visit.say(
        Wording(
          "\(tested.figures) số liệu thử được, \(tested.holding) khớp",
          "\(tested.figures) figures tested, \(tested.holding) hold")), findings: findings)
  }
}

/// How far the free text of a section has come.
private enum TextState {
  case none, carriedOver, draft, final

  init(_ offer: NarrativeOffer?) {
    guard let offer else {
      self = .none
      return
    }
    self =
      offer.isCarriedOver ? .carriedOver : offer.narrative.state == .final ? .final : .draft
  }

  /// The code of its colour.
  var mark: String {
    switch self {
    case .none: "none"
    case .carriedOver, .draft: "submitted"
    case .final: "approved"
    }
  }

  var wording: Wording {
    switch self {
    case .none: Wording("chưa viết", "not written")
    case .carriedOver: Wording("gợi ý từ kỳ trước", "offered from the last report")
    case .draft: Wording("dự thảo", "draft")
    case .final: Wording("bản cuối", "final")
    }
  }
}

extension ReportsModel.Entry {
  fileprivate init(
    _ section: OutlineSection, _ indicators: [String: Indicator],
    _ offers: [String: NarrativeOffer],
    _ language: Language
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
      let state = TextState(offers[key])
      return ReportsModel.TextLink(key: key, mark: state.mark, word: state.wording(language))
    }
  }
}
