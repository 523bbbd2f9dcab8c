/// Words that decide what a numeral beside them is.
package enum NumberWords {
  /// Behind these a number is part of a name: "lớp 12", "mũi 2", "quốc lộ 279", "Covid-19".
  static let names = SyllableSet(
    words: """
      lớp khối mũi lần thứ QL ĐT TL covid độ hạng sars ISO TCVN QCVN COP VNeID
      """)

  /// Phrases with the same effect.
  static let namePhrases = WordTree(
    phrases: [
      "quốc lộ", "tỉnh lộ", "đường tỉnh", "mức độ", "cấp độ", "thế hệ", "phụ lục", "biểu số",
      "mẫu số",
      "tiêu chí số", "trung ương", "lần thứ", "phiên họp thứ", "kỳ họp thứ", "vành đai",
      "hướng dẫn số",
      "phiên bản", "đô thị loại", "vitamin", "tiểu học số", "đường số",
      "tổ dân phố số", "km",
    ], backwards: true)

  /// Behind these a number is a name unless it counts or measures something: "Đề án 06".
  static let softNames = SyllableSet(
    words: """
      án định quyết tư thị luật luận trình điểm phần chương bảng hình nhóm tổ vùng khu phường quận xã thôn xóm đội
      cụm trạm khóa khoá đợt cấp mức số phố báo điện lệ hoạch văn tắt dung chí đường hầm loại vực tượng nghiệp điều khoản mục phụ
      """)

  /// What is cited by a number: "Nghị quyết 11", "Công điện số 470".
  static let documents = WordTree(
    phrases: [
      "nghị quyết", "nghị định", "quyết định", "thông tư", "chỉ thị", "luật", "kết luận",
      "kế hoạch",
      "công văn", "công điện", "tờ trình", "báo cáo", "thông báo", "hướng dẫn", "văn bản",
      "pháp lệnh", "quy định", "thông tri",
    ], backwards: true)

  /// The same, read forwards.
  private static let cited = WordTree(
    phrases: [
      "nghị quyết", "nghị định", "quyết định", "thông tư", "chỉ thị", "luật", "kết luận",
      "kế hoạch số",
      "công văn", "công điện", "tờ trình", "thông báo", "hướng dẫn số", "văn bản", "đề án",
      "các nghị quyết", "các nghị định", "quy định",
    ])

  /// Whether a document is cited at an index.
  package static func citesDocument(_ text: TokenText, at index: Int) -> Bool {
    cited.match(text, at: index) != nil
  }

  /// The kind of document named before a symbol ("Nghị quyết số"), and where it stands.
  package static func citedKind(_ text: TokenText, before index: Int) -> Range<Int>? {
    let end = text.syllable(index - 1) == numberWord ? index - 1 : index
    return documents.match(text, before: end).map { $0.start..<end }
  }

  private static let numberWord = Syllable("số")

  /// Words that open or widen a number, and stand before it.
  static let modifiers = WordTree(
    phrases: [
      "khoảng", "trên", "hơn", "gần", "dưới", "không quá", "tối thiểu", "tối đa", "ít nhất",
      "xấp xỉ",
      "trên dưới", "chừng", "tối thiểu là", "không dưới", "ước khoảng",
    ], backwards: true)

  /// The same, behind it.
  static let trailingModifiers = WordTree(phrases: ["trở lên", "trở xuống"])

  /// Numbers written as words; một is an article as often as a number, and năm a year.
  static let spelled: [Syllable: Int128] = Dictionary(
    uniqueKeysWithValues: [
      ("hai", 2), ("ba", 3), ("bốn", 4), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9),
      ("mười", 10),
    ].map { (Syllable($0.0), Int128($0.1)) })

  /// Words that no whole number counts.
  static let notCounted = SyllableSet(
    words: """
      và trong của so với là được đã tại ở trên đến từ có cho theo do bằng vượt tăng giảm đạt ước kế nên nhưng
      hoặc để khi mà thì như nhằm qua về cùng ra vào lên xuống tới còn này đó những các một hay cũng
      không chưa sẽ đang phải cần hiện nay đồng thời gồm bao nhất sau trước giữa chiếm âm khoảng hơn gần dưới năm
      tháng ngày quý tuổi sao trở tiếp bình lũy luỹ thuộc bị tiến thực cao thấp ngoài riêng nhất nhì khóa
      """)
}
