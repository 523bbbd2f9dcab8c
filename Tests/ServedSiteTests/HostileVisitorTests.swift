import Ledger
import ServedSite
import Testing

@Suite("Hostile visitors", .serialized)
struct HostileVisitorTests {
  private static let type = [("Content-Type", "application/x-www-form-urlencoded")]

  /// A server, someone signed in with the form they may fill, and whether all is well at the end.
  private static func visited(
    _ body: (ServerProcess, FormWork) throws -> Void
  ) async throws {
    let (ledger, forms) = try await SavingTests.ledger(communes: 2)
    let server = try ledger.serve()
    let work = try FormWork(
      forms[0], login: ProvinceYear.reporters(of: forms[0].agency)[0], port: server.port)
    try body(server, work)
    // Still the same process, and still serving.
    #expect(try work.visitor.get("/forms").status == 200)
    #expect(server.stop() == 0)
    #expect(try await ledger.look { try await LedgerHealth.defects(of: $0) } == [])
  }

  @Test("What is too large is refused while it comes, said or unsaid how large")
  func large() async throws {
    try await Self.visited { server, work in
      let leader = Visitor(port: server.port)
      try leader.signIn(ProvinceYear.leader)
      let megabyte = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      for (path, size) in [("/sign-in", 3), ("/forms/\(work.key.code)", 3), ("/verification", 30)] {
        let said = try HTTPConnection(port: server.port)
        let head = HTTPConnection.head(
          "POST", path, Self.type + [leader.cookieHeader], length: size << 20)
        #expect(Self.status(said, head, Array(repeating: megabyte, count: size)) == 413, "\(path)")
        let unsaid = try HTTPConnection(port: server.port)
        let chunked = HTTPConnection.head(
          "POST", path,
          Self.type + [leader.cookieHeader, ("Transfer-Encoding", "chunked")], length: 0)
        let chunks = Array(
          repeating: Array("100000\r\n".utf8) + megabyte + Array("\r\n".utf8), count: size)
        #expect(Self.status(unsaid, chunked, chunks) == 413, "\(path)")
      }
    }
  }

  @Test("Many who begin a request and say no more keep nobody else waiting")
  func slow() async throws {
    try await Self.visited { server, work in
      var open: [HTTPConnection] = []
      for number in 0..<300 {
        let connection = try HTTPConnection(port: server.port)
        let head = HTTPConnection.head(
          "POST", "/forms/\(work.key.code)", Self.type + [work.visitor.cookieHeader], length: 5000)
        try connection.send(number % 2 == 0 ? head + [UInt8(ascii: "a")] : Array(head.prefix(60)))
        open.append(connection)
      }
      let begun = ContinuousClock.now
      #expect(try work.visitor.get("/forms/\(work.key.code)").status == 200)
      #expect(ContinuousClock.now - begun < .seconds(10))
      open.removeAll()
    }
  }

  @Test("Forms that are torn or nonsense are refused with a sentence")
  func malformed() async throws {
    try await Self.visited { server, work in
      let path = "/forms/\(work.key.code)/upload"
      let bodies: [(type: String, body: String)] = [
        ("multipart/form-data", "x"),
        ("multipart/form-data; boundary=", "--\r\n"),
        ("multipart/form-data; boundary=b", "--b"),
        ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a"),
        ("multipart/form-data; boundary=b", "--b\r\n\r\n\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", String(repeating: "--b\r\n\r\n\r\n", count: 5000)),
        ("multipart/form-data; boundary=\(String(repeating: "b", count: 500))", "--b"),
        ("application/x-www-form-urlencoded", "%%%=%zz&&&==&cell%3A=1"),
        ("application/json", "{}"), ("", ""),
      ]
      for (type, body) in bodies {
        for path in [path, "/forms/\(work.key.code)", "/verification", "/sign-in"] {
          let answer = try HTTPConnection(port: server.port).ask(
            "POST", path, headers: [("Content-Type", type), work.visitor.cookieHeader],
            body: Array(body.utf8))
          #expect((400..<500).contains(answer.status), "\(path) \(type): \(answer.status)")
          #expect(answer.text.contains("<h1>"))
        }
      }
    }
  }

