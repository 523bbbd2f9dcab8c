import Documents
import Foundation
import FoundationXML
import OfficeOpenXML
import TestSupport
import Testing

/// What Word insists on: every part typed and reachable, every reference answered, identifiers used
/// once, properties in the order of the schema.
@Suite("The package of an official document")
struct OfficialPackageTests {
  struct Package {
    let parts: [String: XMLDocument]
    let names: [String]

    init(_ document: OfficialDocument) throws {
      let list = try ZipParts.list(WordDocumentWriter.write(document))
      names = list.map(\.name)
      var parts: [String: XMLDocument] = [:]
      for part in list where !part.name.hasSuffix(".xlsx") {
        parts[part.name] = try XMLDocument(data: Data(part.bytes))
      }
      self.parts = parts
    }

    /// Every element of a part.
    func elements(of part: String) throws -> [XMLElement] {
      func below(_ element: XMLElement) -> [XMLElement] {
        [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(below)
      }
      return below(try #require(parts[part]?.rootElement()))
    }
  }

  static let documents = [
    "report": SampleOfficialDocument.report, "resolution": SampleOfficialDocument.resolution,
  ]

  @Test(
    "Every part has a type, and every type is of a part that is there",
    arguments: documents.keys.sorted())
  func types(name: String) throws {
    let package = try Package(try #require(Self.documents[name]))
    let types = try package.elements(of: "[Content_Types].xml")
    let named = types.compactMap { $0.value(of: "PartName") }
    let extensions = types.compactMap { $0.value(of: "Extension") }
    #expect(Set(named).count == named.count)
    for name in named { #expect(package.names.contains(String(name.dropFirst()))) }
    for name in package.names where name != "[Content_Types].xml" {
      let isKnown = extensions.contains { name.hasSuffix(".\($0)") }
      #expect(isKnown || named.contains("/\(name)"), "\(name) of \(extensions)")
    }
    #expect(Set(package.names).count == package.names.count)
  }

  @Test("Every relationship leads to a part, and every reference to a relationship")
  func relationships() throws {
    let package = try Package(SampleOfficialDocument.report)
    for name in package.names where name.hasSuffix(".rels") {
      let folder = name.replacing(/_rels\/[^\/]*$/, with: "")
      let source = name.replacing("_rels/", with: "").replacing(".rels", with: "")
      var identifiers: Set<String> = []
      for element in try package.elements(of: name).dropFirst() {
        let target = try #require(element.value(of: "Target"))
        let path = URL(filePath: "/\(folder)\(target)").standardized.path
        #expect(package.names.contains(String(path.dropFirst())), "\(name): \(target)")
        let identifier = try #require(element.value(of: "Id"))
        #expect(identifiers.insert(identifier).inserted)
      }
      guard package.parts[source] != nil else { continue }
      for element in try package.elements(of: source) {
        guard let wanted = element.value(of: "r:id") else { continue }
        #expect(identifiers.contains(wanted), "\(source): \(wanted)")
      }
    }
  }

  @Test("Styles that are named are there; numbers of notes, controls and charts are used once")
  func identifiers() throws {
    let package = try Package(SampleOfficialDocument.report)
    let styles = try package.elements(of: "word/styles.xml")
    let known = styles.compactMap { $0.value(of: "w:styleId") }
    let names = styles.filter { $0.name == "w:name" }
      .compactMap { $0.value(of: "w:val")?.lowercased() }
    #expect(Set(known).count == known.count && Set(names).count == names.count)
    let main = try package.elements(of: "word/document.xml")
    let notes = try package.elements(of: "word/footnotes.xml")
    let references: Set = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"]
    for element in main + notes + styles where references.contains(element.name ?? "") {
      #expect(known.contains(element.value(of: "w:val") ?? ""))
    }
    func numbers(_ name: String, _ attribute: String, in elements: [XMLElement]) -> [String] {
      elements.filter { $0.name == name }.map {
        $0.value(of: attribute) ?? ""
      }
    }
    for (name, attribute) in [("w:id", "w:val"), ("wp:docPr", "id")] {
      let found = numbers(name, attribute, in: main)
      #expect(!found.isEmpty && Set(found).count == found.count)
    }
    #expect(numbers("w:footnoteReference", "w:id", in: main) == ["1", "2"])
    #expect(numbers("w:footnote", "w:id", in: notes) == ["-1", "0", "1", "2"])
  }

  /// The order of what is used, by ISO/IEC 29500-1, Annex A.
  private static let order: [String: [String]] = [
    "w:pPr": [
      "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs",
      "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
    ],
    "w:rPr": [
      "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "sz", "szCs", "u",
      "vertAlign", "lang",
    ],
    "w:sectPr": [
      "headerReference", "footerReference", "footnotePr", "type", "pgSz", "pgMar", "pgNumType",
      "cols", "titlePg",
    ],
    "w:tblPr": [
      "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook",
    ],
    "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "vAlign"],
    "w:sdtPr": ["alias", "tag", "id", "appearance", "text"],
    "w:style": [
      "name", "basedOn", "next", "link", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat",
      "pPr", "rPr", "tblPr",
    ],
    "w:tbl": ["tblPr", "tblGrid", "tr"],
    "w:tc": ["tcPr", "p"],
  ]

  @Test(
    "Elements stand in the order of the schema",
    arguments: ["word/document.xml", "word/styles.xml", "word/footnotes.xml"])
  func order(part: String) throws {
    for element in try Package(SampleOfficialDocument.report).elements(of: part) {
      guard let order = Self.order[element.name ?? ""] else { continue }
      let places = (element.children ?? []).compactMap { child in
        child.localName.map { order.firstIndex(of: $0) ?? -1 }
      }
      #expect(!places.contains(-1), "\(element)")
      #expect(places == places.sorted(), "\(element)")
    }
  }

  @Test("A section for each annex, landscape where asked, its pages counted from 1")
  func sections() throws {
    let sections = try Package(SampleOfficialDocument.report).elements(of: "word/document.xml")
      .filter { $0.name == "w:sectPr" }
    func value(_ element: String, _ attribute: String) -> [String?] {
      sections.map { $0.elements(forName: element).first?.value(of: attribute) }
    }
    #expect(value("w:pgSz", "w:w") == ["11906", "16838", "11906"])
    #expect(value("w:pgSz", "w:orient") == [nil, "landscape", nil])
    #expect(value("w:pgNumType", "w:start") == ["1", "1", "1"])
    #expect(value("w:pgMar", "w:left") == ["1701", "1701", "1701"])
    #expect(sections.allSatisfy { !$0.elements(forName: "w:titlePg").isEmpty })
  }

  @Test("Heading rows repeat, and no row is cut by the end of a page")
  func tables() throws {
    let rows = try Package(SampleOfficialDocument.report).elements(of: "word/document.xml")
      .filter { $0.name == "w:trPr" }
    #expect(rows.allSatisfy { !$0.elements(forName: "w:cantSplit").isEmpty })
    #expect(rows.count { !$0.elements(forName: "w:tblHeader").isEmpty } == 1 + 2 + 1)
  }
}

extension XMLElement {
  /// An attribute by its name as it is written; the lookup of Foundation misses those without a prefix
  /// where a default namespace is declared.
  fileprivate func value(of name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}
