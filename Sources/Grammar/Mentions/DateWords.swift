/// The words that dates are made of.
enum DateWords {
  static let day = Syllable("ngày")
  static let month = Syllable("tháng")
  static let year = Syllable("năm")
  static let quarter = Syllable("quý")
  static let week = Syllable("tuần")
  static let age = Syllable("tuổi")
  static let first = Syllable("đầu")
  static let last = Syllable("cuối")
  static let schoolYear = Syllable("học")
  static let below = Syllable("dưới")
  static let until = Syllable("đến")
  static let from = Syllable("từ")
  static let century = Syllable("kỷ")
  static let stage = Syllable("đoạn")
  static let of = Syllable("của")
  static let onward = Syllable("trở")
  /// Behind "trở" these say to which side a length is open.
  static let directions = SyllableSet(words: "lên xuống")

  /// Behind a number these make a length of time.
  static let durations = SyllableSet(words: "năm tháng ngày tuần giờ")

  /// Before these a day and month need no "ngày".
  static let dayLeads = SyllableSet(words: "ngày từ đến sáng chiều hết tối đêm dịp")
}
