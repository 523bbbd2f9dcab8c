import Documents

extension StoryWriter {
  /// What stands above the kind: issuer and number at the left, the country, place and date at the
  /// right (Decree 30/2020/NĐ-CP, Appendix I, II.1 to II.4).
  mutating func writeLetterhead() {
    let letterhead = document.letterhead
    openLayoutTable(PaperGeometry.letterheadColumns)
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    openLayoutCell(PaperGeometry.letterheadColumns[0])
    if let parent = letterhead.parent { write(parent, as: .parentAgency) }
    for line in letterhead.issuer { write(line, as: .issuer) }
    writeEmpty(.issuerRule)
    xml.raw("</w:tc>")
    openLayoutCell(PaperGeometry.letterheadColumns[1])
    write("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", as: .nationalName)
    write("Độc lập - Tự do - Hạnh phúc", as: .motto)
    writeEmpty(.mottoRule)
    xml.raw("</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>")
    openLayoutCell(PaperGeometry.letterheadColumns[0])
    write(letterhead.numberLine, as: .number)
    if letterhead.isDraft { write("DỰ THẢO", as: .draftMark) }
    xml.raw("</w:tc>")
    openLayoutCell(PaperGeometry.letterheadColumns[1])
    write(letterhead.dateLine, as: .dateLine)
    xml.raw("</w:tc></w:tr></w:tbl>")
  }

  /// What stands between the letterhead and the text: kind and subject, addressees, legal bases.
  mutating func writeOpening() {
    write(document.kindLine, as: .kind)
    write(document.subject, as: .subject)
    writeEmpty(.subjectRule)
    for enactor in document.enactors { write(enactor, as: .enactor) }
    writeAddressees()
    for basis in document.basisLines { write(basis, as: .basis) }
    if let enactment = document.enactment { write(enactment, as: .enactment) }
  }

  /// The only addressee stands behind the colon, several stand below it with dashes under it.
  private mutating func writeAddressees() {
    guard let first = document.addressees.first else { return }
    if document.addressees.count == 1 {
      write("Kính gửi: \(first)", as: .addressee)
      return
    }
    write("Kính gửi:", as: .addresseeHead)
    for entry in document.addresseeLines { write(entry, as: .addresseeEntry) }
  }

  /// A paragraph without words; one of some styles shows as a rule.
  mutating func writeEmpty(_ style: ParagraphStyle) {
    open(style)
    close()
  }

  /// Opens a table that nobody sees, on request a little below the text above it.
  mutating func openLayoutTable(_ columns: [Int], isApart: Bool = false) {
    xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableNormal\"/><w:tblW w:w=\"")
    xml.integer(columns.reduce(0, +))
    xml.raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
    if isApart {
      xml.raw("<w:tblCellMar><w:top w:w=\"240\" w:type=\"dxa\"/></w:tblCellMar>")
    }
    xml.raw("</w:tblPr>")
    writeGrid(columns)
  }

  mutating func writeGrid(_ columns: [Int]) {
    xml.raw("<w:tblGrid>")
    for width in columns {
      xml.raw("<w:gridCol w:w=\"")
      xml.integer(width)
      xml.raw("\"/>")
    }
    xml.raw("</w:tblGrid>")
  }

  mutating func openLayoutCell(_ width: Int) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
    xml.integer(width)
    xml.raw("\" w:type=\"dxa\"/></w:tcPr>")
  }
}
