import Foundation
import TestSupport

/// A Swift file of the package, as lines.
struct SourceFile {
  /// Path inside the package.
  let path: String
  let lines: [String]

  /// Every source file, in order of their paths.
  static let all = Checkout.files(under: "Sources", endingIn: ["swift"]).map(SourceFile.init)

  init(_ file: URL) {
    path = String(file.path.dropFirst(Checkout.root.path.count + 1))
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The target the file belongs to.
  var target: String {
    let folders = path.split(separator: "/")
    return folders.count > 2 ? String(folders[1]) : ""
  }

  /// The name without folder and extension.
  var name: String {
    path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
  }

  /// The module each import line names, with the number of the line.
  var imports: [(module: String, line: Int)] {
    lines.enumerated().compactMap { index, line in
      guard let match = line.firstMatch(of: /^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:\w+\s+)?(\w+)/)
      else {
        return nil
      }
      return (String(match.1), index + 1)
    }
  }

  /// The types declared at the outermost level that other files can see.
  var types: [String] {
    lines.compactMap { line in
      let pattern =
        /^(?:@\w+\s+)*(?:(?:package|public|internal|final|indirect)\s+)*(?:struct|enum|class|actor|protocol)\s+(\w+)/
      return line.firstMatch(of: pattern).map { String($0.1) }
    }
  }

  /// Each line of code without its comment, with its number.
  var code: [(text: String, line: Int)] {
    lines.enumerated().map { index, line in
      let end = line.range(of: "//")?.lowerBound ?? line.endIndex
      return (String(line[..<end]), index + 1)
    }
  }
}

/// The table of ARCHITECTURE.md: which target may import which.
struct House {
  struct Floor {
    var name: String
    var imports: [String]
  }

  /// The floors from the lowest up.
  let floors: [Floor]

  static let table = House()

  private init() {
    let file = SourceFile(Checkout.root.appending(path: "ARCHITECTURE.md"))
    floors = file.lines.compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { return nil }
      return Floor(
        name: cells[0].trimmingCharacters(in: ["`"]),
        imports: cells[2].split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
  }

  /// The floors that touch no file, clock, locale or environment: up to `Reading`.
  var pure: Set<String> {
    let end = floors.firstIndex { $0.name == "Reading" } ?? floors.startIndex
    return Set(floors.prefix(end + 1).map(\.name))
  }

  /// What a target may import: what its row lists, and what the rows of those list.
  func reach(of name: String) -> Set<String> {
    var reached: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for target in floors.first(where: { $0.name == next })?.imports ?? []
      where reached.insert(target).inserted {
        open.append(target)
      }
    }
    return reached
  }
}
