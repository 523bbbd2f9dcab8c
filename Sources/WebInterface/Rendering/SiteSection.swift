import Ledger
import Storage
import Workflows

/// The entries of the bar on top.
enum SiteSection: CaseIterable {
  case overview, comparison, map, forms, board, tasks, reports, register, verification, journal
  case administration

  /// Where it leads.
  var address: String {
    switch self {
    case .overview: "/"
    case .comparison: "/compare"
    case .map: "/map"
    case .forms: "/forms"
    case .board: "/board"
    case .tasks: "/tasks"
    case .reports: "/reports"
    case .register: "/register"
    case .verification: "/verification"
    case .journal: "/journal"
    case .administration: "/admin/agencies"
    }
  }

  var wording: Wording {
    switch self {
    case .overview: Wording("Điều hành", "Overview")
    case .comparison: Wording("So sánh", "Comparison")
    case .map: Wording("Bản đồ", "Map")
    case .forms: Wording("Nhập số liệu", "Entry")
    case .board: Wording("Tình hình gửi", "Sent")
    case .tasks: Wording("Nhiệm vụ", "Tasks")
    case .reports: Wording("Báo cáo", "Reports")
    case .register: Wording("Sổ văn bản", "Register")
    case .verification: Wording("Thẩm tra", "Verification")
    case .journal: Wording("Nhật ký", "Journal")
    case .administration: Wording("Quản trị", "Administration")
    }
  }

  /// Whether a visitor has anything to do there.
  func isThere(for visit: Visit) -> Bool {
    let access = visit.access
    return switch self {
    case .overview, .reports, .register: access.mayAnywhere(.readFigures)
    case .comparison: access.mayAnywhere(.readFigures) && access.hasAreasBelow
    case .map:
      access.mayAnywhere(.readFigures) && access.hasAreasBelow && visit.site.boundaries != nil
    case .forms:
      access.mayAnywhere(.enterFigures) || access.mayAnywhere(.approveSubmissions)
        || access.mayAnywhere(.returnSubmissions)
    case .board: access.mayAnywhere(.readSubmissions)
    case .tasks: access.mayAnywhere(.readTasks)
    case .verification: access.mayAnywhere(.verifyDocuments) && visit.site.desk != nil
    case .journal: access.mayAnywhere(.readJournal)
    case .administration: access.mayAnywhere(.manageAgencies)
    }
  }
}
