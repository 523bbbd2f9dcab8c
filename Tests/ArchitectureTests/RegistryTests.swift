import Foundation
import Grammar
import Intake
import TestSupport
import Testing

/// Lists of types against the folders that hold them: one more file needs one more line, no less.
@Suite("Registries and their folders")
struct RegistryTests {
  static func names(in folder: String) -> [String] {
    Checkout.files(under: folder, endingIn: ["swift"])
      .map { String($0.lastPathComponent.dropLast(".swift".count)) }.sorted()
  }

  @Test("Every phrase of the folder is registered, and nothing else")
  func phrases() {
    let registered = PhraseRegistry.all.map { String(describing: $0) }.sorted()
    let files = Self.names(in: "Sources/Grammar/Phrases")
    for name in Set(files).subtracting(registered).sorted() {
      Issue.record(
        "Sources/Grammar/Phrases/…/\(name).swift:1: add \(name).self to PhraseRegistry.all")
    }
    for name in Set(registered).subtracting(files).sorted() {
      Issue.record(
        "Sources/Grammar/PhraseRegistry.swift:1: \(name) has no file of that name in Sources/Grammar/Phrases: move it to one"
      )
    }
    #expect(registered.count == Set(registered).count, "PhraseRegistry lists a phrase twice")
  }

  @Test("The code of a phrase is the name of its type and file")
  func phraseCodes() {
    for phrase in PhraseRegistry.all {
      #expect(
        phrase.code == String(describing: phrase),
        "\(phrase): its code is \(phrase.code): a phrase, its file and its corpus share one name")
    }
  }

  @Test("No two phrases mean and spell the same")
  func phraseSpellings() {
    var owners: [String: String] = [:]
    for phrase in PhraseRegistry.all {
      for spelling in [phrase.spellings.canonical] + phrase.spellings.others {
        #expect(
          owners[spelling] == nil,
          "\(phrase.code): “\(spelling)” is a spelling of \(owners[spelling] ?? "") too: drop one")
        owners[spelling] = phrase.code
      }
    }
  }

  @Test("Every phrase has a corpus with an example that must not be read")
  func phraseCorpora() throws {
    let corpora = Checkout.files(under: "Tests/GrammarTests/Corpora", endingIn: ["corpus"])
    for phrase in PhraseRegistry.all {
      guard let corpus = corpora.first(where: { $0.lastPathComponent == phrase.code + ".corpus" })
      else {
        Issue.record("\(phrase.code): add Tests/GrammarTests/Corpora/…/\(phrase.code).corpus")
        continue
      }
      let lines = try String(contentsOf: corpus, encoding: .utf8).split(separator: "\n")
      #expect(
        lines.contains { $0.hasPrefix("!") },
        "\(corpus.lastPathComponent): add a line with `!`, something close that must not be read")
    }
  }

  @Test("Every format of the folder is registered, and nothing else")
  func formats() {
    let registered = IntakeRegistry.formats.map { String(describing: $0) }.sorted()
    let files = Self.names(in: "Sources/Intake/Formats")
    #expect(
      registered == files,
      "IntakeRegistry.formats and Sources/Intake/Formats differ: one line a file, file name = type name"
    )
  }

  @Test("Codes and extensions of formats are there once, in lower case")
  func formatCodes() {
    let formats = IntakeRegistry.formats
    let codes = formats.map { $0.code }
    #expect(Set(codes).count == codes.count, "two formats share a code")
    let extensions = formats.flatMap { $0.extensions }
    #expect(Set(extensions).count == extensions.count, "two formats claim one extension")
    #expect(extensions.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
    #expect(formats.allSatisfy { $0.extensions.contains($0.code) })
  }

  @Test("The glossary names every type of the ledger")
  func glossary() throws {
    let glossary = try String(
      contentsOf: Checkout.root.appending(path: "Documentation/Glossary.md"), encoding: .utf8)
    let types = SourceFile.all.filter { $0.target == "Ledger" }.flatMap(\.types)
    #expect(types.count > 20)
    for type in types where !glossary.contains("`\(type)`") && !glossary.contains("`\(type).") {
      Issue.record("Documentation/Glossary.md: add a line for \(type)")
    }
  }
}
