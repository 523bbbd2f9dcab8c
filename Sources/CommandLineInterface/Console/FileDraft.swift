import Glibc
import Workflows

/// A file in the making that takes the place of another only when it is whole.
struct FileDraft {
  /// The file as the person named it.
  private let path: String
  /// What it leads to, links followed; nil for a draft that takes no place.
  private let target: String?
  /// Where the draft is written.
  let temporary: String
  let descriptor: Int32
  private let mode: mode_t

  /// A draft beside the file; nil where what is there can only be written to: a device, a pipe, a
  /// file in a folder that takes no other.
  init?(for path: String) throws(CommandFailure) {
    guard !path.utf8.contains(0), !path.isEmpty else { throw Output.failure(path, ENOENT) }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw Output.failure(path, EISDIR) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return nil }
    if exists, access(path, W_OK) != 0 { throw Output.failure(path, errno) }
    // A link stays a link: what it points to is replaced.
    let target = Self.resolved(path) ?? path
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor < 0, exists, errno == EACCES { return nil }
    guard descriptor >= 0 else { throw Output.failure(path, errno) }
    self.path = path
    self.target = target
    self.temporary = Self.text(template)
    self.descriptor = descriptor
    mode = exists ? status.st_mode & 0o7777 : ~Self.mask & 0o666
  }

  /// A draft that takes no place, in the folder for temporary files.
  static func ofItsOwn() throws(CommandFailure) -> FileDraft {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tiendo.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Output.failure(folder, errno) }
    return FileDraft(ownIn: text(template), descriptor)
  }

  private init(ownIn temporary: String, _ descriptor: Int32) {
    path = temporary
    target = nil
    self.temporary = temporary
    self.descriptor = descriptor
    mode = 0o600
  }

  /// Puts the draft in its place.
  func finish() throws(CommandFailure) {
    var code: Int32 = fchmod(descriptor, mode) == 0 ? 0 : errno
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, let target, rename(temporary, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw Output.failure(path, code)
    }
  }

  /// Leaves everything as it was.
  func discard() {
    close(descriptor)
    unlink(temporary)
  }

  private static func resolved(_ path: String) -> String? {
    guard let name = realpath(path, nil) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }

  private static func text(_ template: [CChar]) -> String {
    String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
