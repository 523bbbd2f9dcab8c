import Ledger
import Storage
import Workflows

/// What every page has around its content, for its template.
struct PageFrame {
  /// The entries are those of the visitor's rights, beside the name; what the visitor is reminded of
  /// goes along with the request.
  static let parts = Access.parts

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
  /// Who has signed in; nil for anybody.
  var person: String?
  /// What the visitor is reminded of, in words; nil where there is nothing.
  var notice: String?
  /// Whether any of it is overdue.
  var isOverdue: Bool
  /// Whether there is anything to sign in for.
  var canSignIn: Bool
  /// Whether the ledger is a sample, of which nothing is true.
  var isSample: Bool

  init(_ content: PageContent, main: String, visit: Visit) {
    title = content.title
    language = visit.language.rawValue
    self.main = main
    entries = SiteSection.allCases.filter { $0.isThere(for: visit) }.map { section in
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
    person = visit.access.desk?.person.name
    notice = visit.context.notice.map { notice in
      let early = notice.count - notice.overdue
      let words =
        switch (early, notice.overdue) {
        case (_, 0): Wording("\(early) việc đến hạn", "\(early) due soon")
        case (0, _): Wording("\(notice.overdue) việc quá hạn", "\(notice.overdue) overdue")
        default:
          Wording(
            "\(notice.overdue) việc quá hạn, \(early) đến hạn",
            "\(notice.overdue) overdue, \(early) due soon")
        }
      return visit.say(words)
    }
    isOverdue = (visit.context.notice?.overdue ?? 0) > 0
    canSignIn = person == nil && !visit.access.isOpen
    isSample = visit.site.sample != nil
    charts = content.hasCharts ? files.address(of: .charts) : nil
  }
}
