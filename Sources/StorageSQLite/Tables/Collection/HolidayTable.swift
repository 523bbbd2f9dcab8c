import GRDB
import Ledger

/// The table `holiday`.
enum HolidayTable {
  /// In the place of a year where a holiday is one of every year.
  private static let everyYear = 0

  static func save(_ calendar: WorkCalendar, in db: Database) throws {
    try db.run("DELETE FROM holiday", arguments: [])
    let days =
      calendar.yearly.map { (everyYear, $0.month, $0.day) }
      + calendar.days.map { ($0.year, $0.month ?? 1, $0.day ?? 1) }
    for (year, month, day) in days {
      try db.run(
        "INSERT INTO holiday (year, month, day) VALUES (?, ?, ?)", arguments: [year, month, day])
    }
  }

  static func calendar(in db: Database) throws -> WorkCalendar {
    var calendar = WorkCalendar()
    for row in try Row.fetchAll(db, sql: "SELECT year, month, day FROM holiday") {
      let year: Int = row[0]
      if year == everyYear {
        calendar.yearly.insert(.init(month: row[1], day: row[2]))
      } else {
        calendar.days.insert(TimePeriod.Point(year: year, month: row[1], day: row[2]))
      }
    }
    return calendar
  }
}
