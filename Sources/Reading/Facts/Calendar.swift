/// Days of the months.
enum Calendar {
  /// How many days a month has; 29 for a February of an unknown year.
  static func days(in month: Int, of year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map { isLeap($0) ? 29 : 28 } ?? 29
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
