import Ledger

/// What a quantity is compared with: the plan in its many names, or another period.
package enum Yardstick {
  /// The most tokens a yardstick takes.
  static let longest = 16

  /// Names of a plan: "kế hoạch", "dự toán", "chỉ tiêu".
  static let planNouns = WordTree(
    phrases: [
      "kế hoạch", "KH", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "NQ", "kế hoạch vốn",
      "tổng vốn giao",
      "tổng kế hoạch vốn", "tổng kế hoạch", "vốn kế hoạch", "tổng dự toán", "chỉ tiêu kế hoạch",
      "KH vốn",
      "chỉ tiêu nghị quyết", "mục tiêu kế hoạch", "mục tiêu nghị quyết", "vốn giao",
      "tổng số vốn giao",
      "kịch bản", "HĐND tỉnh giao", "hội đồng nhân dân tỉnh giao", "trung ương giao", "HĐND giao",
      "UBND tỉnh giao", "TW giao",
      "hội đồng nhân dân giao", "thủ tướng chính phủ giao", "chính phủ giao", "tỉnh giao",
      "HĐND huyện giao", "HĐND thành phố giao", "NQĐH", "pháp lệnh", "tổng số vốn",
      "tổng nguồn vốn giao", "chỉ tiêu tuyển sinh",
    ])

  /// Words that say whose plan it is, or for when.
  static let planTails = WordTree(
    phrases: [
      "năm", "cả năm", "tháng", "quý", "vụ", "giai đoạn", "đề ra", "giao", "được giao", "đã giao",
      "tỉnh giao", "trung ương",
      "trung ương giao", "TW giao", "TW", "T.W giao", "HĐND tỉnh giao", "HĐND giao", "HĐND tỉnh",
      "hội đồng nhân dân tỉnh giao",
      "hội đồng nhân dân giao", "hội đồng nhân dân tỉnh", "hội đồng nhân dân", "UBND tỉnh giao",
      "UBND tỉnh", "ủy ban nhân dân tỉnh giao", "chính phủ giao",
      "thủ tướng chính phủ giao", "bộ tài chính giao", "tỉnh", "huyện giao", "thành phố giao",
      "HĐND huyện giao",
      "HĐND thành phố giao", "nghị quyết", "NQ", "NQĐH", "đại hội", "đại hội đảng bộ", "đảng bộ",
      "tỉnh ủy giao", "vốn",
      "chi tiết", "giao chi tiết", "đã giao chi tiết", "vốn đã giao chi tiết", "vốn giao",
      "được phân bổ",
      "đã phân bổ", "của tỉnh", "của năm", "tỉnh đề ra", "HĐND", "HĐND thị xã giao", "HĐND xã giao",
      "đã đề ra", "địa phương giao", "địa phương",
      "đầu năm", "đầu tư công", "đầu tư", "ngân sách", "ngân sách trung ương", "ngân sách nhà nước",
      "ngân sách địa phương", "ngân sách tỉnh", "điều chỉnh", "vốn giao đầu năm", "thu", "chi",
      "pháp lệnh", "phấn đấu", "cấp tỉnh giao", "cấp trên giao",
      "HĐND cấp tỉnh giao", "bộ giao", "quốc hội giao", "của HĐND tỉnh", "của trung ương",
      "trồng mới", "vốn được giao", "năm học",
    ])

  private static let baselines = WordTree(
    phrases: [
      "cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái", "cùng kỳ năm",
      "cùng thời điểm năm trước", "cùng thời điểm",
      "năm trước", "năm ngoái", "tháng trước", "quý trước", "kỳ trước", "đầu năm", "cuối năm",
      "cuối năm trước",
      "đầu nhiệm kỳ", "thời điểm đầu năm", "thời điểm cuối năm", "năm", "tháng", "quý",
      "cuối năm ngoái", "vụ trước",
      "cùng vụ năm trước", "bình quân chung", "bình quân cả nước", "mức bình quân chung", "cả nước",
      "năm học trước", "năm học",
      "thực hiện năm trước", "thực hiện năm", "ước thực hiện năm", "cùng kỳ các năm trước", "CK",
      "CKNT", "đầu kỳ", "giai đoạn trước", "giai đoạn", "nhiệm kỳ trước",
      "31/12", "thời điểm", "tháng cùng kỳ năm trước", "tháng cùng kỳ", "cùng tháng năm trước",
      "bình quân cùng kỳ", "thời điểm 31/12", "lần trước",
      "trước",
    ])

  private static let samePeriod = Syllable("kỳ")
  private static let same = Syllable("cùng")
  private static let number: SyllableSet = [DateWords.year, DateWords.month, DateWords.until]

  /// The end of a plan's name that starts at `index`.
  static func plan(_ text: TokenText, at index: Int) -> Int? {
    guard let noun = planNouns.match(text, at: index) else { return nil }
    var end = noun.end
    while true {
      if let tail = planTails.match(text, at: end) {
        end = tail.end
      } else if text.isKind(.numeral, at: end), DateReader(text: text).date(at: end) != nil,
        end > noun.end || text.syllable(end - 1) == DateWords.year
      {
        end = DateReader(text: text).date(at: end)?.end ?? end + 1
      } else {
        return end
      }
    }
  }

  /// The end of another period's name that starts at `index`.
  static func baseline(_ text: TokenText, at index: Int) -> Int? {
    let date = DateReader(text: text)
    if text.isKind(.numeral, at: index), let found = date.date(at: index) { return found.end }
    guard let noun = baselines.match(text, at: index) else { return nil }
    var end = noun.end
    if text.isKind(.numeral, at: end), let found = date.date(at: end) { end = found.end }
    if text.syllable(end) == DateWords.year, text.isKind(.numeral, at: end + 1),
      let found = date.date(at: end + 1)
    {
      end = found.end
    } else if text.syllable(end) == Self.day, text.isKind(.numeral, at: end + 1),
      let found = date.date(at: end + 1)
    {
      end = found.end
    }
    return end
  }

  private static let day = Syllable("ngày")

  /// What a baseline is called in the output: the same period, the year before, or another time.
  package static func baselineCode(_ text: TokenText, _ range: Range<Int>) -> String {
    let words = range.map { text.syllable($0) }
    if words.contains(same) { return "same-period" }
    if words.first == DateWords.year { return "prior-year" }
    if words.first == DateWords.month { return "prior-month" }
    if words.first == DateWords.quarter { return "prior-quarter" }
    return "prior-period"
  }
}

extension Yardstick {
  /// Whether a plan is named at `index`.
  package static func isPlan(_ text: TokenText, at index: Int) -> Bool {
    planNouns.match(text, at: index) != nil
  }

  /// The end of the plan's name at `index`.
  package static func planEnd(_ text: TokenText, at index: Int) -> Int? { plan(text, at: index) }

  /// The end of another period's name at `index`.
  package static func baselineEnd(_ text: TokenText, at index: Int) -> Int? {
    baseline(text, at: index)
  }
}
