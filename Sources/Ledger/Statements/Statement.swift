package import Quantities
package import SourceText

/// One quantity that a document states, with what it measures, for when, in which role, and exactly
/// where it stands (mệnh đề số liệu).
package struct Statement: Sendable {
  /// What the quantity is to the reader of the document.
  package enum Role: String, Sendable, CaseIterable {
    /// A result, an estimate or a count.
    case level
    /// A value assigned by a plan.
    case target
    /// A difference or growth against another period.
    case change
    /// A percentage of a plan, or the excess over one.
    case planRatio = "plan-ratio"
    /// A part of a whole, in percent or as k/n.
    case share
  }

  /// Which way a change or a plan ratio points.
  package enum Direction: String, Sendable, CaseIterable {
    case up, down, equal, over, of
  }

  /// The amount: a number, a range, or a part of a whole.
  package enum Amount: Hashable, Sendable {
    case number(ReportedNumber)
    case range(ReportedNumber, ReportedNumber)
    case fraction(ReportedNumber, of: ReportedNumber)
  }

  package var amount: Amount
  /// The unit as the document words it, multiplier included: "tỷ đồng", "nghìn lượt người", "dự án".
  package var unit: String?
  /// The word that opens or widens the number: trên, hơn, dưới, gần, khoảng, trở lên.
  package var modifier: String?
  package var role: Role
  package var subject: String
  /// What the subject is a part of, where the document names it apart: the words before a colon, or
  /// the figure before ("diện tích cây chè ..., trồng mới ...").
  package var whole: String?
  package var period: TimePeriod?
  package var basis: Basis?
  package var direction: Direction?
  /// Index of the statement that a change or plan ratio speaks of.
  package var modifies: Int?
  /// What a change or plan ratio is measured against: "same-period", "prior-year", "plan", or the
  /// authority whose plan it is.
  package var against: String?
  /// What the document says in words became of the target: "khó đạt kế hoạch".
  package var statedVerdict: Verdict?
  /// The words as they stand, modifier included.
  package var quote: String
  package var place: SourcePlace
  /// Where the words start in the source text, and how many bytes they take there.
  package var source: Range<Int>
  /// The same with the words that belong to the figure: its subject before it, its phrase behind it.
  package var extent: Range<Int>
  /// The unit taken apart for arithmetic; nil where none is stated.
  package var measure: StatedUnit?
  package var standing: Standing

  package init(
    amount: Amount, unit: String?, modifier: String?, role: Role, subject: String,
    whole: String? = nil,
    period: TimePeriod?, basis: Basis?, direction: Direction?, modifies: Int?, against: String?,
    statedVerdict: Verdict? = nil,
    quote: String, place: SourcePlace, source: Range<Int>, extent: Range<Int>? = nil,
    measure: StatedUnit? = nil,
    standing: Standing = Standing(paragraph: 0, sentence: 0, clause: 0, list: nil)
  ) {
    self.amount = amount
    self.unit = unit
    self.modifier = modifier
    self.role = role
    self.subject = subject
    self.whole = whole
    self.period = period
    self.basis = basis
    self.direction = direction
    self.modifies = modifies
    self.against = against
    self.statedVerdict = statedVerdict
    self.quote = quote
    self.place = place
    self.source = source
    self.extent = extent ?? source
    self.measure = measure
    self.standing = standing
  }
}
