import Ledger

/// Writes a fact as a sentence.
///
/// For instance "Sản lượng chè búp tươi trong tháng 7/2023 ước đạt 7.800 tấn, tăng 4% so với cùng kỳ
/// năm trước."
package enum SentenceWriter {
  package static func write(_ fact: Fact) throws(WritingError) -> String {
    var words = [capitalised(fact.subject)]
    if let period = fact.period { words.append(try PeriodWriter.write(period, basis: fact.basis)) }
    words.append(fact.isEstimate ? "ước đạt" : "đạt")
    words.append(try QuantityWriter.write(fact.amount, fact.unit))
    var clauses = [words.joined(separator: " ")]
    for comparison in fact.comparisons { clauses.append(try PhraseWriter.write(comparison)) }
    return clauses.joined(separator: ", ") + "."
  }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
