import Quantities

/// A report while it is written: its paragraphs, the footnotes that wait for the end of one, the pieces
/// that can be replaced, and the chance that decides.
struct ReportDraft {
  private(set) var errors: [PlantedError] = []
  private var numbers: SeededNumbers
  private var paragraphs: [String] = []
  private var notes: [String] = []
  private var noteCount = 0
  private var pieceCount = 0
  private var taken: Set<String> = []

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  // MARK: - Chance

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
    Array(list.shuffled(using: &numbers).prefix(count))
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// One of so many wordings that has not been taken yet: what counts one thing stands in a report once.
  mutating func unused(_ count: Int, for passage: String) -> Int {
    let free = (0..<count).filter { !taken.contains("\(passage) \($0)") }
    let choice = pick(free.isEmpty ? Array(0..<count) : free)
    taken.insert("\(passage) \(choice)")
    return choice
  }

  mutating func chance(_ percent: Int) -> Bool { integer(1...100) <= percent }

  // MARK: - Text

  /// Words that can be replaced by wrong ones.
  mutating func piece(_ right: String, _ wrong: [PlantedError.Kind: String]) -> String {
    pieceCount += 1
    for (kind, words) in wrong.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      errors.append(PlantedError(kind: kind, piece: pieceCount, right: right, wrong: words))
    }
    return MarkedText.mark(right, as: pieceCount)
  }

  /// A template with its blanks `{name}` filled in.
  func fill(_ template: String, _ values: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  mutating func paragraph(_ text: String) {
    paragraphs.append(text)
    paragraphs += notes
    notes = []
  }

  /// The marker of a new footnote, which stands below the paragraph.
  mutating func footnote(_ text: String) -> String {
    noteCount += 1
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let marker = String(String(noteCount).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    notes.append("\(marker) \(text)")
    return marker
  }

  /// The text as a file holds it: a blank line between paragraphs.
  var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

  // MARK: - Wrong numbers

  /// Another number that a slip of the keyboard makes of it: one digit wrong, two digits swapped; further
  /// away than `least` and than three per cent.
  mutating func wrong(_ number: ExactDecimal, by least: ExactDecimal) -> ExactDecimal {
    let digits = Array(String(number.coefficient.magnitude)).compactMap(\.wholeNumberValue)
    var candidates: [[Int]] = []
    for index in digits.indices {
      for digit in 0...9 where digit != digits[index] {
        var changed = digits
        changed[index] = digit
        candidates.append(changed)
      }
      guard index > 0, digits[index] != digits[index - 1] else { continue }
      var swapped = digits
      swapped.swapAt(index, index - 1)
      candidates.append(swapped)
    }
    let margin = max(least, number * ExactDecimal(3, decimals: 2))
    let values =
      candidates
      .filter { $0.count == 1 || $0[0] > 0 }
      .map { ExactDecimal($0.reduce(0) { $0 * 10 + Int128($1) }, decimals: number.decimals) }
      .filter { $0 > ExactDecimal(0) && max($0, number) - min($0, number) > margin }
    return values.isEmpty ? number + margin + margin : pick(values)
  }
}
