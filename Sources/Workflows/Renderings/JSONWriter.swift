import Quantities

/// Writes JSON byte by byte, in a fixed order of keys.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Opens an object or a list, or closes it, or puts a line end.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// JSON that is ready.
  mutating func raw(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  /// A list, one entry a line.
  mutating func list<Entry>(_ entries: [Entry], _ write: (inout JSONWriter, Entry) -> Void) {
    raw("[")
    if !entries.isEmpty { raw("\n") }
    self.entries(entries[...], write)
    raw("]")
  }

  /// Some entries of a list, one a line.
  mutating func entries<Entry>(
    _ entries: ArraySlice<Entry>, _ write: (inout JSONWriter, Entry) -> Void
  ) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { raw(",\n") }
      write(&self, entry)
    }
  }

  /// A list of entries that are ready, some at a time.
  mutating func list(ready pieces: [[UInt8]]) {
    bytes.reserveCapacity(bytes.count + pieces.reduce(8) { $0 + $1.count + 2 })
    raw("[")
    for (index, piece) in pieces.enumerated() {
      raw(index > 0 ? ",\n" : "\n")
      raw(piece)
    }
    raw("]")
  }

  mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case 0x0A: raw("\\n")
        case 0..<0x20: escape(byte)
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: Int?) {
    guard let value else { return raw("null") }
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return raw("null") }
    bytes.append(contentsOf: value.description.utf8)
  }

  /// The name of a member whose value comes next, behind a comma unless it is the object's first.
  mutating func key(_ name: StaticString) {
    raw(bytes.last == UInt8(ascii: "{") ? "\"" : ",\"")
    raw(name)
    raw("\":")
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: ExactDecimal?) {
    key(name)
    decimal(value)
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    raw("\\u00")
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
