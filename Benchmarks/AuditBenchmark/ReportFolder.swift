import Glibc
import TestSupport

/// Generated reports as files, one folder for all.
struct ReportFolder {
  let paths: [String]
  let characters: Int

  /// Pages of 2,500 characters.
  var pages: Int { characters / 2_500 }

  /// Writes the reports of so many communes to a folder that is there.
  init(path: String, communes: Int) throws {
    let reports = CommuneReports(communes: communes)
    var paths: [String] = []
    var characters = 0
    for commune in 0..<communes {
      for month in 1...CommuneReports.months {
        let text = reports.text(commune: commune, month: month)
        characters += text.unicodeScalars.count
        let file = "\(path)/\(1_000 + commune)-\(100 + month).txt"
        try TextFile.write(text, to: file)
        paths.append(file)
      }
    }
    (self.paths, self.characters) = (paths, characters)
  }
}

/// A text put into a file.
enum TextFile {
  struct Unwritable: Error { var path: String }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Unwritable(path: path) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Unwritable(path: path) }
  }
}
