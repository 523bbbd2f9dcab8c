import Foundation
import Synchronization

/// Many people at work at once, each on a thread of their own.
package enum Crowd {
  /// Has everybody begin at one moment, and gives what each came to once all have ended.
  package static func together<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Result
  ) async throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      guard count > 0 else { return done.resume() }
      for number in 0..<count {
        let thread = Thread {
          let result = Swift.Result { try work(number) }
          let isLast = results.withLock { results in
            results[number] = result
            return results.count == count
          }
          if isLast { done.resume() }
        }
        thread.stackSize = 1 << 20
        thread.start()
      }
    }
    let all = results.withLock { $0 }
    return try (0..<count).compactMap { try all[$0]?.get() }
  }
}
