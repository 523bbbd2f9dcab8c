package import Quantities

/// A chart that a clerk can edit, with the numbers it is drawn from.
package struct WrittenChart: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    /// Columns beside each other, a group a category.
    case columns
    /// Lines over time.
    case lines
    /// The parts of one whole; one series.
    case pie
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    /// As many as there are categories; nil where there is no figure.
    package var values: [ExactDecimal?]
    /// Whether it is drawn as a line among columns, as a plan is.
    package var isLine: Bool

    package init(name: String, values: [ExactDecimal?], isLine: Bool = false) {
      self.name = name
      self.values = values
      self.isLine = isLine
    }
  }

  package var shape: Shape
  package var title: String
  package var categories: [String]
  package var series: [Series]
  /// The unit of the values, as the axis names it.
  package var unit: String

  package init(
    shape: Shape, title: String, categories: [String], series: [Series], unit: String
  ) {
    self.shape = shape
    self.title = title
    self.categories = categories
    self.series = series
    self.unit = unit
  }
}
