import Ledger
import Quantities

/// What is said of a figure that was added up from the areas below.
package enum RollUpWording {
  package static func source(_ count: Int) -> Wording {
    Wording("cộng từ \(count) địa bàn cấp dưới", "added up from \(count) areas below")
  }
}

extension IncompleteSum {
  /// How far the sum has come and who is missing, in a phrase.
  package var phrase: Wording {
    let total = reported + missing.count
    let named = missing.prefix(Self.most).map { "\($0.code) \($0.name)" }.joined(separator: ", ")
    let rest = missing.count - Self.most
    let what = part == key.indicator ? "" : part + " "
    let number = NumeralReader.write(sum, decimals: sum.decimals)
    return Wording(
      "\(what)mới có \(reported)/\(total) địa bàn cấp dưới, cộng được \(number), chưa tính là số của cả địa bàn; thiếu \(named)"
        + (rest > 0 ? " và \(rest) địa bàn khác" : ""),
      "\(what)only \(reported) of \(total) areas below have reported, \(number) so far, which is no total; missing \(named)"
        + (rest > 0 ? " and \(rest) more" : ""))
  }

  /// The phrase with the cell it is about.
  package var wording: Wording {
    Wording(
      "\(key.indicator), \(key.period.wording(.vietnamese)) (\(key.basis.wording(.vietnamese))): \(phrase.vietnamese).",
      "\(key.indicator), \(key.period.wording(.english)) (\(key.basis.wording(.english))): \(phrase.english)."
    )
  }

  /// How many of the missing are named.
  private static let most = 8
}
