import Crypto
import HTTPTypes
import Ledger
import Reports
import Storage
import Workflows

/// Which report a visit is about: its kind, area and period.
struct ReportQuestion {
  var kind: ReportKind
  var place: LedgerPlace
  var period: ReportingPeriod
  /// An outline of the province's own; nil for the usual one of the kind.
  var outline: OutlineFolder.Outline?
  /// Who signs, where it is another than the office's own.
  var signatory: String?

  /// The longest name of who signs.
  private static let longestName = 80

  /// The address of the desk for the report.
  var address: String {
    "/reports?kind=\(kind.rawValue)&area=\(Visit.escaped(place.area.code))"
      + "&period=\(Visit.escaped(place.period.code))"
      + (choices.isEmpty ? "" : "&" + choices)
  }

  /// What was chosen besides, as it stands in addresses: `outline=annual-short&signatory=…`.
  private var choices: String {
    [("outline", outline?.name), ("signatory", signatory)].compactMap { name, value in
      value.map { "\(name)=\(Visit.escaped($0))" }
    }.joined(separator: "&")
  }

  /// The address of a part of the report: its preview, a file, a text.
  func path(_ part: String) -> String {
    "\(path)/\(part)" + (choices.isEmpty ? "" : "?" + choices)
  }

  private var path: String {
    "/reports/\(kind.rawValue)/\(Visit.escaped(place.area.code))/\(Visit.escaped(place.period.code))"
  }

  /// What tells one state of the outline's file from another; empty for a delivered outline, which never
  /// changes, and for a file that cannot be read.
  var outlineState: String {
    guard let bytes = try? outline?.bytes() else { return "" }
    return SHA256.hash(data: bytes).description
  }

  /// The report that was chosen, with the outline and the signatory that the address asks for.
  init(
    kind: ReportKind, area: ReferenceArea, period: ReportingPeriod, of visit: Visit
  ) throws {
    self.kind = kind
    place = LedgerPlace(area: area, period: period.period)
    self.period = period
    signatory = visit.question("signatory").map { String($0.prefix(Self.longestName)) }
    let name = visit.question("outline")
    outline = visit.site.outlines?.outline(name, of: kind)
    // Another kind was chosen with the outline of the one before still in the form.
    if let name, outline == nil {
      guard ReportKind.allCases.contains(where: { name.hasPrefix($0.rawValue) }) else {
        throw PageProblem.notFound(
          Wording(
            "Không có đề cương \"\(name)\". Hãy chọn ở trang Báo cáo.",
            "There is no outline \"\(name)\". Choose one on the page Reports."))
      }
      outline = visit.site.outlines?.outline(nil, of: kind)
    }
  }

  /// The report that the path of a visit names.
  ///
  /// - Throws: ``PageProblem`` where it names none, or the visitor may not read the figures of its area.
  init(path visit: Visit) async throws {
    let code = visit.parameter("period")
    guard let kind = ReportKind(rawValue: visit.parameter("kind")),
      let period = TimePeriod(code: code)
    else {
      throw PageProblem.notFound(
        Wording(
          "Không có báo cáo này. Hãy chọn loại và kỳ ở trang Báo cáo.",
          "There is no such report. Choose its kind and period on the page Reports."))
    }
    let area = try await visit.area(on: period.end.lastDay)
    try visit.require(.readFigures, .area(area.code))
    do {
      try self.init(
        kind: kind, area: area, period: try ReportDesk.period(period, for: kind, given: code),
        of: visit)
    } catch let problem as ReportProblem {
      throw PageProblem.notFound(problem.wording)
    }
  }

  /// Whether a visitor may write the texts of the report: who writes reports on the area, and who enters
  /// figures for an agency of it.
  func mayBeWritten(by access: Access) -> Bool {
    if access.may(.writeReports, .area(place.area.code)) { return true }
    guard let desk = access.desk, let own = desk.agencies[desk.person.agency] else { return false }
    return own.area == place.area.code && access.may(.enterFigures, .agency(own.code))
  }

  /// The report made of what is known, with its outline's template.
  ///
  /// - Throws: ``PageProblem`` where it cannot be written.
  func written(for visit: Visit) async throws -> WrittenReport {
    let desk = ReportDesk(visit.store)
    do {
      let template = try await desk.template(kind, outline)
      let material = try await desk.material(template, for: period, at: place)
      let report = try await desk.write(
        template, of: material, at: place, on: visit.site.clock.today(), signatory: signatory)
      return WrittenReport(template: template, material: material, report: report)
    } catch let problem as any WordedProblem {
      throw PageProblem(status: .unprocessableContent, wording: problem.wording)
    }
  }
}

/// A report with what it was made of.
struct WrittenReport {
  var template: ReportTemplate
  var material: ReportMaterial
  var report: ComposedReport
}

extension ReportKind {
  /// What people call it.
  var wording: Wording {
    switch self {
    case .monthly: Wording("Báo cáo tháng", "Monthly report")
    case .quarterly: Wording("Báo cáo quý", "Quarterly report")
    case .sixMonth: Wording("Báo cáo 6 tháng", "Six-month report")
    case .nineMonth: Wording("Báo cáo 9 tháng", "Nine-month report")
    case .annual: Wording("Báo cáo năm", "Annual report")
    case .term: Wording("Báo cáo giai đoạn 5 năm", "Five-year report")
    case .thematic: Wording("Báo cáo chuyên đề", "Thematic report")
    case .resolution: Wording("Dự thảo nghị quyết", "Draft resolution")
    }
  }

  /// The periods of a year that such a report is usually about, the earliest first.
  func periods(of year: Int) -> [TimePeriod] {
    switch self {
    case .monthly: (1...12).map { .month($0, year) }
    case .quarterly: (1...4).map { .quarter($0, year) }
    case .sixMonth: [.throughMonth(6, year)]
    case .nineMonth: [.throughMonth(9, year)]
    case .annual, .resolution: [.year(year)]
    case .term: [.term(of: year)]
    case .thematic: (1...12).map { .month($0, year) } + [.year(year)]
    }
  }
}
