package import Audit
import Quantities

extension Message {
  /// The sentence in a language, its numbers written as that language writes them.
  package func string(in language: Language) -> String {
    let pieces = language == .vietnamese ? vietnamese : english
    return pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .quote(let quote): "“\(quote)”"
      case .number(let number): Self.number(number, in: language)
      }
    }.joined()
  }

  /// At most four decimals, without zeros at the end.
  private static func number(_ number: ExactDecimal, in language: Language) -> String {
    let short = number.rounded(to: 4).withoutTrailingZeros(downTo: 0)
    return language == .vietnamese
      ? NumeralReader.write(short, decimals: short.decimals) : short.description
  }
}
