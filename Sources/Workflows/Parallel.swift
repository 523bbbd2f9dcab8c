import Dispatch
import Synchronization

/// Work on several documents at once, on all cores.
package enum Parallel {
  /// What the work makes of each item, in the order of the items.
  package static func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Output
  ) -> [Output] {
    guard items.count > 1 else { return items.map(work) }
    let outputs = Mutex([Output?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let output = work(items[index])
      outputs.withLock { $0[index] = output }
    }
    return outputs.withLock { $0.compactMap { $0 } }
  }
}
