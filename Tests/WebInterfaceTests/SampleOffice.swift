import Credentials
import HTTPTypes
import Ledger
import Quantities
import Storage
import Workflows

@testable import WebInterface

/// The sample ledger with a committee, a district's committee that reports to it, and people of every role.
enum SampleOffice {
  static let password = "đúng-mật-khẩu"
  static let key = Submission.Key(
    regime: "THANG", agency: "108.UB", period: .month(11, 2023))
  static let page = "/forms/THANG/108.UB/2023-11"
  static let tea = FormRow.Key(indicator: "TEA", basis: .pointInTime)

  /// Login, agency and role.
  static let people: [(login: String, agency: String, role: Role)] = [
    ("nhap", "108.UB", .reporter), ("duyet", "108.UB", .approver),
    ("khac", "106.UB", .reporter), ("tonghop", "12.UB", .consolidator),
    ("lanhdao", "12.UB", .leader), ("hoidong", "12.UB", .councilVerifier),
    ("quantri", "12.UB", .administrator), ("congchung", "12.UB", .publicReader),
  ]

  static func make() async throws -> any WholeStore {
    let store: any WholeStore = try await SampleLedger.make()
    let hash = try PasswordHash.make(
      password, cost: PasswordHash.Cost(logRounds: 2, blockSize: 1, parallelism: 1))
    let rows = [
      FormRow(key: tea, group: "Nông nghiệp"),
      FormRow(key: FormRow.Key(indicator: "JOBS", basis: .cumulative), isRequired: false),
    ]
    try await store.apply(
      CollectionChange(
        agencies: [
          Agency(code: "12.UB", name: "UBND tỉnh", kind: .committee, area: "12"),
          Agency(
            code: "108.UB", name: "UBND Sìn Hồ", kind: .committee, area: "108", parent: "12.UB"),
          Agency(
            code: "106.UB", name: "UBND Tam Đường", kind: .committee, area: "106", parent: "12.UB"),
        ],
        people: people.map {
          Person(
            login: $0.login, name: "Người \($0.login)", agency: $0.agency, roles: [$0.role],
            passwordHash: hash)
        },
        regimes: [
          ReportingRegime(
            code: "THANG", name: "Báo cáo tháng", englishName: "Monthly report", frequency: .month,
            window: .decree09, deadline: .workingDays(1),
            reporters: [.every(.committee, level: 2)], recipient: nil, status: .estimate,
            rows: rows, source: "thử")
        ],
        tasks: [
          AssignedTask(
            code: "NV-1", title: "Lập đề án", document: "01/NQ-CP", area: "12", lead: "108.UB",
            deadline: TimePeriod.Point(year: 2023, month: 10, day: 31))
        ],
        journal: [
          JournalRecord(at: 1, person: "local", action: .saveAgency, object: "12.UB", area: "12")
        ]))
    return store
  }
}

extension SiteDriver {
  /// The cookies of a person who has just signed in.
  func signIn(_ login: String, password: String = SampleOffice.password) async throws
    -> [String: String]
  {
    let answer = try await post("/sign-in", ["login": login, "password": password])
    guard let secret = answer.cookie(Sessions.cookie) else { return [:] }
    return [Sessions.cookie: secret]
  }

  /// Sends a form without files as the page with it would.
  func post(
    _ path: String, _ fields: [String: String], cookies: [String: String] = [:],
    code: String?? = nil, headers: HTTPFields = [:]
  ) async throws -> Answer {
    var fields = fields
    fields[FormKey.field] = code ?? site.forms.code(for: "visitor")
    let body = fields.map { "\(Visit.escaped($0.key))=\(Visit.escaped($0.value))" }
      .joined(separator: "&")
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await ask(
      .post, path, cookies: cookies.merging([FormKey.cookie: "visitor"]) { own, _ in own },
      headers: headers, body: Array(body.utf8))
  }
}
