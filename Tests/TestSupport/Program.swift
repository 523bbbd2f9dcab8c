import Foundation
import Glibc

/// Another program, run to its end.
package enum Program {
  /// The Python that `./test` prepares, with packages that open what the program writes; nil without it.
  package static let python: String? = {
    let path = Checkout.root.appending(path: ".build/test-python/bin/python3").path
    return access(path, X_OK) == 0 ? path : nil
  }()

  /// The exit status; nil where the program could not be started.
  package static func run(_ name: String, _ words: [String]) -> Int32? {
    var process = pid_t()
    let arguments: [UnsafeMutablePointer<CChar>?] =
      ([name] + words).map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawnp(&process, name, nil, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status & 0x7F == 0 ? status >> 8 : nil
  }
}
