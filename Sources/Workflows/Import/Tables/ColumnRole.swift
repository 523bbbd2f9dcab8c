/// What a column tells of the figures in its rows.
enum ColumnRole: Hashable {
  case ordinal, code, name, area, period, basis, breakdown, priceBase, unit
  case status, modifier, verdict, low, high
  case source, sourceLine, sourceParagraph, sourcePage, sourceSheet, sourceCell, sourceText
  case ignored
}
