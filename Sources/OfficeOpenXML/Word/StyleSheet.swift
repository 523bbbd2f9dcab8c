/// What the styles of a document say about its paragraphs and runs, inheritance resolved.
struct StyleSheet {
  /// The properties of a paragraph or run that reading needs; nil where nothing is said.
  struct Properties {
    var isCentered: Bool?
    var outlineLevel: Int?
    var isBold: Bool?
    var isHidden: Bool?
    var font: String?
    var listNumber: Int?
    var listLevel: Int?

    /// Fills what is not said here with what `base` says.
    mutating func inherit(_ base: Properties) {
      isCentered = isCentered ?? base.isCentered
      outlineLevel = outlineLevel ?? base.outlineLevel
      isBold = isBold ?? base.isBold
      isHidden = isHidden ?? base.isHidden
      font = font ?? base.font
      listNumber = listNumber ?? base.listNumber
      listLevel = listLevel ?? base.listLevel
    }
  }

  /// A style with everything it inherits.
  struct Style {
    var properties = Properties()
    /// The style and those it is based on, nearest first.
    var chain: [String] = []
    /// Whether it sets a line of a generated table of contents.
    var isTableOfContents = false
  }

  private struct Definition {
    var name = ""
    var base: String?
    var properties = Properties()
  }

  private var definitions: [String: Definition] = [:]
  private var defaults = Properties()
  private var defaultParagraphStyle: String?
  private var resolved: [String: Style] = [:]

  init() {}

  /// Reads the styles part.
  init(reading reader: PartReader) throws(PackageError) {
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      switch element {
      case .style: try readStyle(reader)
      case .defaults: try readDefaults(reader)
      default: break
      }
    }
    for identifier in definitions.keys { resolved[identifier] = resolve(identifier) }
  }

  /// The style of a paragraph; the default paragraph style when it names none.
  func paragraphStyle(_ identifier: String?) -> Style {
    let name = identifier ?? defaultParagraphStyle
    guard let name, var style = resolved[name] else {
      var unknown = Style(properties: defaults, chain: name.map { [$0] } ?? [])
      if let name { unknown.properties.outlineLevel = Self.headingLevel(of: name) }
      return unknown
    }
    style.properties.inherit(defaults)
    return style
  }

  /// What a character style says.
  func runStyle(_ identifier: String) -> Properties {
    resolved[identifier]?.properties ?? Properties()
  }

  /// The list that a numbering style stands for.
  func listNumber(ofStyle identifier: String) -> Int? {
    resolved[identifier]?.properties.listNumber
  }

  private mutating func readStyle(_ reader: PartReader) throws(PackageError) {
    guard let identifier = reader.attribute("styleId") else { return }
    if reader.attribute("type") == "paragraph", Self.isOn(reader.attribute("default") ?? "0") {
      defaultParagraphStyle = identifier
    }
    var definition = Definition()
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .name: definition.name = reader.attribute("val") ?? ""
      case .basedOn: definition.base = reader.attribute("val")
      case .paragraphProperties:
        let look = try ParagraphLook(reading: reader)
        definition.properties.inherit(look.properties)
      case .runProperties: try definition.properties.readRun(reader)
      default: break
      }
    }
    definitions[identifier] = definition
  }

  private mutating func readDefaults(_ reader: PartReader) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      guard element == .paragraphDefaults || element == .runDefaults else { continue }
      let inner = reader.depth
      while let properties = try reader.nextChild(of: inner) {
        switch properties {
        case .paragraphProperties: defaults.inherit(try ParagraphLook(reading: reader).properties)
        case .runProperties: try defaults.readRun(reader)
        default: break
        }
      }
    }
  }

  private func resolve(_ identifier: String) -> Style {
    var style = Style()
    var next: String? = identifier
    // A style sheet may be based in a circle; no real chain is this long.
    while let name = next, style.chain.count < 32, !style.chain.contains(name),
      let definition = definitions[name]
    {
      style.chain.append(name)
      style.properties.inherit(definition.properties)
      if style.properties.outlineLevel == nil {
        style.properties.outlineLevel = Self.headingLevel(of: definition.name)
      }
      if definition.name.lowercased().hasPrefix("toc ") { style.isTableOfContents = true }
      next = definition.base
    }
    return style
  }

  /// The level that the name of a built-in heading style gives: 0 for "heading 1" or "Heading1".
  private static func headingLevel(of name: String) -> Int? {
    let name = name.lowercased()
    guard name.hasPrefix("heading"), let digit = name.last?.wholeNumberValue,
      (1...9).contains(digit),
      name.dropFirst("heading".count).dropLast().allSatisfy({ $0 == " " })
    else { return nil }
    return digit - 1
  }

  /// Whether the value of an on/off property means on.
  static func isOn(_ value: String?) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}

extension StyleSheet.Properties {
  /// Reads run properties; gives the character style they name.
  @discardableResult
  mutating func readRun(_ reader: PartReader) throws(PackageError) -> String? {
    var style: String?
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .bold: isBold = StyleSheet.isOn(reader.attribute("val"))
      case .hidden: isHidden = StyleSheet.isOn(reader.attribute("val"))
      case .fonts: font = reader.attribute("ascii") ?? reader.attribute("hAnsi") ?? font
      case .runStyle: style = reader.attribute("val")
      default: break
      }
    }
    return style
  }
}
