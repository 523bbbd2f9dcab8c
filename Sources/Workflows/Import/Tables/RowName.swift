/// What a row of a table measures, in its own words, with the row it is a part of.
struct RowName: Hashable {
  var name: String
  var unit: String?
  /// The row that this one is a part of: "- Trong đó: quế" of "Rừng trồng mới".
  var parent: Parent?

  struct Parent: Hashable {
    var name: String
    var unit: String?
    /// Whether the part is marked as one, by a dash or "trong đó"; else it only stands below.
    var isMarked: Bool
  }
}
