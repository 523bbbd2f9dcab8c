import Glibc
import TestSupport

/// The `tiendo` that was built beside the tests or the benchmark that ask for it.
package enum BuiltProgram {
  /// Its path.
  package static func tiendo() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    // The tests run in the bundle itself or in a helper that has opened it.
    var folders = CommandLine.arguments.filter { $0.contains("/") }
    if count > 0 {
      folders.append(String(decoding: buffer.prefix(count).map(UInt8.init), as: UTF8.self))
    }
    for folder in folders {
      guard let end = folder.lastIndex(of: "/") else { continue }
      let path = String(folder[..<end]) + "/tiendo"
      if access(path, X_OK) == 0 { return path }
    }
    throw TestSupportError.system(ENOENT)
  }
}