  @Test("JSON of any depth, and numbers of any size, are refused as what they are")
  func json() async throws {
    try await Self.visited { server, work in
      let path = "/api/forms/\(work.key.code)"
      let code = ("X-Form-Code", work.visitor.formCode)
      let bodies: [(String, Int)] = [
        (String(repeating: "[", count: 500_000), 400),
        (String(repeating: "{\"cells\":", count: 100_000), 400),
        (
          "{\"version\":0,\"cells\":" + String(repeating: "[", count: 100_000)
            + String(repeating: "]", count: 100_000) + "}", 400
        ),
        ("{\"version\":1e400,\"cells\":{}}", 400),
        ("{\"version\":\(Int.max),\"cells\":{}}", 400),
        ("{\"version\":-1,\"cells\":{}}", 400),
        ("{\"version\":\(UInt32.max),\"cells\":{}}", 409),
        ("{\"version\":0,\"cells\":{\"x\":\"1\"}}", 400),
        ("{\"version\":0,\"cells\":{\"NO.SUCH|cumulative\":\"1\"}}", 409),
        ("\u{FEFF}nul", 400), ("", 400),
      ]
      // So that there is something to have another version of.
      #expect(try work.send(work.saving([work.lines[0]: "7"])).status == 303)
      for (body, status) in bodies {
        let answer = try HTTPConnection(port: server.port).ask(
          "PUT", path, headers: [code, work.visitor.cookieHeader], body: Array(body.utf8))
        #expect(answer.status == status, "\(body.prefix(40))")
        #expect(answer.text.contains("\"message_en\""))
      }
      for version in [Int.max, Int.min, -1] {
        for step in ["save", "submit"] {
          let answer = try work.send(["version": "\(version)", "step": step])
          #expect(answer.status == 409)
        }
      }
      for number in [String(repeating: "9", count: 30), String(repeating: "9", count: 60), "1e999"]
      {
        try work.look()
        let words = Dictionary(uniqueKeysWithValues: work.lines.map { ($0, number) })
        #expect(try work.send(work.saving(words)).status == 303)
        try work.look()
        _ = try work.take(.submit)
        let approver = try FormWork(
          work.key, login: ProvinceYear.approver(of: work.key.agency), port: server.port)
        let approved = try approver.take(.approve)
        #expect(approved.status < 500, "\(number): \(approved.status)")
      }
    }
  }

  @Test("Periods that no calendar has are refused")
  func periods() async throws {
    try await Self.visited { server, work in
      let leader = Visitor(port: server.port)
      try leader.signIn(ProvinceYear.leader)
      for year in ["\(Int.min)", "\(Int.max)", "-1", "99999"] {
        for path in [
          "/areas/12?period=", "/api/areas/12?period=", "/compare?area=12&period=",
          "/board?regime=XA-QUY&period=", "/api/board?regime=XA-QUY&period=",
          "/api/forms/XA-QUY/\(work.key.agency)/",
        ] {
          let status = try leader.get("\(path)\(year)-Q1").status
          #expect(status == 400 || status == 404, "\(path)\(year)")
        }
      }
      for path in ["/areas/12?period=0000", "/board?regime=XA-QUY&period=9999-Q4"] {
        #expect(try leader.get(path).status < 500)
      }
    }
  }

