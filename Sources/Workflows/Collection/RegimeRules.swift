package import Ledger

/// What a reporting regime must keep to, so that those who report under it can.
package struct RegimeRules: Sendable {
  private let agencies: AgencyRegistry
  private let calendar: WorkCalendar
  private let today: TimePeriod.Point

  package init(agencies: AgencyRegistry, calendar: WorkCalendar, today: TimePeriod.Point) {
    self.agencies = agencies
    self.calendar = calendar
    self.today = today
  }

  /// Refuses a regime that names an agency that is not at work, whose data window is no stretch of time, or
  /// whose reports are due before their data is closed.
  ///
  /// Decree 09/2019/NĐ-CP, article 8(5)(b), asks for at least one working day between the two.
  func check(_ regime: ReportingRegime) throws(CatalogueReader.RowProblem) {
    for case .agency(let code) in regime.reporters { try check(agency: code) }
    if let recipient = regime.recipient { try check(agency: recipient) }
    for period in regime.frequency.periods(of: today.year) {
      let window = regime.window(for: period)
      guard window.start <= window.end else {
        throw CatalogueReader.RowProblem(
          Wording(
            "kỳ chốt số liệu của \(period.wording.vietnamese) bắt đầu \(window.start.wording.vietnamese), sau khi kết thúc \(window.end.wording.vietnamese)",
            "the data window of \(period.wording.english) starts on \(window.start.wording.english), after it ends on \(window.end.wording.english)"
          ),
          Wording(
            "sửa ngày bắt đầu hoặc ngày kết thúc", "correct the first day or the last day"),
          isReadable: true)
      }
      let deadline = regime.deadline(for: period, calendar: calendar)
      let earliest = calendar.workingDay(1, after: window.end)
      guard earliest <= deadline else {
        throw CatalogueReader.RowProblem(
          Wording(
            "hạn gửi của \(period.wording.vietnamese) là \(deadline.wording.vietnamese), trong khi số liệu chốt đến \(window.end.wording.vietnamese)",
            "reports of \(period.wording.english) are due on \(deadline.wording.english), while data is taken until \(window.end.wording.english)"
          ),
          Wording(
            "để hạn gửi cách ngày chốt ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8), tức không trước \(earliest.wording.vietnamese)",
            "leave at least one working day after the window (Decree 09/2019/NĐ-CP, article 8), that is not before \(earliest.wording.english)"
          ), isReadable: true)
      }
    }
  }

  private func check(agency code: String) throws(CatalogueReader.RowProblem) {
    guard let agency = agencies[code] else { throw CatalogueReader.noAgency(code) }
    guard agency.isOpen(on: today) else {
      throw CatalogueReader.RowProblem(
        Wording("đơn vị \(code) đã ngừng hoạt động", "the agency \(code) is closed"),
        Wording("chọn đơn vị khác", "choose another agency"), isReadable: true)
    }
  }
}
