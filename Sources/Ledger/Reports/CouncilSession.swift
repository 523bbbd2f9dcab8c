/// Where a document names the session of the Council that adopted it, and the day: in its header, and in
/// its last article ("khoá XV, kỳ họp thứ mười hai thông qua ngày 09 tháng 12 năm 2022").
package struct CouncilSession: Sendable {
  /// The term of the Council: "XV".
  package var term: String?
  /// The session of the term: "mười hai".
  package var number: String?
  package var adopted: TimePeriod.Point?
  package var source: Range<Int>

  package init(
    term: String?, number: String?, adopted: TimePeriod.Point?, source: Range<Int>
  ) {
    self.term = term
    self.number = number
    self.adopted = adopted
    self.source = source
  }
}