  @Test("Floods of headers, two lengths at once and nonsense are refused or cut off")
  func heads() async throws {
    try await Self.visited { server, _ in
      let many = (0..<5000).map { "X-\($0): y\r\n" }.joined()
      let heads = [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "y", count: 1 << 20))\r\n\r\n",
        "GET /\(String(repeating: "y", count: 1 << 20)) HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\nabcde",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n", "GET\r\n\r\n",
      ]
      for head in heads {
        let connection = try HTTPConnection(port: server.port)
        let status = Self.status(connection, Array(head.utf8), [])
        #expect(
          status == nil || (400..<500).contains(status ?? 0), "\(head.prefix(60)): \(status ?? 0)")
      }
    }
  }

  @Test("No path leads out of the site")
  func traversal() async throws {
    try await Self.visited { server, work in
      for path in [
        "/static/../../../../etc/passwd", "/static/..%2f..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/etc/passwd", "/static/site.css%00.html", "//etc/passwd",
        "/static/....//....//etc/passwd", "/verification/../../etc/passwd/document",
        "/forms/..%2f..%2fetc/passwd/2026-07", "/areas/..%2f..?period=2026", "/%c0%ae%c0%ae/etc",
      ] {
        let answer = try HTTPConnection(port: server.port).ask(
          "GET", path, headers: [work.visitor.cookieHeader])
        #expect((300..<500).contains(answer.status), "\(path): \(answer.status)")
        #expect(!answer.text.contains("root:"))
      }
    }
  }

  @Test("A method that an address does not take is named, with those that it takes")
  func methods() async throws {
    try await Self.visited { server, work in
      for (method, path) in [
        ("DELETE", "/forms"), ("TRACE", "/api/tasks"), ("PUT", "/areas/12"), ("POST", "/healthz"),
      ] {
        let answer = try HTTPConnection(port: server.port).ask(
          method, path, headers: [work.visitor.cookieHeader])
        #expect(answer.status == 405, "\(method) \(path)")
        #expect(answer["allow"]?.contains("GET") == true)
      }
    }
  }

  @Test("A session that somebody else chose is not taken over, and the secret changes at sign-in")
  func fixation() async throws {
    try await Self.visited { server, work in
      let chosen = ("Cookie", "tiendo_session=chosen-by-somebody-else")
      let other = try HTTPConnection(port: server.port).ask("GET", "/forms", headers: [chosen])
      #expect(other.status == 303)
      let before = work.visitor.cookies["tiendo_session"]
      try work.visitor.signIn(ProvinceYear.reporters(of: work.key.agency)[0])
      let after = work.visitor.cookies["tiendo_session"]
      #expect(before != after)
      let old = try HTTPConnection(port: server.port).ask(
        "GET", "/forms", headers: [("Cookie", "tiendo_session=\(before ?? "")")])
      #expect(old.status == 303)
      #expect(
        try HTTPConnection(port: server.port).ask("GET", "/forms", headers: [chosen]).status == 303)
    }
  }

  @Test("Passwords tried all at once are tried five times; an office signs in at once")
  func guessing() async throws {
    var forms: [Submission.Key] = []
    let ledger = try await ServedLedger(program: BuiltProgram.tiendo()) {
      forms = try await ProvinceYear.fill($0, communes: 10).forms
    }
    let server = try ledger.serve()
    let port = server.port
    let login = ProvinceYear.approver(of: forms[0].agency)
    let people = forms.map(\.agency).reduce(into: []) { people, agency in
      if !people.contains(where: { $0.hasPrefix(agency) }) {
        people += ProvinceYear.reporters(of: agency) + [ProvinceYear.approver(of: agency)]
      }
    }.filter { $0 != login }.prefix(60)
    let statuses = try await Crowd.together(30) { number in
      let visitor = Visitor(port: port)
      _ = try visitor.get("/sign-in")
      return try visitor.post("/sign-in", ["login": login, "password": "sai-\(number)"]).status
    }
    #expect(statuses.count { $0 == 422 } == 5)
    #expect(statuses.count { $0 == 429 } == 25)
    let signedIn = try await Crowd.together(60) { [people = Array(people)] number in
      let visitor = Visitor(port: port)
      try visitor.signIn(people[number])
      return visitor.cookies["tiendo_session"] ?? ""
    }
    #expect(Set(signedIn).count == 60)
    #expect(server.stop() == 0)
  }

  /// Sends a head and as much of a body as is taken; gives the status, nil where the connection was cut off.
  private static func status(
    _ connection: HTTPConnection, _ head: [UInt8], _ body: [[UInt8]]
  ) -> Int? {
    do {
      try connection.send(head)
      for part in body { try connection.send(part) }
    } catch {}
    return try? connection.answer().status
  }
}
