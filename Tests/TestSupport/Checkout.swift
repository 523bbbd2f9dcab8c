package import Foundation

/// The files of this checkout, and the documents that may stand beside it.
package enum Checkout {
  /// The folder of the package.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every sample document, by its path, sorted.
  package static var samples: [URL] {
    files(under: "Samples/lai-chau", endingIn: ["txt", "docx"])
  }

  /// Real documents for working with, in a folder `shared/seeds` beside the checkout or beside one of
  /// the folders above it; empty where there is none.
  package static let seeds: [URL] = {
    var folder = root
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let found = list(folder.appending(path: "shared/seeds"), endingIn: ["txt"])
      if !found.isEmpty { return found }
    }
    return []
  }()

  /// A file below a folder `shared` beside the checkout or beside one of the folders above it; nil where
  /// there is none.
  package static func shared(_ path: String) -> URL? {
    var folder = root
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/\(path)")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return nil
  }

  /// Files of those extensions anywhere under a folder of the package, sorted by path.
  package static func files(under folder: String, endingIn extensions: Set<String>) -> [URL] {
    list(root.appending(path: folder), endingIn: extensions)
  }

  private static func list(_ folder: URL, endingIn extensions: Set<String>) -> [URL] {
    guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.compactMap { $0 as? URL }
      .filter { extensions.isEmpty || extensions.contains($0.pathExtension) }
      .filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}
