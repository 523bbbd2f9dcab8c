/// The kinds of administrative document that a register numbers (Decree 30/2020/NĐ-CP, Article 7), by
/// the abbreviation that stands in the symbol.
package enum DocumentType: String, Sendable, CaseIterable {
  case resolution = "NQ"
  case decision = "QĐ"
  case directive = "CT"
  case regulation = "QC"
  case provision = "QyĐ"
  case communique = "TC"
  case notice = "TB"
  case guideline = "HD"
  case programme = "CTr"
  case plan = "KH"
  case option = "PA"
  case scheme = "ĐA"
  case project = "DA"
  case report = "BC"
  case minutes = "BB"
  case submission = "TTr"
  case contract = "HĐ"
  case telegram = "CĐ"
  case memorandum = "BGN"
  case agreement = "BTT"
  case authorisation = "GUQ"
  case invitation = "GM"
  case introduction = "GGT"
  case leave = "GNP"
  case dispatchNote = "PG"
  case transferNote = "PC"
  case advice = "PB"
  /// A công văn, which has no abbreviation: its symbol is of the issuer and the unit that drafted it.
  case officialLetter = "công văn"
  /// A thư công, which has none either.
  case openLetter = "thư công"

  /// What the document calls itself: "báo cáo".
  package var name: String {
    switch self {
    case .resolution: "nghị quyết"
    case .decision: "quyết định"
    case .directive: "chỉ thị"
    case .regulation: "quy chế"
    case .provision: "quy định"
    case .communique: "thông cáo"
    case .notice: "thông báo"
    case .guideline: "hướng dẫn"
    case .programme: "chương trình"
    case .plan: "kế hoạch"
    case .option: "phương án"
    case .scheme: "đề án"
    case .project: "dự án"
    case .report: "báo cáo"
    case .minutes: "biên bản"
    case .submission: "tờ trình"
    case .contract: "hợp đồng"
    case .telegram: "công điện"
    case .memorandum: "bản ghi nhớ"
    case .agreement: "bản thỏa thuận"
    case .authorisation: "giấy ủy quyền"
    case .invitation: "giấy mời"
    case .introduction: "giấy giới thiệu"
    case .leave: "giấy nghỉ phép"
    case .dispatchNote: "phiếu gửi"
    case .transferNote: "phiếu chuyển"
    case .advice: "phiếu báo"
    case .officialLetter, .openLetter: rawValue
    }
  }

  /// What stands before the issuer in the symbol; nil for letters.
  package var abbreviation: String? {
    switch self {
    case .officialLetter, .openLetter: nil
    default: rawValue
    }
  }

  /// Whether the document has to name what it is based on.
  package var needsBases: Bool { self == .resolution || self == .decision }

  /// The kind that a person names: "BC", "báo cáo", "bao cao"; nil for other words.
  package init?(named text: String) {
    if let exact = DocumentType(rawValue: text) {
      self = exact
      return
    }
    let key = SearchKey(text)
    let found = Self.allCases.filter { SearchKey($0.name) == key || SearchKey($0.rawValue) == key }
    guard let first = found.first, found.count == 1 else { return nil }
    self = first
  }
}
