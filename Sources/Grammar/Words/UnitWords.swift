package import Quantities

/// A unit found in a text: multiplier, unit or count noun, and what it is counted per.
package struct UnitReading: Sendable {
  /// Tokens of the unit's words, multiplier and denominators included.
  package var range: Range<Int>
  /// Powers of ten of the multiplier: 6 for "triệu đồng".
  package var exponent: Int
  /// The unit of measure; nil for count nouns and for a multiplier that stands alone.
  package var unit: UnitOfMeasure?
  /// Whether things are counted.
  package var isCount: Bool
  /// Whether a denominator follows: "tạ/ha", "triệu đồng/người/năm".
  package var isRatio: Bool
  /// Where the words stand when the number shares the unit of a later one ("8.440 và 8.000 người").
  package var sharedFrom: Range<Int>?

  package var dimension: UnitOfMeasure.Dimension {
    guard let unit else { return .count }
    // A rate per year is still a rate: "giảm 1-1,5%/năm".
    return isRatio && unit.dimension != .rate ? .count : unit.dimension
  }
}

/// Reads units; its words come from the unit catalogue and the list of count nouns.
package enum UnitWords {
  private static let units: WordTree<Int> = {
    var tree = WordTree<Int>()
    for (index, unit) in UnitCatalogue.all.enumerated() {
      for label in unit.labels { tree.add(Syllable.sequence(label), index) }
    }
    return tree
  }()

  private static let multipliers: WordTree<Int> = {
    var tree = WordTree<Int>()
    for multiplier in UnitMultiplier.all {
      for label in multiplier.labels { tree.add(Syllable.sequence(label), multiplier.exponent) }
    }
    return tree
  }()

  /// What a quantity can be per.
  private static let denominators = WordTree(
    phrases: [
      "người", "năm", "tháng", "ngày", "giờ", "quý", "vụ", "hộ", "xã", "ha", "km2", "m2", "m3",
      "km", "dân",
      "vạn dân", "nghìn dân", "lao động", "đầu người", "con", "lứa", "lượt", "lượt khách", "khách",
      "kg",
      "tấn", "tạ", "trường", "lớp", "giường", "giường bệnh", "đơn vị diện tích", "đơn vị",
      "doanh nghiệp",
      "dự án", "phường", "thôn", "bản", "huyện", "sản phẩm", "ca", "trẻ", "học sinh", "hộ gia đình",
      "khẩu",
      "suất", "buổi", "căn", "nhà", "người dân", "lồng", "cây", "sào", "đồng", "triệu đồng",
      "nhân khẩu", "phụ nữ", "bé gái",
    ])

  /// Numbers that a rate is stated per: "/10.000 dân".
  private static let roundNumbers: Set<ExactDecimal> = [
    ExactDecimal(1), ExactDecimal(100), ExactDecimal(1000), ExactDecimal(10_000),
    ExactDecimal(100_000), ExactDecimal(1_000_000),
  ]
  private static let ten = Syllable("vạn")
  private static let thousand = Syllable("nghìn")

  /// The unit that starts at `index`; a count noun needs a whole number before it.
  package static func read(
    _ text: TokenText, at index: Int, allowsCount: Bool, allowsAnyNoun: Bool
  ) -> UnitReading? {
    var at = index
    var exponent = 0
    if let multiplier = multipliers.match(text, at: at) {
      exponent = multiplier.value
      at = multiplier.end
    }
    var reading: UnitReading?
    if let unit = units.match(text, at: at) {
      let noun = CountNouns.tree.match(text, at: at)
      if let noun, noun.end > unit.end, allowsCount || exponent > 0 {
        reading = UnitReading(
          range: index..<noun.end, exponent: exponent, isCount: true, isRatio: false)
      } else {
        reading = UnitReading(
          range: index..<unit.end, exponent: exponent, unit: UnitCatalogue.all[unit.value],
          isCount: false, isRatio: false)
      }
    } else if !allowsCount, let noun = CountNouns.tree.match(text, at: at),
      !Yardstick.isPlan(text, at: at)
    {
      // A mean takes decimals though its noun is counted: "13,9 tiêu chí/xã", "bình quân 13,6 tiêu chí".
      reading = UnitReading(
        range: index..<noun.end, exponent: exponent, isCount: true, isRatio: false)
    } else if let end = noun(
      text, at: at, allowsCount: allowsCount || exponent > 0,
      allowsAnyNoun: allowsAnyNoun && (allowsCount || exponent > 0))
    {
      reading = UnitReading(range: index..<end, exponent: exponent, isCount: true, isRatio: false)
    } else if exponent > 0 {
      reading = UnitReading(range: index..<at, exponent: exponent, isCount: false, isRatio: false)
    }
    guard var found = reading else { return nil }
    readDenominators(text, into: &found)
    return found
  }

  private static func noun(
    _ text: TokenText, at index: Int, allowsCount: Bool, allowsAnyNoun: Bool
  ) -> Int? {
    guard index < text.tokens.count else { return nil }
    if let noun = CountNouns.tree.match(text, at: index), allowsCount { return noun.end }
    let token = text.tokens[index]
    guard allowsAnyNoun, token.kind == .word, !token.isCapital,
      !NumberWords.notCounted.contains(token.syllable)
    else { return nil }
    return index + 1
  }

  /// "/người/năm", "/1 vạn dân", "/10.000 dân".
  private static func readDenominators(_ text: TokenText, into reading: inout UnitReading) {
    var at = reading.range.upperBound
    while text.syllable(at) == .slash {
      var next = at + 1
      if let number = text.number(next), number.value.isInteger,
        text.syllable(next + 1) == ten || text.syllable(next + 1) == thousand
          || roundNumbers.contains(number.value)
      {
        next += 1
      }
      guard let found = denominators.match(text, at: next) else { break }
      at = found.end
      reading.isRatio = true
    }
    reading.range = reading.range.lowerBound..<at
  }
}
