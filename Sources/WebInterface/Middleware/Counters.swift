import Synchronization

/// What has happened since the start, for those who watch the server.
final class Counters: Sendable {
  private struct Route: Hashable {
    var method: String
    var path: String
    var status: Int
  }

  private struct Contents {
    var requests: [Route: (count: Int, seconds: Double)] = [:]
  }

  private let contents = Mutex(Contents())
  private let running = Atomic(0)

  func began() { running.wrappingAdd(1, ordering: .relaxed) }

  /// Counts a request that has been answered.
  ///
  /// - Parameter path: the route, never the address itself, which may hold names.
  func ended(_ method: String, _ path: String, status: Int, seconds: Double) {
    running.wrappingSubtract(1, ordering: .relaxed)
    contents.withLock { contents in
      let route = Route(method: method, path: path, status: status)
      let known = contents.requests[route] ?? (0, 0)
      contents.requests[route] = (known.count + 1, known.seconds + seconds)
    }
  }

  /// Everything in the text format of Prometheus.
  var text: String {
    let requests = contents.withLock { $0.requests }.sorted {
      ($0.key.path, $0.key.method, $0.key.status) < ($1.key.path, $1.key.method, $1.key.status)
    }
    var text = """
      # HELP tiendo_requests_running Requests that are being answered.
      # TYPE tiendo_requests_running gauge
      tiendo_requests_running \(running.load(ordering: .relaxed))
      # HELP tiendo_request_duration_seconds Requests answered, and the time they took.
      # TYPE tiendo_request_duration_seconds summary

      """
    for (route, known) in requests {
      let labels = "{method=\"\(route.method)\",route=\"\(route.path)\",status=\"\(route.status)\"}"
      text += "tiendo_request_duration_seconds_count\(labels) \(known.count)\n"
      text += "tiendo_request_duration_seconds_sum\(labels) \(known.seconds)\n"
    }
    return text
  }
}
