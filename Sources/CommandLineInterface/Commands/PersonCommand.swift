import ArgumentParser
import Ledger
import Workflows

/// `tiendo person`: who works with the system.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: InterfaceLanguage.text(
      "Tài khoản: xem, thêm, đặt mật khẩu, khóa.", "Accounts: list, add, set passwords, close."),
    subcommands: [List.self, Add.self, Password.self, Rights.self],
    defaultSubcommand: List.self)

  /// `tiendo person list`: every account, without passwords.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: InterfaceLanguage.text("Liệt kê tài khoản.", "List accounts."))

    @OptionGroup var list: ListOptions
    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try list.write(
          CollectionLists.people(
            try await desk.managedPeople(), language: InterfaceLanguage.current))
      }
    }
  }

  /// `tiendo person add LOGIN`: an account, or a change of one.
  struct Add: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: InterfaceLanguage.text(
        "Thêm một tài khoản, hoặc sửa tài khoản đã có.", "Add an account, or change one."),
      discussion: InterfaceLanguage.text(
        "Mật khẩu không bao giờ ghi trên dòng lệnh: đọc từ tệp, hoặc từ đầu vào chuẩn khi ghi \"-\".",
        "A password never stands on the command line: it is read from a file, or from standard input with \"-\"."
      ))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tên đăng nhập.", "The name to sign in with."),
        valueName: InterfaceLanguage.text("tài khoản", "login")))
    var login: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Họ và tên.", "The person's name."),
        valueName: InterfaceLanguage.text("tên", "name")))
    var name: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text("Mã đơn vị.", "The code of the agency."),
        valueName: InterfaceLanguage.text("mã", "code")))
    var agency: String

    @Option(
      name: .customLong("role"),
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Vai trò, ghi được nhiều lần: reporter, approver, consolidator, leader, council-verifier, administrator, public-reader.",
          "A role, can be given several times: reporter, approver, consolidator, leader, council-verifier, administrator, public-reader."
        ),
        valueName: InterfaceLanguage.text("vai trò", "role")))
    var roles: [Role] = []

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có mật khẩu ở dòng đầu; \"-\" đọc từ đầu vào chuẩn.",
          "A file with the password in its first line; \"-\" reads standard input."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var passwordFile: String?

    @Flag(help: ArgumentHelp(InterfaceLanguage.text("Khóa tài khoản.", "Close the account.")))
    var closed = false

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let password = try passwordFile.map { try PasswordSource.read($0) }
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        // Before the account, so that a password that is refused leaves nothing half done.
        if let password { try desk.check(password: password) }
        try await desk.save(
          Person(
            login: login, name: name, agency: agency, roles: Set(roles), isActive: !closed))
        if let password { try await desk.setPassword(password, of: login) }
        try Output.say(
          InterfaceLanguage.text(
            "\(login): đã ghi tài khoản \(name)\(closed ? ", đã khóa" : "").",
            "\(login): account \(name) saved\(closed ? ", closed" : "")."))
      }
    }
  }

  /// `tiendo person password LOGIN`: a new password.
  struct Password: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "password",
      abstract: InterfaceLanguage.text("Đặt mật khẩu mới.", "Set a new password."))

    @Argument(
      help: ArgumentHelp(
        InterfaceLanguage.text("Tên đăng nhập.", "The name to sign in with."),
        valueName: InterfaceLanguage.text("tài khoản", "login")))
    var login: String

    @Option(
      help: ArgumentHelp(
        InterfaceLanguage.text(
          "Tệp có mật khẩu ở dòng đầu; mặc định đọc từ đầu vào chuẩn.",
          "A file with the password in its first line; by default standard input."),
        valueName: InterfaceLanguage.text("tệp", "file")))
    var passwordFile = "-"

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var language: LanguageOption

    func run(on engine: any LedgerEngine) async throws {
      let password = try PasswordSource.read(passwordFile)
      try await CollectionQuestion.ask(ledger, on: engine) { desk in
        try await desk.setPassword(password, of: login)
        try Output.say(
          InterfaceLanguage.text(
            "\(login): đã đặt mật khẩu mới.", "\(login): the new password is set."))
      }
    }
  }

  /// `tiendo person rights`: what each role may do, and how far.
  struct Rights: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rights",
      abstract: InterfaceLanguage.text(
        "Bảng quyền: mỗi vai trò được làm gì, đến đâu.", "What each role may do, and how far."))

    @OptionGroup var list: ListOptions
    @OptionGroup var language: LanguageOption

    func run() throws { try list.write(CollectionLists.rights()) }
  }
}

extension Role: ExpressibleByArgument {}
