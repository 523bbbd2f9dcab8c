/// The lists that a document defines for automatic numbering.
struct NumberingDefinitions {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// What is shown, with `%1` for the counter of the first level and so on.
    var text = ""
    /// Whether all counters are shown as decimals whatever their own format.
    var isLegal = false
    /// The level, counted from 1, whose next number restarts this one; 0 for never, nil for any
    /// level above.
    var restart: Int?
    /// The paragraph style that stands at this level.
    var style: String?
  }

  /// The levels that several numbered lists may share, and with them the counters.
  struct Abstract {
    var levels: [Int: Level] = [:]
    /// The numbering style that holds the levels instead.
    var link: String?
  }

  /// A list as paragraphs refer to it.
  struct Instance {
    var abstract: Int
    var startOverrides: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// Levels are numbered from 0 to 8.
  static let levels = 0..<9

  private(set) var abstracts: [Int: Abstract] = [:]
  private(set) var instances: [Int: Instance] = [:]

  init() {}

  /// Reads the numbering part.
  init(reading reader: PartReader) throws(PackageError) {
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      switch element {
      case .abstractNumber:
        guard let number = Self.number(reader, "abstractNumId") else { continue }
        abstracts[number] = try Self.abstract(reader)
      case .number:
        guard let number = Self.number(reader, "numId") else { continue }
        instances[number] = try Self.instance(reader)
      default: break
      }
    }
  }

  /// The list of that number and the levels it stands on, through the numbering style that the
  /// levels may be linked to.
  func list(_ number: Int, styles: StyleSheet) -> (instance: Instance, abstract: Abstract)? {
    guard let instance = instances[number], let abstract = abstracts[instance.abstract] else {
      return nil
    }
    if abstract.levels.isEmpty, let link = abstract.link,
      let linked = styles.listNumber(ofStyle: link), linked != number,
      let target = instances[linked], let levels = abstracts[target.abstract]
    {
      return (Instance(abstract: target.abstract, startOverrides: instance.startOverrides), levels)
    }
    return (instance, abstract)
  }

  private static func number(_ reader: PartReader, _ attribute: String) -> Int? {
    reader.attribute(attribute).flatMap { Int($0) }
  }

  private static func abstract(_ reader: PartReader) throws(PackageError) -> Abstract {
    var abstract = Abstract()
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .level:
        guard let index = number(reader, "ilvl"), levels.contains(index) else { continue }
        abstract.levels[index] = try level(reader)
      case .numberStyleLink: abstract.link = reader.attribute("val")
      default: break
      }
    }
    return abstract
  }

  private static func instance(_ reader: PartReader) throws(PackageError) -> Instance? {
    var abstract: Int?
    var startOverrides: [Int: Int] = [:]
    var overridden: [Int: Level] = [:]
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .abstractNumberIdentifier: abstract = number(reader, "val")
      case .levelOverride:
        guard let index = number(reader, "ilvl"), levels.contains(index) else { continue }
        let inner = reader.depth
        while let property = try reader.nextChild(of: inner) {
          switch property {
          case .startOverride: startOverrides[index] = number(reader, "val")
          case .level: overridden[index] = try level(reader)
          default: break
          }
        }
      default: break
      }
    }
    guard let abstract else { return nil }
    return Instance(abstract: abstract, startOverrides: startOverrides, levels: overridden)
  }

  private static func level(_ reader: PartReader) throws(PackageError) -> Level {
    var level = Level()
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .start: level.start = number(reader, "val") ?? 1
      case .numberFormat: level.format = NumberFormat(reader.attribute("val") ?? "")
      case .levelText: level.text = reader.attribute("val") ?? ""
      case .legal: level.isLegal = StyleSheet.isOn(reader.attribute("val"))
      case .levelRestart: level.restart = number(reader, "val")
      case .paragraphStyle: level.style = reader.attribute("val")
      default: break
      }
    }
    return level
  }
}
