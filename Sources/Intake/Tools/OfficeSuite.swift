import Glibc

/// LibreOffice, which prints word-processing documents as PDF.
package enum OfficeSuite {
  /// Whether it is installed.
  package static func isInstalled(options: IntakeOptions = IntakeOptions()) -> Bool {
    ExternalTool(named: "soffice", for: "", options: options) != nil
  }

  /// The pages of a Word file as PDF; `file` is the name that errors speak of.
  ///
  /// LibreOffice gets a profile of its own, so that neither one that is open on the same machine nor
  /// another run of this program keeps it from working.
  package static func portableDocument(
    ofWord bytes: [UInt8], named file: String, options: IntakeOptions = IntakeOptions()
  ) throws(IntakeError) -> [UInt8] {
    let tool = try ExternalTool.find(
      "soffice", of: "libreoffice-writer", for: file, options: options)
    guard let folder = WorkingFolder() else {
      throw .toolFailed(file: file, tool: tool.name, detail: String(cString: strerror(errno)))
    }
    let input = "\(folder.path)/document.docx"
    guard folder.write(bytes, to: input) else {
      throw .toolFailed(file: file, tool: tool.name, detail: String(cString: strerror(errno)))
    }
    _ = try tool.run(
      [
        "-env:UserInstallation=file://\(folder.escapedPath)/profile", "--headless", "--norestore",
        "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.path, input,
      ], input: [], isWholeGroup: true)
    // It ends well even where it could not write.
    let result: [UInt8]
    do {
      result = try FileBytes.read(
        path: "\(folder.path)/document.pdf", limit: ExternalTool.outputLimit)
    } catch {
      throw .toolFailed(file: file, tool: tool.name, detail: "no PDF")
    }
    guard result.starts(with: "%PDF-".utf8) else {
      throw .toolFailed(file: file, tool: tool.name, detail: "no PDF")
    }
    return result
  }
}

/// A folder that nobody else sees, gone with everything in it when it goes out of use.
private final class WorkingFolder {
  let path: String

  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/tiendo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Removes a file, or a folder with everything in it; links are removed, not followed.
  private static func remove(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR, let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    closedir(folder)
    rmdir(path)
  }

  /// The path as an address of a file writes it.
  var escapedPath: String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."):
        result.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  func write(_ bytes: [UInt8], to file: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let amount = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if amount < 0, errno == EINTR { continue }
      guard amount > 0 else { return false }
      written += amount
    }
    return true
  }
}
