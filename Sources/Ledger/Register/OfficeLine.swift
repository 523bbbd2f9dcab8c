/// A line of what an office puts on its documents: a line of its letterhead, a legal basis, a recipient.
///
/// Clerks edit a table of such lines; of those that fit, the most special ones count.
package struct OfficeLine: Hashable, Sendable {
  /// Whose documents a line is for.
  package enum Scope: Hashable, Sendable {
    case everywhere
    /// Every area of a level of the administration (``ReferenceArea/Kind/level``).
    case level(Int)
    case area(String)
  }

  /// Which part of a document a line belongs to.
  package enum Part: String, Sendable, CaseIterable {
    /// Who issues it, in capitals.
    case issuer
    /// The agency above the issuer.
    case parent
    case place
    /// Who resolves, at the head of the text of a resolution.
    case enactor
    /// To whom it is addressed (kính gửi).
    case addressee
    /// A legal basis (căn cứ).
    case basis
    /// To whom it goes (nơi nhận).
    case recipient
    /// Authority and post of who signs.
    case capacity
    /// The name of who signs.
    case signatory
  }

  package var scope: Scope
  /// The issuer as symbols abbreviate it: "UBND".
  package var issuer: String
  /// The kind of document; nil for every kind.
  package var type: DocumentType?
  package var part: Part
  /// The words, in which `{kind}`, `{name}` and the same in capitals stand for the area, `{parent_kind}` for
  /// the one that it belongs to.
  package var text: String
  /// First and last day on which the line counts; nil without limit.
  package var validFrom: TimePeriod.Point?
  package var validTo: TimePeriod.Point?

  package init(
    scope: Scope, issuer: String, type: DocumentType?, part: Part, text: String,
    validFrom: TimePeriod.Point? = nil, validTo: TimePeriod.Point? = nil
  ) {
    self.scope = scope
    self.issuer = issuer
    self.type = type
    self.part = part
    self.text = text
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// What the lines that replace each other have in common: a table that has any line of a group has
  /// all of it.
  package struct Group: Hashable, Sendable {
    package var scope: Scope
    package var issuer: String
    package var type: DocumentType?
    package var part: Part
  }

  package var group: Group { Group(scope: scope, issuer: issuer, type: type, part: part) }
}
