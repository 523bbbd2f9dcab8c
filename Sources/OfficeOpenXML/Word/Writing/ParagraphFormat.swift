/// How paragraphs of a style are set; lengths in twentieths of a point.
struct ParagraphFormat {
  enum Alignment { case left, centre, right, both }

  /// How high a line is.
  enum Line {
    /// So many 240ths of the height of its letters.
    case multiple(Int)
    case exactly(Int)
  }

  /// The rule that stands above a paragraph without words, or the frame around one.
  enum Border { case rule, frame }

  var keepsWithNext = false
  var keepsLines = false
  var border: Border?
  var before: Int?
  var after: Int?
  var line: Line?
  var left: Int?
  var right: Int?
  /// How far the first line is drawn in; less than nothing where it hangs out.
  var firstLine: Int?
  var alignment: Alignment?
  /// The level in the navigation pane, from 0.
  var outlineLevel: Int?

  /// Writes the properties in the order that the schema fixes (CT_PPrBase).
  func write(into xml: inout XMLWriter) {
    xml.raw("<w:pPr>")
    if keepsWithNext { xml.raw("<w:keepNext/>") }
    if keepsLines { xml.raw("<w:keepLines/>") }
    writeBorder(into: &xml)
    writeSpacing(into: &xml)
    writeIndents(into: &xml)
    switch alignment {
    case .left: xml.raw("<w:jc w:val=\"left\"/>")
    case .centre: xml.raw("<w:jc w:val=\"center\"/>")
    case .right: xml.raw("<w:jc w:val=\"right\"/>")
    case .both: xml.raw("<w:jc w:val=\"both\"/>")
    case nil: break
    }
    if let outlineLevel {
      xml.raw("<w:outlineLvl w:val=\"")
      xml.integer(outlineLevel)
      xml.raw("\"/>")
    }
    xml.raw("</w:pPr>")
  }

  private func writeBorder(into xml: inout XMLWriter) {
    switch border {
    case .rule:
      xml.raw(
        """
        <w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>
        """)
    case .frame:
      xml.raw(
        """
        <w:pBdr><w:top w:val="single" w:sz="6" w:space="2" w:color="000000"/>\
        <w:left w:val="single" w:sz="6" w:space="4" w:color="000000"/>\
        <w:bottom w:val="single" w:sz="6" w:space="2" w:color="000000"/>\
        <w:right w:val="single" w:sz="6" w:space="4" w:color="000000"/></w:pBdr>
        """)
    case nil: break
    }
  }

  private func writeSpacing(into xml: inout XMLWriter) {
    guard before != nil || after != nil || line != nil else { return }
    xml.raw("<w:spacing")
    xml.attribute("w:before", before)
    xml.attribute("w:after", after)
    switch line {
    case .multiple(let height):
      xml.attribute("w:line", height)
      xml.raw(" w:lineRule=\"auto\"")
    case .exactly(let height):
      xml.attribute("w:line", height)
      xml.raw(" w:lineRule=\"exact\"")
    case nil: break
    }
    xml.raw("/>")
  }

  private func writeIndents(into xml: inout XMLWriter) {
    guard left != nil || right != nil || firstLine != nil else { return }
    xml.raw("<w:ind")
    xml.attribute("w:left", left)
    xml.attribute("w:right", right)
    if let firstLine {
      if firstLine < 0 {
        xml.attribute("w:hanging", -firstLine)
      } else {
        xml.attribute("w:firstLine", firstLine)
      }
    }
    xml.raw("/>")
  }
}

/// How the letters of a style look.
struct RunFormat {
  /// In half points.
  var size: Int?
  var isBold: Bool?
  var isItalic: Bool?

  /// Writes the properties in the order that the schema fixes (EG_RPrBase).
  func write(into xml: inout XMLWriter) {
    guard size != nil || isBold != nil || isItalic != nil else { return }
    xml.raw("<w:rPr>")
    if let isBold {
      xml.raw(isBold ? "<w:b/><w:bCs/>" : "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>")
    }
    if let isItalic {
      xml.raw(isItalic ? "<w:i/><w:iCs/>" : "<w:i w:val=\"0\"/><w:iCs w:val=\"0\"/>")
    }
    if let size {
      xml.raw("<w:sz w:val=\"")
      xml.integer(size)
      xml.raw("\"/><w:szCs w:val=\"")
      xml.integer(size)
      xml.raw("\"/>")
    }
    xml.raw("</w:rPr>")
  }
}

extension XMLWriter {
  /// A number as an attribute, if there is one.
  fileprivate mutating func attribute(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    raw(" ")
    raw(name)
    raw("=\"")
    integer(value)
    raw("\"")
  }
}
