import Documents
import Quantities

/// Writes a chart as DrawingML, which Word, Excel and LibreOffice draw and edit.
struct ChartPart {
  let chart: WrittenChart
  let sheet: ChartSheet
  var xml = XMLWriter(capacity: 8 << 10)

  init(_ chart: WrittenChart) {
    self.chart = chart
    sheet = ChartSheet(chart: chart)
  }

  /// The part; `workbook` is the relationship that leads to its numbers.
  mutating func write(workbook: String) -> [UInt8] {
    xml.raw(
      """
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>
      """)
    // A chart without axes has no other place for a unit that is no sign of its numbers.
    let isUnitNamed = chart.shape == .pie && !chart.unit.isEmpty && !isPercent
    writeTitle(chart.title + (isUnitNamed ? " (\(chart.unit))" : ""), size: 1300, isBold: true)
    xml.raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
    switch chart.shape {
    case .pie: writePie()
    case .columns:
      let lines = chart.series.indices.filter { chart.series[$0].isLine }
      let columns = chart.series.indices.filter { !chart.series[$0].isLine }
      if !columns.isEmpty { writeColumns(columns) }
      if !lines.isEmpty { writeLines(lines) }
      writeAxes()
    case .lines:
      writeLines(Array(chart.series.indices))
      writeAxes()
    }
    xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>")
    if chart.series.count > 1 || chart.shape == .pie {
      xml.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>")
      writeLetters(size: 1100)
      xml.raw("</c:legend>")
    }
    xml.raw(
      """
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill>\
      <a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill>\
      <a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>
      """)
    writeLetters(size: 1100)
    xml.raw("<c:externalData r:id=\"")
    xml.text(workbook)
    xml.raw("\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>")
    return xml.bytes
  }

  // MARK: - What is drawn

  private mutating func writeColumns(_ series: [Int]) {
    xml.raw(
      """
      <c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>
      """)
    for index in series {
      open(index)
      xml.raw("<c:spPr><a:solidFill><a:srgbClr val=\"")
      xml.text(WrittenChart.colours[index % WrittenChart.colours.count])
      xml.raw("\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>")
      // Numbers above the columns are read where there is room for them.
      let room = chart.categories.count * series.count
      if room <= 14 { writeLabels(position: "outEnd") }
      writeData(of: index)
      xml.raw("</c:ser>")
    }
    xml.raw("<c:gapWidth val=\"80\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
  }

  private mutating func writeLines(_ series: [Int]) {
    xml.raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
    for index in series {
      let isPlan = chart.series[index].isLine
      open(index)
      xml.raw("<c:spPr><a:ln w=\"25400\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"")
      let colour = chart.colour(of: index)
      xml.text(colour)
      xml.raw("\"/></a:solidFill>")
      if isPlan { xml.raw("<a:prstDash val=\"dash\"/>") }
      xml.raw("<a:round/></a:ln></c:spPr>")
      if isPlan {
        xml.raw("<c:marker><c:symbol val=\"none\"/></c:marker>")
      } else {
        xml.raw(
          """
          <c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill>\
          <a:srgbClr val="
          """)
        xml.text(colour)
        xml.raw("\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>")
        if chart.categories.count * series.count <= 14 { writeLabels(position: "t") }
      }
      writeData(of: index)
      xml.raw("<c:smooth val=\"0\"/></c:ser>")
    }
    xml.raw("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>")
  }

  private mutating func writePie() {
    xml.raw("<c:pieChart><c:varyColors val=\"1\"/>")
    if !chart.series.isEmpty {
      open(0)
      for index in chart.categories.indices {
        xml.raw("<c:dPt><c:idx val=\"")
        xml.integer(index)
        xml.raw("\"/><c:bubble3D val=\"0\"/><c:spPr><a:solidFill><a:srgbClr val=\"")
        xml.text(WrittenChart.colours[index % WrittenChart.colours.count])
        xml.raw(
          """
          "/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>\
          </a:ln></c:spPr></c:dPt>
          """)
      }
      writeLabels(position: "outEnd")
      writeData(of: 0)
      xml.raw("</c:ser>")
    }
    xml.raw("<c:firstSliceAng val=\"0\"/></c:pieChart>")
  }

  // MARK: - Series

  /// Opens a series with its number, order and name.
  private mutating func open(_ index: Int) {
    xml.raw("<c:ser><c:idx val=\"")
    xml.integer(index)
    xml.raw("\"/><c:order val=\"")
    xml.integer(index)
    xml.raw("\"/><c:tx><c:strRef><c:f>")
    xml.text(sheet.name(of: index))
    xml.raw("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
    xml.text(chart.series[index].name)
    xml.raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
  }

  /// The categories and values, each with the cells they come from.
  private mutating func writeData(of index: Int) {
    xml.raw("<c:cat><c:strRef><c:f>")
    xml.text(sheet.categories)
    xml.raw("</c:f><c:strCache>")
    writeCount()
    for (line, category) in chart.categories.enumerated() { writePoint(line, category) }
    xml.raw("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
    xml.text(sheet.values(of: index))
    xml.raw("</c:f><c:numCache><c:formatCode>")
    xml.text(numberFormat)
    xml.raw("</c:formatCode>")
    writeCount()
    for (line, value) in chart.series[index].values.prefix(chart.categories.count).enumerated() {
      if let value { writePoint(line, value.description) }
    }
    xml.raw("</c:numCache></c:numRef></c:val>")
  }

  private mutating func writeCount() {
    xml.raw("<c:ptCount val=\"")
    xml.integer(chart.categories.count)
    xml.raw("\"/>")
  }

  private mutating func writePoint(_ index: Int, _ value: String) {
    xml.raw("<c:pt idx=\"")
    xml.integer(index)
    xml.raw("\"><c:v>")
    xml.text(value)
    xml.raw("</c:v></c:pt>")
  }

  private mutating func writeLabels(position: String) {
    xml.raw("<c:dLbls><c:numFmt formatCode=\"")
    xml.text(numberFormat)
    xml.raw("\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    writeLetters(size: 1000)
    xml.raw("<c:dLblPos val=\"")
    xml.text(position)
    xml.raw(
      """
      "/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
      <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>
      """)
  }

  private var isPercent: Bool { chart.unit == "%" }

  /// Thousands apart, with as many decimals as the values have; Vietnamese separators wherever the
  /// program that draws it goes by the format and not by its own language.
  var numberFormat: String {
    let values = chart.series.flatMap(\.values).compactMap { $0 }
    let decimals = min(values.map { $0.withoutTrailingZeros(downTo: 0).decimals }.max() ?? 0, 6)
    return "[$-42A]#,##0" + (decimals == 0 ? "" : "." + String(repeating: "0", count: decimals))
      + (isPercent && chart.shape == .pie ? "\"%\"" : "")
  }
}
