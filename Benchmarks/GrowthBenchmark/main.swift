import Documents
import Glibc
import SourceText

// Twice the text may take twice the time, not four times. Each of these texts is made of what would
// lead a careless step of the reader to look at everything for everything.

/// Texts by their name, and how to make one of a size.
let texts: [(name: String, make: (Int) -> String)] = [
  (
    "footnotes with superscript marks",
    { count in
      (0..<count).map { "Trồng \($0) ha chè¹, đạt.\n\n¹ Gồm hai huyện.\n\n" }.joined()
    }
  ),
  (
    "plain marks in one paragraph",
    { count in
      (0..<count).map { "chè\($0 % 999 + 1)," }.joined(separator: " ") + "\n____\n"
        + (0..<999).map { "\($0 + 1) Gồm hai huyện.\n" }.joined()
    }
  ),
  (
    "footnotes without marks",
    { count in
      String(repeating: "Trồng chè trong năm đạt kế hoạch. ", count: count) + "\n____\n"
        + (0..<min(count, 999)).map { "\($0 + 1) Gồm hai huyện.\n" }.joined()
    }
  ),
  ("one long line", { String(repeating: "đạt 7.800 tấn, tăng 4% (theo kế hoạch) ", count: $0) }),
  ("short lines", { count in (0..<count).map { "Dòng \($0)\n" }.joined() }),
  (
    "lines of one paragraph",
    { String(repeating: "và tiếp tục thực hiện kế hoạch giao\n", count: $0) }
  ),
  ("blank lines", { String(repeating: "\n \n", count: $0 * 4) }),
  ("page numbers", { count in (0..<count).map { "\n\n\($0 % 900)\n\n" }.joined() }),
  ("superscripts", { String(repeating: "²¹", count: $0 * 2) }),
  ("emphasis", { String(repeating: "*a*", count: $0 * 2) }),
  ("headings", { count in (0..<count).map { "\($0 % 99). Kinh tế\na) Xã hội\n" }.joined() }),
  ("spaces", { String(repeating: "a      ", count: $0) }),
]

/// Eight times the text: eight times the time would be right, 64 times would be quadratic, and the
/// bound between them leaves room for a busy machine.
let factor = 8
let bound = 28.0

/// The shortest of a few readings.
func seconds(_ text: String) -> Double {
  var builder = SourceTextBuilder()
  builder.append(lines: Array(text.utf8))
  let source = builder.finish()
  return (0..<5).map { _ in
    ContinuousClock().measure { _ = DocumentAssembler.assemble(PlainTextReader.read(source)) }
      / .seconds(1)
  }.min() ?? 0
}

extension String {
  func padded(to width: Int, onTheLeft: Bool = false) -> String {
    let pad = String(repeating: " ", count: max(0, width - count))
    return onTheLeft ? pad + self : self + pad
  }
}

func row(_ name: String, _ cells: [String]) {
  print(name.padded(to: 34) + cells.map { $0.padded(to: 13, onTheLeft: true) }.joined())
}

/// A number with a few decimals.
func decimal(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  let units = Int((value * Double(scale)).rounded())
  let rest = String(units % scale)
  return "\(units / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
}

row("text", ["bytes small", "s small", "s large", "ratio"])
var isStraight = true
for text in texts {
  // Large enough to be told apart from the clock's own steps.
  var count = 1000
  while seconds(text.make(count)) < 0.0005, count < 1_000_000 { count *= 2 }
  let small = text.make(count)
  let first = seconds(small)
  let second = seconds(text.make(count * factor))
  let ratio = second / first
  isStraight = isStraight && ratio <= bound
  row(
    text.name,
    [
      "\(small.utf8.count)", decimal(first, 4), decimal(second, 4),
      decimal(ratio, 1) + (ratio > bound ? "!" : " "),
    ])
}
exit(isStraight ? 0 : 1)
