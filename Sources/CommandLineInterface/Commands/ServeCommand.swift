import ArgumentParser
import Glibc
import Storage
import WebInterface
import Workflows

/// `tiendo serve`: the web application over a ledger.
struct ServeCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: InterfaceLanguage.text(
      "Mở trang web trên sổ số liệu này.", "Serve the web application over this ledger."),
    discussion: InterfaceLanguage.text(
      """
      Dừng bằng Ctrl-C hoặc SIGTERM: việc đang làm được làm xong rồi mới dừng. Trang web không gọi ra \
      ngoài máy này; GET /healthz trả lời 200 khi chạy tốt, GET /metrics cho các số đếm.
      """,
      """
      Stop it with Ctrl-C or SIGTERM: what has begun is finished first. The site calls nobody outside \
      this machine; GET /healthz answers 200 when all is well, GET /metrics gives the counters.
      """))

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Địa chỉ để mở; 127.0.0.1 chỉ cho máy này.",
        "The address to open; 127.0.0.1 is for this machine only."),
      valueName: InterfaceLanguage.text("địa chỉ", "address")))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text("Cổng; 0 là cổng trống bất kỳ.", "The port; 0 is any free one."),
      valueName: InterfaceLanguage.text("cổng", "port")))
  var port = 8080

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Nghị quyết hoặc kế hoạch để chọn khi thẩm tra; ghi được nhiều lần.",
        "A resolution or plan to choose from when verifying; may be given several times."),
      valueName: InterfaceLanguage.text("tệp", "file")))
  var plan: [String] = []

  @Option(
    name: .customLong("boundaries-file"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Ranh giới để vẽ bản đồ: tệp GeoJSON, mỗi vùng có thuộc tính code là mã địa bàn.",
        "Boundaries for the map: a GeoJSON file whose polygons have the code of an area as property code."
      ), valueName: InterfaceLanguage.text("tệp", "file")))
  var boundariesFile: String?

  @Option(
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Thư mục đề cương báo cáo của địa phương: annual.yaml thay đề cương năm kèm theo, annual-rut-gon.yaml để chọn thêm.",
        "A folder of the province's own outlines: annual.yaml takes the place of the delivered one, annual-short.yaml is one more to choose."
      ), valueName: InterfaceLanguage.text("thư mục", "folder")))
  var outlines: String?

  @Flag(
    name: .customLong("behind-tls"),
    help: ArgumentHelp(
      InterfaceLanguage.text(
        "Người dùng chỉ vào qua máy chủ trung gian có TLS: cookie chỉ đi qua TLS.",
        "Browsers come through a proxy with TLS only: cookies go over TLS alone.")))
  var isBehindTLS = false

  @OptionGroup var ledger: LedgerOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError(
        InterfaceLanguage.text(
          "--port: cổng từ 0 đến 65535", "--port: a port is from 0 to 65535"))
    }
  }

  func run(on engine: any LedgerEngine) async throws {
    let store = try await engine.open(ledger.address)
    let map: BoundaryMap?
    do {
      map = try boundariesFile.map { path throws(BoundaryMap.Problem) in try BoundaryMap(path: path)
      }
    } catch {
      throw CommandFailure.unusable(error.wording(InterfaceLanguage.current))
    }
    let outlines: OutlineFolder?
    do {
      outlines = try self.outlines.map { path throws(OutlineFolder.Problem) in
        try OutlineFolder(path: path)
      }
    } catch {
      throw CommandFailure.unusable(error.wording(InterfaceLanguage.current))
    }
    let sample = try await SampleNotice.find(in: store)
    let desk = try VerificationDesk(
      worker: CheckWorker(program: try Self.program()), plans: plan)
    defer { desk.close() }
    let site = try Site(
      store: store,
      clock: SiteClock(
        now: { Clock.now }, today: { Clock.today }, words: { Clock.words($0) }),
      desk: desk, boundaries: map, outlines: outlines, sample: sample, isBehindTLS: isBehindTLS)
    let (host, ledger) = (host, ledger.address)
    do {
      try await WebServer(host: host, port: port).run(site) { port in
        Output.complain(
          InterfaceLanguage.text(
            "Đang phục vụ \(ledger) tại http://\(host):\(port)/ ; dừng bằng Ctrl-C.",
            "Serving \(ledger) at http://\(host):\(port)/ ; stop with Ctrl-C."))
        guard let sample else { return }
        Output.complain(
          InterfaceLanguage.text(
            "Đây là sổ mẫu: số liệu và tài khoản không có thật. Tài khoản và mật khẩu ở trang đăng nhập: \(sample.accounts.map(\.login).joined(separator: ", ")).",
            "This is a sample ledger: nothing in it is true. Accounts and their password stand on the sign-in page: \(sample.accounts.map(\.login).joined(separator: ", "))."
          ))
      }
    } catch {
      try await store.close()
      throw CommandFailure.couldNotRun(error.wording(InterfaceLanguage.current))
    }
    try await store.close()
  }

  /// Where this very program stands, to be started anew for the work that is kept apart.
  private static func program() throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw CommandFailure.couldNotRun(
        InterfaceLanguage.text(
          "không rõ chương trình này nằm ở đâu; hãy chạy bằng đường dẫn đầy đủ.",
          "it is unknown where this program stands; start it by its full path."))
    }
    defer { free(path) }
    return String(cString: path)
  }
}
