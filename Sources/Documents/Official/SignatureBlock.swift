/// Who signs, and in which capacity (Decree 30/2020/NĐ-CP, Appendix I, II.7).
package struct SignatureBlock: Hashable, Sendable {
  /// Authority and post in capitals, a line each.
  ///
  /// For instance "TM. ỦY BAN NHÂN DÂN" and "CHỦ TỊCH".
  package var capacity: [String]
  /// The name alone, without degrees or titles.
  package var name: String

  package init(capacity: [String], name: String) {
    self.capacity = capacity
    self.name = name
  }
}
