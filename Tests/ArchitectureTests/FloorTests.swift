import Foundation
import TestSupport
import Testing

/// The sources against the table of ARCHITECTURE.md.
@Suite("The floors of the house")
struct FloorTests {
  /// Modules that do not belong to the package, and who may use them.
  static let foreign: [String: Set<String>] = [
    "ArgumentParser": ["CommandLineInterface", "tiendo"],
    "GRDB": ["StorageSQLite"],
    "GRDBSQLite": ["StorageSQLite"],
    "CCatalogues": ["Workflows"],
    "CReportTemplates": ["Workflows"],
    "Yams": ["StructuredText"],
    "Hummingbird": ["WebInterface"],
    "HTTPTypes": ["WebInterface"],
    "Mustache": ["WebInterface"],
    "Crypto": ["Storage", "Credentials", "WebInterface"],
    "CryptoExtras": ["Credentials"],
    "Logging": ["WebInterface"],
    "NIOCore": ["WebInterface"],
    "NIOHTTPTypes": ["WebInterface"],
    "NIOPosix": ["WebInterface"],
    "ServiceLifecycle": ["WebInterface"],
  ]

  /// Modules of the system: closed to the pure floors.
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  /// Folders of `Sources` that describe a library of the system.
  static let systemLibraries = Set(
    Checkout.files(under: "Sources", endingIn: ["modulemap"]).map {
      $0.deletingLastPathComponent().lastPathComponent
    })

  @Test("The table lists every target of Sources, lowest first")
  func tableIsComplete() {
    #expect(House.table.floors.count > 5, "ARCHITECTURE.md has no table of floors to read")
    let targets = Set(SourceFile.all.map(\.target))
    for target in targets.sorted() {
      #expect(
        House.table.floors.contains { $0.name == target },
        "Sources/\(target) has no row in the table of ARCHITECTURE.md: add one at its height")
    }
    var below: Set<String> = []
    for floor in House.table.floors {
      for target in floor.imports where !below.contains(target) {
        Issue.record(
          "ARCHITECTURE.md: \(floor.name) imports \(target), which is not a row above it: move the rows or drop the import"
        )
      }
      below.insert(floor.name)
    }
  }

  @Test("Every import goes down, to a floor that the table lists")
  func importsGoDown() {
    let floors = Set(House.table.floors.map(\.name))
    for file in SourceFile.all {
      let reach = House.table.reach(of: file.target)
      for (module, line) in file.imports where floors.contains(module) && !reach.contains(module) {
        Issue.record(
          "\(file.path):\(line): \(file.target) may not import \(module): move the code to a floor above \(module), or change the table of ARCHITECTURE.md and say why"
        )
      }
    }
  }

  @Test("Other modules are used where they belong")
  func foreignModules() {
    let floors = Set(House.table.floors.map(\.name))
    let pure = House.table.pure
    for file in SourceFile.all {
      for (module, line) in file.imports where !floors.contains(module) {
        let allowed =
          Self.foreign[module]?.contains(file.target)
          ?? ((Self.system.contains(module) || Self.systemLibraries.contains(module))
            && !pure.contains(file.target))
        #expect(
          allowed,
          "\(file.path):\(line): \(file.target) may not import \(module): pure floors import nothing of the system; for a new package add it to `foreign` in FloorTests"
        )
      }
    }
  }

  @Test("Pure floors do no I/O and read no clock, locale or environment")
  func pureFloorsAreSealed() {
    let doors = [
      "FileManager", "ProcessInfo", "Date()", "Locale", "ContinuousClock", "SuspendingClock",
      "print(",
      "readLine(", "CommandLine.", "getenv(", "fopen(", "SystemRandomNumberGenerator",
      ".random(in:",
    ]
    for file in SourceFile.all where House.table.pure.contains(file.target) {
      for (text, line) in file.code {
        for door in doors where text.contains(door) && !text.contains("using:") {
          Issue.record(
            "\(file.path):\(line): \(door) in a pure floor: hand the value in as a parameter")
        }
      }
    }
  }

  @Test("Pure floors compute with exact numbers only")
  func pureFloorsAreExact() {
    for file in SourceFile.all where House.table.pure.contains(file.target) {
      for (text, line) in file.code
      where text.contains(/\b(Double|Float|Float16|Float80|CGFloat)\b/) {
        Issue.record(
          "\(file.path):\(line): binary floating point in a pure floor: use ExactDecimal or integers"
        )
      }
    }
  }

  @Test("No source file is longer than 400 lines")
  func filesAreShort() {
    for file in SourceFile.all {
      #expect(
        file.lines.count <= 401,
        "\(file.path):401: \(file.lines.count) lines: split it by concern into Type+Concern.swift")
    }
  }

  @Test("Everything crosses floors as `package`; nothing is public by accident")
  func nothingIsPublic() {
    for file in SourceFile.all {
      for (text, line) in file.code where text.contains(/^\s*(public|open)\s/) {
        Issue.record(
          "\(file.path):\(line): public: what crosses floors inside the package is `package`")
      }
    }
  }

  /// The rule for names of files in the pure floors.
  ///
  /// A file that declares types other files can see is named after one of them, or, where several
  /// small ones share it, by the word their names end in (`ReadingContext` for `DocumentContext` and
  /// `SectionContext`); plural counts as singular. `Type+Concern.swift` holds extensions of that
  /// type. A file of extensions only may be named by what it adds.
  @Test("A file is named after the type it is about")
  func filesAreNamedAfterTypes() {
    func lastWord(_ name: String) -> Substring {
      guard let start = name.lastIndex(where: \.isUppercase) else { return name[...] }
      return name[start...]
    }
    for file in SourceFile.all where House.table.pure.contains(file.target) {
      let types = file.types
      guard !types.isEmpty else { continue }
      let name = file.name.split(separator: "+").first.map(String.init) ?? file.name
      if file.name.contains("+") {
        #expect(
          types.isEmpty || file.lines.contains { $0.contains("extension \(name)") },
          "\(file.path):1: holds no extension of \(name): name it after its type")
        continue
      }
      let fits =
        types.contains(name) || types.contains { $0 + "s" == name }
        || types.allSatisfy { lastWord($0) == lastWord(name) }
      #expect(
        fits,
        "\(file.path):1: declares \(types.joined(separator: ", ")): name the file after its main type, or give each its own file"
      )
    }
  }
}
