import Documents
import Quantities

extension StoryWriter {
  /// Writes the paragraph that holds a chart, with words for those who do not see it.
  mutating func write(_ chart: WrittenChart, in paper: PaperGeometry) {
    charts.append(chart)
    // 914 400 to an inch of 1440 twentieths of a point; a chart is half as high as it is wide.
    let width = min(paper.textWidth - 60, Self.widestChart) * 635
    open(.chart)
    xml.raw(
      """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="
      """)
    xml.integer(width)
    xml.raw("\" cy=\"")
    xml.integer(width * 53 / 100)
    xml.raw("\"/><wp:docPr id=\"")
    xml.integer(charts.count)
    xml.raw("\" name=\"Biểu đồ ")
    xml.integer(charts.count)
    xml.raw("\" descr=\"")
    xml.text(chart.description)
    xml.raw(
      """
      "/><wp:cNvGraphicFramePr/>\
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="
      """)
    xml.text(Self.relationship(ofChart: charts.count - 1))
    xml.raw("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    close()
  }

  private static let widestChart = 11_340

  /// What the main part refers to a chart by.
  static func relationship(ofChart index: Int) -> String { "rIdChart\(index + 1)" }
}
