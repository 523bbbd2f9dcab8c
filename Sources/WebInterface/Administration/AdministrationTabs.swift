import Workflows

/// The pages of the administrator, as a row of links above each of them.
struct AdministrationTabs {
  struct Tab {
    var address: String
    var name: String
    var isHere: Bool
  }

  enum Place: CaseIterable {
    case agencies, people, regimes

    var address: String {
      switch self {
      case .agencies: "/admin/agencies"
      case .people: "/admin/people"
      case .regimes: "/admin/regimes"
      }
    }

    var wording: Wording {
      switch self {
      case .agencies: Wording("Đơn vị", "Agencies")
      case .people: Wording("Tài khoản", "People")
      case .regimes: Wording("Chế độ báo cáo", "Reporting regimes")
      }
    }
  }

  var tabs: [Tab]

  init(at place: Place, _ language: Language) {
    tabs = Place.allCases.map {
      Tab(address: $0.address, name: $0.wording(language), isHere: $0 == place)
    }
  }
}
