import Ledger
import Workflows

/// The fields of a reporting regime in a form.
///
/// Window and deadline stand in fields of their own there, and in one cell each in Catalogues/regimes.csv,
/// which both the form and the file are read as.
struct RegimeFields {
  typealias Option = FormChoices.Option

  var code: String
  var name: String
  var englishName: String
  var frequencies: [Option]
  var startMonths: [Option]
  var startDay: String
  var endMonths: [Option]
  var endDay: String
  var deadlineKinds: [Option]
  var deadlineDays: String
  var deadlineMonths: [Option]
  var deadlineDay: String
  var groups: [Option]
  var agencies: String
  var recipients: [Option]
  var statuses: [Option]
  var source: String
  var isNew: Bool

  /// What a new regime begins with: the windows of Decree 09/2019/NĐ-CP.
  static let usual = [
    "frequency": "month", "window_from": "-1:15", "window_to": "0:14",
    "deadline": "working-days:1", "status": "E", "reporters": "committee@commune",
  ]

  init(
    _ cells: [String: String], isNew: Bool, _ desk: CollectionDesk, _ language: Language
  ) {
    func cell(_ name: String) -> String { cells[name] ?? "" }
    func parts(_ text: String) -> (months: String, day: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
    func months(_ chosen: String, _ base: Wording) -> [Option] {
      let known = [-1, 0, 1]
      let others = Int(chosen).map { known.contains($0) ? [] : [$0] } ?? []
      return (known + others).map { months in
        let wording =
          switch months {
          case 0: base
          case 1: Wording("tháng sau \(base.vietnamese)", "the month after \(base.english)")
          case -1: Wording("tháng trước \(base.vietnamese)", "the month before \(base.english)")
          default:
            Wording(
              "\(months) tháng tính từ \(base.vietnamese)", "\(months) months from \(base.english)")
          }
        return Option(
          code: String(months), name: wording(language), isChosen: String(months) == chosen)
      }
    }
    code = cell("code")
    name = cell("name_vi")
    englishName = cell("name_en")
    frequencies = ReportingFrequency.allCases.map {
      Option(
        code: $0.rawValue, name: $0.wording(language), isChosen: $0.rawValue == cell("frequency"))
    }
    let (start, end) = (parts(cell("window_from")), parts(cell("window_to")))
    startMonths = months(start.months, Wording("tháng đầu kỳ", "the first month of the period"))
    startDay = start.day
    let last = Wording("tháng cuối kỳ", "the last month of the period")
    endMonths = months(end.months, last)
    endDay = end.day
    let deadline = cell("deadline")
    let isDay = deadline.hasPrefix("day:")
    deadlineKinds = [
      Option(
        code: "working-days",
        name: Wording("số ngày làm việc sau khi chốt", "working days after the window")(language),
        isChosen: !isDay),
      Option(
        code: "day", name: Wording("một ngày cố định", "a fixed day")(language), isChosen: isDay),
    ]
    deadlineDays = isDay ? "" : parts(deadline).day
    let fixed = parts(String(deadline.dropFirst(isDay ? "day:".count : deadline.count)))
    deadlineMonths = months(isDay ? fixed.months : "0", last)
    deadlineDay = fixed.day
    let reporters = cell("reporters").split(separator: "|").map {
      String($0).split(whereSeparator: \.isWhitespace).joined()
    }
    groups = Self.groups(reporters, desk, language)
    let codes = Set(groups.map(\.code))
    agencies = reporters.filter { !codes.contains($0) }.joined(separator: ", ")
    recipients = FormChoices.agencies(
      cell("recipient"), none: Wording("đơn vị cấp trên của nơi gửi", "the agency above each"),
      of: desk, language)
    statuses = [ObservationStatus.estimate, .provisional, .normal, .forecast].map {
      Option(
        code: $0.rawValue, name: $0.wording(language), isChosen: $0.rawValue == cell("status"))
    }
    source = cell("source")
    self.isNew = isNew
  }

  /// Kinds and levels of which the ledger has agencies, and those that are chosen.
  private static func groups(
    _ chosen: [String], _ desk: CollectionDesk, _ language: Language
  ) -> [Option] {
    let there = Set(
      desk.agencies.agencies.filter { $0.isOpen(on: desk.today) }.compactMap { agency in
        desk.areas.area(agency.area, on: desk.today).map {
          ReportingRegime.Reporter.every(agency.kind, level: $0.kind.level)
        }
      })
    let codes = Set(there.map(\.code)).union(chosen.filter { $0.contains("@") })
    return codes.sorted().map { code in
      Option(code: code, name: wording(of: code)(language), isChosen: chosen.contains(code))
    }
  }

  /// Kind and level in words: "committee@commune".
  static func wording(of code: String) -> Wording {
    let parts = code.split(separator: "@").map(String.init)
    guard parts.count == 2, let kind = Agency.Kind(rawValue: parts[0])?.wording else {
      return Wording(code, code)
    }
    let level =
      switch parts[1] {
      case "country": Wording("cấp trung ương", "of the country")
      case "province": Wording("cấp tỉnh", "of provinces")
      case "district": Wording("cấp huyện", "of districts")
      default: Wording("cấp xã", "of communes")
      }
    return Wording(
      "mọi \(kind.vietnamese) \(level.vietnamese)", "every \(kind.english) \(level.english)")
  }

  /// What a form sent, as the cells of a row of Catalogues/regimes.csv.
  static func cells(_ fields: FormFields) -> [String: String] {
    var cells = Visit.cells(
      fields, ["code", "name_vi", "name_en", "frequency", "recipient", "status", "source"])
    cells["window_from"] = "\(fields["start_months"] ?? ""):\(fields["start_day"] ?? "")"
    cells["window_to"] = "\(fields["end_months"] ?? ""):\(fields["end_day"] ?? "")"
    cells["deadline"] =
      fields["deadline_kind"] == "day"
      ? "day:\(fields["deadline_months"] ?? ""):\(fields["deadline_day"] ?? "")"
      : "working-days:\(fields["deadline_days"] ?? "")"
    let codes = (fields["agencies"] ?? "").split { ",;|".contains($0) || $0.isWhitespace }
    cells["reporters"] = (fields.all("group") + codes.map(String.init)).joined(separator: "|")
    return cells
  }
}

extension ReportingRegime {
  /// The regime as a row of Catalogues/regimes.csv.
  var fileCells: [String: String] {
    [
      "code": code, "name_vi": name, "name_en": englishName, "frequency": frequency.rawValue,
      "window_from": window.start.code, "window_to": window.end.code, "deadline": deadline.code,
      "reporters": reporters.map(\.code).joined(separator: "|"), "recipient": recipient ?? "",
      "status": status.rawValue, "source": source,
    ]
  }
}
