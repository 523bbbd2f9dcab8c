import Workflows

/// The entries of the bar on top.
enum SiteSection: CaseIterable {
  case overview, verification

  /// Where it leads.
  var address: String {
    switch self {
    case .overview: "/"
    case .verification: "/verification"
    }
  }

  var wording: Wording {
    switch self {
    case .overview: Wording("Điều hành", "Overview")
    case .verification: Wording("Thẩm tra", "Verification")
    }
  }
}

/// What every page has around its content, for its template.
struct PageFrame {
  struct Entry {
    var address: String
    var name: String
    var isHere: Bool
  }

  var title: String
  /// `vi` or `en`.
  var language: String
  var main: String
  var entries: [Entry]
  /// The address of this page in the other language.
  var otherLanguage: String
  var bootstrap: String?
  var style: String
  var script: String
  var charts: String?

  init(_ content: PageContent, main: String, visit: Visit) {
    title = content.title
    language = visit.language.rawValue
    self.main = main
    entries = SiteSection.allCases.filter { visit.site.has($0) }.map { section in
      Entry(
        address: section.address, name: visit.say(section.wording),
        isHere: section == content.section)
    }
    otherLanguage = visit.address(
      with: "lang",
      (visit.language == .vietnamese ? Language.english : .vietnamese).rawValue)
    let files = visit.site.files
    bootstrap = files.address(of: .bootstrap)
    style = files.address(of: .style) ?? ""
    script = files.address(of: .script) ?? ""
    charts = content.hasCharts ? files.address(of: .charts) : nil
  }
}
