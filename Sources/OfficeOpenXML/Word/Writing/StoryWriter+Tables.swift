import Documents

extension StoryWriter {
  /// Writes a table of figures; its heading rows repeat on every page.
  mutating func write(_ table: WrittenTable, in paper: PaperGeometry) {
    if let caption = table.caption { write(caption, as: .caption) }
    let grid = table.grid
    guard grid.columns > 0, !grid.rows.isEmpty else { return }
    let columns = paper.columns(table.widths(of: grid.columns))
    xml.raw(
      """
      <w:tbl><w:tblPr><w:tblStyle w:val="BangSoLieu"/><w:tblW w:w="
      """)
    xml.integer(columns.reduce(0, +))
    xml.raw("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>")
    writeGrid(columns)
    for (index, row) in grid.rows.enumerated() {
      let isHead = index < table.headingRows
      xml.raw("<w:tr><w:trPr><w:cantSplit/>")
      if isHead { xml.raw("<w:tblHeader/>") }
      xml.raw("</w:trPr>")
      for place in row { write(place, isHead: isHead, widths: columns[place.columns]) }
      xml.raw("</w:tr>")
    }
    xml.raw("</w:tbl>")
  }

  private mutating func write(
    _ place: WrittenTable.Place, isHead: Bool, widths: ArraySlice<Int>
  ) {
    switch place.filling {
    case .cell(let cell):
      openCell(widths, merge: cell.rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")
      if isHead {
        write(cell.text, as: .cellHead)
      } else if cell.columnSpan > 1 {
        // The name of a group never stays behind at the foot of a page.
        open(.cellLeft, extra: "<w:keepNext/>")
        write(cell.text)
        close()
      } else {
        switch cell.alignment {
        case .left: write(cell.text, as: .cellLeft)
        case .centre: write(cell.text, as: .cellCentre)
        case .right: write(cell.text, as: .cellRight)
        }
      }
    case .continuation:
      openCell(widths, merge: "<w:vMerge/>")
      writeEmpty(.cellLeft)
    case .nothing:
      openCell(widths, merge: "")
      writeEmpty(.cellLeft)
    }
    xml.raw("</w:tc>")
  }

  private mutating func openCell(_ widths: ArraySlice<Int>, merge: StaticString) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
    xml.integer(widths.reduce(0, +))
    xml.raw("\" w:type=\"dxa\"/>")
    if widths.count > 1 {
      xml.raw("<w:gridSpan w:val=\"")
      xml.integer(widths.count)
      xml.raw("\"/>")
    }
    xml.raw(merge)
    xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>")
  }
}
