import Reading

/// What became of a document's numerals, in words and figures.
struct CoverageSummary {
  struct Part {
    var kind: ReadNumeral.Kind
    var count: Int

    var wording: Wording { kind.wording }
  }

  let coverage: Coverage

  init(_ coverage: Coverage) { self.coverage = coverage }

  /// Every kind of numeral with its count, gaps last.
  var parts: [Part] {
    ReadNumeral.Kind.allCases.map { Part(kind: $0, count: count($0)) }
  }

  /// How many numerals were understood, as one sentence.
  var sentence: Wording {
    guard coverage.numbers > 0 else {
      return Wording("Văn bản không có số nào.", "There are no numbers in the document.")
    }
    let read = coverage.numbers - coverage.gaps
    return Wording(
      "Đọc được \(read)/\(coverage.numbers) số trong văn bản (\(share)%).",
      "\(read) of \(coverage.numbers) numbers in the document are understood (\(englishShare)%).")
  }

  /// The share that was understood, with a decimal only where it says something.
  var share: String { percent(comma: ",") }
  /// The same with a decimal point.
  var englishShare: String { percent(comma: ".") }

  private func percent(comma: String) -> String {
    let share = coverage.understoodPerMille
    return share % 10 == 0 ? "\(share / 10)" : "\(share / 10)\(comma)\(share % 10)"
  }

  private func count(_ kind: ReadNumeral.Kind) -> Int {
    switch kind {
    case .statement: coverage.statements
    case .date: coverage.dates
    case .symbol: coverage.symbols
    case .enumerator: coverage.enumerators
    case .name: coverage.names
    case .gap: coverage.gaps
    }
  }
}
