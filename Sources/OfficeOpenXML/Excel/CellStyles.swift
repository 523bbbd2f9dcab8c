/// The formats of a workbook's numbers, as far as they change what a number is.
struct CellStyles {
  /// What a number in a cell stands for.
  enum Kind {
    case plain
    case percent
    case date
  }

  /// The kind of each format that cells refer to by its place.
  private var kinds: [Kind] = []

  init() {}

  /// Reads the styles part.
  init(reading reader: PartReader) throws(PackageError) {
    var codes: [Int: String] = [:]
    _ = try reader.root()
    while let element = try reader.nextChild(of: 0) {
      switch element {
      case .numberFormats:
        let depth = reader.depth
        while let format = try reader.nextChild(of: depth) {
          guard format == .numberFormat, let number = reader.attribute("numFmtId").flatMap(Int.init)
          else { continue }
          codes[number] = reader.attribute("formatCode")
        }
      case .cellFormats:
        let depth = reader.depth
        while let format = try reader.nextChild(of: depth) {
          guard format == .cellFormat else { continue }
          let number = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
          kinds.append(codes[number].map(Self.kind(ofCode:)) ?? Self.kind(ofBuiltIn: number))
        }
      default: break
      }
    }
  }

  /// The kind of the format at a place of the list; plain for a place that there is not.
  subscript(place: Int) -> Kind {
    kinds.indices.contains(place) ? kinds[place] : .plain
  }

  /// The formats that every spreadsheet knows by number; 27 to 36 and 50 to 58 are East Asian dates.
  private static func kind(ofBuiltIn number: Int) -> Kind {
    switch number {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .plain
    }
  }

  /// The kind that a format code shows in its first section; quoted and escaped signs are only words.
  static func kind(ofCode code: String) -> Kind {
    var rest = code.lowercased()[...]
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return .plain
      case "\\", "_", "*": _ = rest.popFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let words = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(words.count + 1)
        // [h]:mm counts hours; [Red] and [$-42A] only dress the number.
        if !words.isEmpty, words.allSatisfy({ "hms".contains($0) }) { return .date }
      case "%": return .percent
      case "d", "m", "y", "h", "s": return .date
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst("eneral".count)
      default: break
      }
    }
    return .plain
  }
}
