// swift-tools-version: 6.1
import PackageDescription

// The house, lowest floor first. A target may import only what its row lists, plus what those rows
// list; ARCHITECTURE.md draws it and ArchitectureTests holds the sources to it.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func floor(
  _ name: String, on below: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: below, resources: resources, swiftSettings: strict)
}

func suite(
  _ name: String, of floors: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: floors + ["TestSupport"], resources: resources, swiftSettings: strict)
}

/// The fuzzers, which only `Scripts/fuzz` builds: their `main` is libFuzzer's, and what they call is
/// compiled to tell it which way it went.
let isFuzzing = Context.environment["TIENDO_FUZZ"] != nil

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["HostileInput"], path: "Fuzzing/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

/// A program that measures growth and prints a table; its exit code says whether the bound holds.
func benchmark(_ name: String, of floors: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: floors, path: "Benchmarks/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "TienDo",
  products: [.executable(name: "tiendo", targets: ["tiendo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Without its traits, which bring a library of configuration files and the whole of Foundation.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // System libraries, through Debian's development packages.
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // The C library's account of its heap.
    .systemLibrary(name: "CMalloc"),

    // Pure floors: no file, no clock, no locale.
    floor("SourceText"),
    floor("Quantities"),
    floor("Ledger", on: ["Quantities", "SourceText"]),
    floor("Grammar", on: ["Ledger", "Quantities", "SourceText"]),
    floor("Audit", on: ["Ledger", "Quantities", "SourceText"]),
    floor("Documents", on: ["Quantities", "SourceText"]),
    floor("Reading", on: ["Grammar", "Documents", "Ledger", "Quantities", "SourceText"]),
    floor(
      "Reports", on: ["Grammar", "Documents", "Ledger", "Quantities", "SourceText"]),

    // Adapters.
    floor(
      "Storage",
      on: ["Ledger", "Quantities", .product(name: "Crypto", package: "swift-crypto")]),
    floor(
      "StorageSQLite",
      on: [
        "Storage", "Ledger", "Quantities", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    floor(
      "Credentials",
      on: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    floor("Spreadsheets", on: ["Quantities", "CLibXLSXWriter"]),
    floor("StructuredText", on: [.product(name: "Yams", package: "Yams")]),
    floor(
      "OfficeOpenXML",
      on: ["Documents", "Quantities", "SourceText", "CLibArchive", "CLibXML2"]),
    floor("Intake", on: ["OfficeOpenXML", "Documents", "SourceText"]),

    // The delivered catalogues, as they stand, inside the program.
    .target(
      name: "CCatalogues", path: "Catalogues",
      exclude: [
        "README.md", "agencies.csv", "areas.csv", "forms.csv", "holidays.csv", "indicators.csv",
        "offices.csv", "regimes.csv", "successions.csv", "verdicts.csv",
      ],
      sources: ["embedded.c"], publicHeadersPath: "include",
      cSettings: [
        .define("CATALOGUE_FOLDER", to: "\"\(Context.packageDirectory)/Catalogues\"")
      ]),

    // The delivered outlines of reports, as they stand, inside the program.
    .target(
      name: "CReportTemplates", path: "Templates", exclude: ["README.md", "reports"],
      sources: ["embedded.c"], publicHeadersPath: "include",
      cSettings: [.define("TEMPLATE_FOLDER", to: "\"\(Context.packageDirectory)/Templates\"")]),

    // Use cases and the ways in.
    floor(
      "Workflows",
      on: [
        "Reading", "Audit", "Reports", "Intake", "OfficeOpenXML", "Storage", "Credentials",
        "Spreadsheets", "Documents", "Grammar", "Ledger", "Quantities", "SourceText", "CMalloc", "CCatalogues",
        "CReportTemplates", "StructuredText",
      ],
      resources: [.embedInCode("Templates")]),
    floor(
      "WebInterface",
      on: [
        "Workflows", "Reports", "Intake", "Storage", "Spreadsheets", "Ledger", "Quantities",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
    floor(
      "CommandLineInterface",
      on: [
        "WebInterface", "Workflows", "Reports", "Storage", "Spreadsheets", "Ledger",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "tiendo",
      dependencies: ["CommandLineInterface", "Workflows", "Storage", "StorageSQLite"],
      swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["CLibArchive", "Documents", "Grammar", "Ledger", "Quantities", "Storage"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    suite("ArchitectureTests", of: ["Grammar", "Intake", "Ledger", "Reports", "Workflows"]),
    suite("SourceTextTests", of: ["SourceText"]),
    suite("QuantitiesTests", of: ["Quantities"]),
    suite("LedgerTests", of: ["Ledger", "Quantities", "SourceText"]),
    suite("DocumentsTests", of: ["Documents", "Intake", "SourceText"]),
    suite(
      "GrammarTests", of: ["Grammar", "Ledger", "Quantities"], resources: [.copy("Corpora")]),
    suite(
      "ReadingTests",
      of: ["Reading", "Workflows", "Documents", "Grammar", "Ledger", "Quantities", "SourceText"]),
    suite("ReportsTests", of: ["Reports", "Documents", "Ledger", "Quantities"]),
    suite("CredentialsTests", of: ["Credentials"]),
    suite("SpreadsheetsTests", of: ["Spreadsheets", "Quantities"]),
    suite(
      "OfficeOpenXMLTests", of: ["OfficeOpenXML", "Documents", "Quantities", "SourceText"],
      resources: [.copy("Golden")]),
    // Reports with planted errors, put through the audit: by the audit's suite and by a benchmark.
    .target(
      name: "PlantedErrors",
      dependencies: ["TestSupport", "Workflows", "Audit", "Intake", "Reading", "SourceText"],
      path: "Tests/PlantedErrors", swiftSettings: strict),
    .executableTarget(
      name: "PlantedErrorBenchmark", dependencies: ["PlantedErrors", "TestSupport"],
      path: "Benchmarks/PlantedErrorBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "AuditBenchmark", dependencies: ["Workflows", "TestSupport"],
      path: "Benchmarks/AuditBenchmark", exclude: ["find_numbers.py"], swiftSettings: strict),
    suite(
      "AuditTests",
      of: [
        "Workflows", "Audit", "Reading", "Documents", "Ledger", "Quantities", "SourceText",
        "PlantedErrors",
      ],
      resources: [.copy("Corpora")]),
    // Reports written from generated ledgers and read again: by the suite of the use cases and by a
    // benchmark.
    .target(
      name: "WrittenReports",
      dependencies: [
        "TestSupport", "Workflows", "Audit", "Reading", "Reports", "Storage", "Documents", "Ledger",
        "Quantities",
      ],
      path: "Tests/WrittenReports", swiftSettings: strict),
    .executableTarget(
      name: "ReportBenchmark",
      dependencies: [
        "WrittenReports", "TestSupport", "Workflows", "Reports", "StorageSQLite", "Documents",
        "Ledger",
      ],
      path: "Benchmarks/ReportBenchmark", exclude: ["fill_template.py"], swiftSettings: strict),
    suite(
      "WorkflowsTests",
      of: [
        "WrittenReports", "Workflows", "Reading", "Audit", "Reports", "Intake", "OfficeOpenXML", "Storage", "Credentials",
        "Spreadsheets", "Documents", "Ledger", "Quantities", "SourceText",
      ], resources: [.copy("Golden")]),
    suite(
      "WebInterfaceTests",
      of: [
        "WebInterface", "Workflows", "Storage", "Credentials", "Ledger", "Quantities", "ServedSite", "tiendo",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
    // The built server on a port of this machine and those who come to it: for its suite and its
    // benchmark.
    .target(
      name: "ServedSite",
      dependencies: [
        "TestSupport", "StorageSQLite", "Storage", "Workflows", "Credentials", "Ledger",
        "Quantities", .product(name: "GRDB", package: "GRDB.swift"),
      ], path: "Tests/ServedSite", swiftSettings: strict),
    suite(
      "ServedSiteTests",
      of: ["ServedSite", "StorageSQLite", "Storage", "Workflows", "Ledger", "tiendo"]),
    .executableTarget(
      name: "WebBenchmark",
      dependencies: [
        "ServedSite", "TestSupport", "StorageSQLite", "Storage", "Ledger",
      ], path: "Benchmarks/WebBenchmark", exclude: ["each-anew.lua"], swiftSettings: strict),
    suite("CommandLineInterfaceTests", of: ["CommandLineInterface", "Workflows", "tiendo"]),
    // A writer that the storage suite kills, and the ledger's benchmark: neither is a product.
    .executableTarget(
      name: "LedgerWriter", dependencies: ["StorageSQLite", "Storage", "TestSupport"],
      path: "Tests/LedgerWriter", swiftSettings: strict),
    .executableTarget(
      name: "LedgerBenchmark", dependencies: ["StorageSQLite", "Storage", "Ledger", "Quantities"],
      path: "Benchmarks/LedgerBenchmark", exclude: ["duckdb_sums.py"], swiftSettings: strict),
    suite(
      "StorageTests",
      of: [
        "StorageSQLite", "Storage", "Ledger", "Quantities", "LedgerWriter",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    suite("IntakeTests", of: ["Intake", "OfficeOpenXML", "Documents", "SourceText"]),

    // What both the fuzzers and the tests of hostile input call.
    .target(
      name: "HostileInput",
      dependencies: [
        "Reading", "OfficeOpenXML", "Grammar", "Documents", "Ledger", "Quantities", "SourceText",
        "TestSupport",
      ], path: "Fuzzing/HostileInput", swiftSettings: strict),
    suite("HostileInputTests", of: ["HostileInput", "Reading", "Documents", "SourceText"]),

    // Speed is measured here and never asserted by a test.
    .executableTarget(
      name: "OfficialDocumentBenchmark",
      dependencies: ["OfficeOpenXML", "Workflows", "Documents", "SourceText", "TestSupport"],
      path: "Benchmarks/OfficialDocumentBenchmark", swiftSettings: strict),
    benchmark("GrowthBenchmark", of: ["Documents", "SourceText"]),
  ] + (isFuzzing ? ["TextFuzzer", "WordFuzzer", "NumberFuzzer", "TableFuzzer"].map(fuzzer) : [])
)
