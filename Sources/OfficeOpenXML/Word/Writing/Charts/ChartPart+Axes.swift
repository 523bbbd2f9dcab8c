import Documents

extension ChartPart {
  /// The axis of the categories and that of the values, which names the unit.
  mutating func writeAxes() {
    xml.raw(
      """
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>\
      <c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>
      """)
    writeLetters(size: 1100)
    xml.raw(
      """
      <c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>\
      <c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>\
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>\
      <a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
      """)
    if !chart.unit.isEmpty { writeTitle(chart.unit, size: 1100, isBold: false) }
    xml.raw("<c:numFmt formatCode=\"")
    xml.text(numberFormat)
    xml.raw(
      """
      " sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>\
      <c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>
      """)
    writeLetters(size: 1100)
    xml.raw(
      """
      <c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>
      """)
  }

  /// A title of the chart or of an axis; sizes are in hundredths of a point.
  mutating func writeTitle(_ title: String, size: Int, isBold: Bool) {
    xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>")
    writeLetterProperties("a:defRPr", size: size, isBold: isBold)
    xml.raw("</a:pPr><a:r>")
    writeLetterProperties("a:rPr", size: size, isBold: isBold)
    xml.raw("<a:t>")
    xml.text(title)
    xml.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
  }

  /// How the letters of an element look.
  mutating func writeLetters(size: Int) {
    xml.raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>")
    writeLetterProperties("a:defRPr", size: size, isBold: false)
    xml.raw("</a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>")
  }

  private mutating func writeLetterProperties(_ element: StaticString, size: Int, isBold: Bool) {
    xml.raw("<")
    xml.raw(element)
    xml.raw(" lang=\"vi-VN\" sz=\"")
    xml.integer(size)
    xml.raw(isBold ? "\" b=\"1\">" : "\" b=\"0\">")
    xml.raw(
      """
      <a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Times New Roman"/>\
      <a:cs typeface="Times New Roman"/></
      """)
    xml.raw(element)
    xml.raw(">")
  }
}
