import Glibc

/// A folder of its own for one test, gone with everything in it when the test lets go of it.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    var template = Array("/tmp/tiendo-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestSupportError.system(errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Writes a file and gives its path.
  package func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o644) throws -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw TestSupportError.system(errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let amount = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      guard amount > 0 else { throw TestSupportError.system(errno) }
      written += amount
    }
    return file
  }

  /// Writes an executable shell script under the name of a program.
  package func writeProgram(_ name: String, script: String) throws {
    _ = try write(Array("#!/bin/sh\n\(script)\n".utf8), to: name, mode: 0o755)
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
          String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// What can go wrong in preparing a test.
package enum TestSupportError: Error {
  case system(Int32)
  case archive(String)
}
