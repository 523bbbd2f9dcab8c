import Mustache
import Workflows

/// The templates of the pages, once in each language.
///
/// What a template says stands in it in both languages, `[[Tiếng Việt|English]]`, and the book holds the
/// template of each.
struct TemplateBook: Sendable {
  private let libraries: [Language: MustacheLibrary]

  /// The templates that are part of the program.
  static let delivered: [(name: String, text: [UInt8])] = [
    ("layout", PackageResources.layout_mustache),
    ("dashboard", PackageResources.dashboard_mustache),
    ("target-row", PackageResources.target_row_mustache),
    ("indicator", PackageResources.indicator_mustache),
    ("structures", PackageResources.structures_mustache),
    ("findings", PackageResources.findings_mustache),
    ("choice", PackageResources.choice_mustache),
    ("comparison-table", PackageResources.comparison_table_mustache),
    ("comparison", PackageResources.comparison_mustache),
    ("map", PackageResources.map_mustache),
    ("forms", PackageResources.forms_mustache),
    ("submission", PackageResources.submission_mustache),
    ("board", PackageResources.board_mustache),
    ("tasks", PackageResources.tasks_mustache),
    ("reports", PackageResources.reports_mustache),
    ("register", PackageResources.register_mustache),
    ("journal", PackageResources.journal_mustache),
    ("administration-tabs", PackageResources.administration_tabs_mustache),
    ("import-report", PackageResources.import_report_mustache),
    ("agency-fields", PackageResources.agency_fields_mustache),
    ("agencies", PackageResources.agencies_mustache),
    ("agency", PackageResources.agency_mustache),
    ("person-fields", PackageResources.person_fields_mustache),
    ("people", PackageResources.people_mustache),
    ("person", PackageResources.person_mustache),
    ("regime-fields", PackageResources.regime_fields_mustache),
    ("regimes", PackageResources.regimes_mustache),
    ("regime", PackageResources.regime_mustache),
    ("account", PackageResources.account_mustache),
    ("account-lines", PackageResources.account_lines_mustache),
    ("reminders", PackageResources.reminders_mustache),
    ("task-facts", PackageResources.task_facts_mustache),
    ("task", PackageResources.task_mustache),
    ("sign-in", PackageResources.sign_in_mustache),
    ("sign-out", PackageResources.sign_out_mustache),
    ("verification", PackageResources.verification_mustache),
    ("verified-document", PackageResources.verified_document_mustache),
    ("problem", PackageResources.problem_mustache),
  ]

  init() throws {
    var libraries: [Language: MustacheLibrary] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      for (name, text) in Self.delivered {
        try library.register(
          Self.template(String(decoding: text, as: UTF8.self), in: language), named: name)
      }
      libraries[language] = library
    }
    self.libraries = libraries
  }

  /// A filled-in template.
  func render(_ model: Any, with template: String, in language: Language) -> String {
    TemplateValue.of(model).flatMap {
      libraries[language]?.render($0, withTemplate: template)
    } ?? ""
  }

  /// The words of one language out of a text that has both.
  static func template(_ text: String, in language: Language) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      result += rest[..<start.lowerBound]
      let words = rest[start.upperBound..<end.lowerBound]
      let both = words.split(separator: "|", omittingEmptySubsequences: false)
      result += (language == .vietnamese ? both.first : both.last) ?? words
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
