import ArgumentParser
import Ledger
import Storage
import Workflows

/// `tiendo sample FOLDER`: a new ledger that is a sample province, to walk through and to try things on.
struct SampleCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: InterfaceLanguage.text(
      "Tạo sổ mẫu của một tỉnh để dùng thử.",
      "Make the ledger of a sample province, to try things on."),
    discussion: InterfaceLanguage.text(
      """
      Số liệu và tài khoản trong sổ mẫu không có thật; trang web nói rõ điều đó. Các tháng tính từ hôm nay trở \
      về trước. Ví dụ: tiendo sample Samples/lai-chau --ledger mau.sqlite
      """,
      """
      Nothing in a sample ledger is true of anybody, figures and accounts alike; the site says so. Its months \
      are told from today. Example: tiendo sample Samples/lai-chau --ledger sample.sqlite
      """))

  @Argument(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Thư mục của tỉnh mẫu: các văn bản, và các bảng trong so-mau/.",
        "The folder of the sample province: its documents, and its tables in so-mau/."),
      valueName: InterfaceLanguage.text("thư mục", "folder")))
  var folder: String

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Số tháng đã qua có biểu.", "How many months in the past have forms."),
      valueName: InterfaceLanguage.text("tháng", "months")))
  var months = 24

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (0...24).contains(months) else {
      throw ValidationError(
        InterfaceLanguage.text("--months: từ 0 đến 24", "--months: from 0 to 24"))
    }
  }

  func run(on engine: any LedgerEngine) async throws {
    // Everything is read before the ledger is made, so that a bad table leaves none behind.
    let (sample, problems) = try ProvinceSample.read { table in
      try CatalogueFile.read("\(folder)/so-mau/\(table.rawValue)")
    }
    guard problems.isEmpty else {
      for problem in problems.dropFirst() {
        Output.complain(problem.sentence(in: InterfaceLanguage.current))
      }
      throw CommandFailure.unusable(problems[0].sentence(in: InterfaceLanguage.current))
    }
    let documents = try sample.documents.map { ($0, try source(of: $0)) }
    let (store, _) = try await NewLedger.make(ledger, on: engine)
    let open = OpenLedger(store)
    do {
      for (document, source) in documents {
        let place = try await open.place(area: document.area, period: document.period)
        try await store.record(
          try await open.planImport(of: source, at: place, now: Clock.now).entry)
      }
      try await sample.fill(store, today: Clock.today, now: Clock.now, months: months)
    } catch let problem as any WordedProblem {
      throw CommandFailure.unusable(problem.wording(InterfaceLanguage.current))
    } catch let refusal as CollectionRefusal {
      throw CommandFailure.unusable(refusal.wording(InterfaceLanguage.current))
    }
    let accounts = sample.accounts.filter { !$0.password.isEmpty }
    let logins = accounts.map(\.person.login).joined(separator: ", ")
    let passwords = Set(accounts.map(\.password)).sorted().joined(separator: ", ")
    try Output.say(
      InterfaceLanguage.text(
        "\(ledger.address): sổ mẫu, số liệu và tài khoản không có thật. Đăng nhập bằng: \(logins); mật khẩu: \(passwords).",
        "\(ledger.address): a sample ledger, nothing in it is true. Sign in as: \(logins); password: \(passwords)."
      ))
  }

  private func source(of document: ProvinceSample.SourceDocument) throws -> ImportSource {
    do {
      return try ImportSource.read(path: "\(folder)/\(document.file)")
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: error.isForWantOfProgram)
    }
  }
}
