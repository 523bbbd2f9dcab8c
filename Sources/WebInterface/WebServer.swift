import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
package import Workflows

/// The site on an address of this machine.
package struct WebServer: Sendable {
  package var host: String
  package var port: Int
  /// So long a visitor may say nothing in the midst of a request, or between two.
  ///
  /// Then the connection is closed. What the server itself takes for an answer does not count.
  package var patience: Duration

  /// So long a request may take to arrive whole, however steadily it drips.
  package var arrival: Duration

  package init(
    host: String, port: Int, patience: Duration = .seconds(30), arrival: Duration = .seconds(600)
  ) {
    self.host = host
    self.port = port
    self.patience = patience
    self.arrival = arrival
  }

  /// Serves the site until the process is told to stop, and lets requests that have begun come to
  /// their end.
  ///
  /// - Parameter ready: called with the port once it is open.
  package func run(_ site: Site, ready: @escaping @Sendable (Int) -> Void)
    async throws(StartProblem)
  {
    var logger = Logger(label: "tiendo")
    logger.logLevel = .info
    for missing in site.files.missing {
      logger.warning("library missing, pages go without", metadata: ["library": "\(missing)"])
    }
    let arrival = TimeAmount(arrival)
    let application = Application(
      router: site.router(logger: logger),
      server: .http1(
        configuration:
          .init(
            additionalChannelHandlers: [ArrivalLimit(arrival)], idleTimeout: TimeAmount(patience))),
      configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
      logger: Self.quiet)
    do {
      try await application.runService()
    } catch {
      throw StartProblem(host: host, port: port, detail: "\(error)")
    }
  }

  /// The server's own log: only what goes wrong.
  private static var quiet: Logger {
    var logger = Logger(label: "tiendo.http")
    logger.logLevel = .error
    return logger
  }

  /// Why the site could not be served.
  package struct StartProblem: Error {
    var host: String
    var port: Int
    var detail: String

    package var wording: Wording {
      Wording(
        "không mở được \(host):\(port) (\(detail)); cổng có thể đang được dùng, hãy chọn cổng khác bằng --port.",
        "\(host):\(port) cannot be opened (\(detail)); the port may be in use, choose another with --port."
      )
    }
  }
}
