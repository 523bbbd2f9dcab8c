import Documents
import Grammar
import Ledger
import OfficeOpenXML
import Quantities
import Reading
import SourceText
import TestSupport

/// The ways in for bytes that no one vouches for: what the fuzzers call, and what the tests replay.
///
/// Each reads as the product does, and stops the program where something that must always hold does
/// not: a fuzzer sees nothing else.
package enum HostileInput {
  /// A fuzzer's name is the name of its folder of findings.
  package static let readers: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
    ("text", { readText($0) }), ("word", { readWord($0) }), ("numbers", { readNumbers($0) }),
    ("tables", { readTables($0) }),
  ]

  /// Bytes of a text file, in whatever encoding, up to the statements.
  package static func readText(_ bytes: [UInt8]) {
    guard let encoding = TextEncoding.detect(in: bytes) else { return }
    let text = encoding.decode(bytes)
    for isPaged in [false, true] {
      var builder = SourceTextBuilder()
      if isPaged { builder.append(pages: text) } else { builder.append(lines: text) }
      readReport(PlainTextReader.read(builder.finish()))
    }
  }

  /// Bytes of a Word file up to the statements; an error is an answer.
  ///
  /// Bytes that are no zip file are taken for the XML inside one: the checksums of a container keep
  /// mutations from ever reaching its parts.
  package static func readWord(_ bytes: [UInt8]) {
    let file = bytes.starts(with: "PK".utf8) ? bytes : container(of: bytes)
    guard let raw = try? WordDocumentReader.read(file) else { return }
    readReport(raw)
  }

  /// Bytes of a text with separators, and of a workbook or the XML of a sheet inside one.
  package static func readTables(_ bytes: [UInt8]) {
    let text = SeparatedTextReader(bytes, cellLimit: 100_000)
    hold(text.records.allSatisfy { !$0.cells.isEmpty }, "a record has a cell")
    hold(isOrdered(text.sheet), "cells of a text stand in order")
    let file = bytes.starts(with: "PK".utf8) ? bytes : workbook(of: bytes)
    guard let workbook = try? WorkbookReader.read(file) else { return }
    hold(
      workbook.sheets.allSatisfy { $0.rows.allSatisfy { $0.number > 0 && !$0.cells.isEmpty } },
      "only rows with cells are kept")
  }

  private static func isOrdered(_ sheet: Sheet) -> Bool {
    zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.number < $1.number }
      && sheet.rows.allSatisfy { row in
        zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }
      }
  }

  private static func workbook(of xml: [UInt8]) -> [UInt8] {
    guard let zip = try? ZipBuilder() else { return [] }
    for part in WorkbookFile([.init("A", [["Chỉ tiêu", 1]])]).parts() {
      let isSheet = part.name == "xl/worksheets/sheet1.xml"
      try? zip.add(part.name, isSheet ? xml : Array(part.content.utf8))
    }
    return (try? zip.finish()) ?? []
  }

  private static func container(of xml: [UInt8]) -> [UInt8] {
    guard let zip = try? ZipBuilder() else { return [] }
    for part in WordFile(body: "").parts {
      let content = part.name == "word/document.xml" ? xml : Array(part.content.utf8)
      try? zip.add(part.name, content)
    }
    return (try? zip.finish()) ?? []
  }

  /// Bytes as one paragraph: numerals, tokens, mentions.
  package static func readNumbers(_ bytes: [UInt8]) {
    var builder = SourceTextBuilder()
    builder.append(lines: bytes)
    let paragraph = builder.finish().bytes
    readNumerals(paragraph)
    let text = TokenText(paragraph)
    var end = 0
    for token in text.tokens {
      hold(Int(token.start) >= end && token.end > token.start, "tokens come in order")
      end = Int(token.end)
    }
    hold(end <= paragraph.count, "tokens lie inside the text")
    var taken = 0
    for mention in MentionScanner.scan(text) {
      hold(mention.range.lowerBound >= taken, "no token has two mentions")
      hold(mention.range.upperBound <= text.tokens.count, "mentions lie inside the text")
      taken = mention.range.upperBound
      if case .number(let number)? = mention.quantity?.amount { hold(number) }
    }
  }

  private static func readNumerals(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        guard buffer[index] &- 0x30 < 10 else {
          index += 1
          continue
        }
        let result = NumeralReader.read(buffer, at: index)
        hold(result.end > index && result.end <= buffer.count, "a numeral ends behind its start")
        if let number = result.number { hold(number) }
        index = result.end
      }
    }
  }

  /// What holds for every number: it prints as a number that reads back to it.
  private static func hold(_ number: ReportedNumber) {
    let value = number.value
    hold(number.interval.contains(value), "a number lies in its own interval")
    let written = Array(NumeralReader.write(value, decimals: value.decimals).utf8)
    guard !value.isNegative, value.decimals != 3 || value.coefficient > 999 else { return }
    let read = written.withUnsafeBufferPointer { NumeralReader.read($0, at: 0).number }
    hold(read == nil || read?.value == value, "a written number reads back")
  }

  private static func readReport(_ raw: RawDocument) {
    for block in raw.blocks {
      guard case .paragraph(let paragraph, _) = block else { continue }
      hold(
        paragraph.markers.allSatisfy { raw.footnotes.indices.contains($0.footnote) },
        "markers lead to footnotes")
    }
    let reading = ReportReader.read(DocumentAssembler.assemble(raw))
    let count = reading.coverage
    hold(
      count.numbers == count.statements + count.dates + count.symbols + count.enumerators
        + count.names + count.gaps, "every numeral is counted once")
    for statement in reading.statements {
      hold(statement.source.upperBound <= raw.source.bytes.count, "quotes lie inside the text")
      if let target = statement.modifies {
        hold(reading.statements.indices.contains(target), "links lead to statements")
      }
    }
  }

  /// Stops where something that must always hold does not.
  private static func hold(_ condition: Bool, _ promise: StaticString) {
    precondition(condition, "\(promise)")
  }
}
