/// What a column tells of the figures in its rows.
enum ColumnRole: Hashable {
  case ordinal, code, name, area, period, basis, breakdown, priceBase, transformation, unit
  case status, modifier, verdict, low, high
  case source, reportingPeriod, sourceLine, sourceParagraph, sourcePage, sourceSheet, sourceCell,
    sourceText
  /// The areas whose figures a figure was computed from.
  case restated
  case ignored
}
