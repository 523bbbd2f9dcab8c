package import Ledger

extension CatalogueReader {
  /// What offices put on their documents: a line of a table a line of a document.
  ///
  /// - Parameter areas: codes of the areas that a line may name; nil leaves them unchecked.
  package static func officeLines(
    _ bytes: some Collection<UInt8>, file: String, areas: Set<String>? = nil
  ) -> ([OfficeLine], [CatalogueProblem]) {
    rows(of: TableText(bytes), file: file) { _, cell throws(RowProblem) in
      guard let part = OfficeLine.Part(rawValue: cell("part")) else {
        let parts = OfficeLine.Part.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowProblem(
          Wording("cột part ghi \"\(cell("part"))\"", "the column part says \"\(cell("part"))\""),
          Wording("ghi một trong \(parts)", "write one of \(parts)"))
      }
      var type: DocumentType?
      if !cell("document").isEmpty {
        type = DocumentType(named: cell("document"))
        guard type != nil else {
          throw RowProblem(
            Wording(
              "không có loại văn bản \"\(cell("document"))\"",
              "there is no kind of document \"\(cell("document"))\""),
            Wording(
              "ghi chữ viết tắt như BC, NQ, TTr hoặc để trống",
              "write an abbreviation as BC, NQ, TTr or leave it empty"))
        }
      }
      return OfficeLine(
        scope: try scope(of: cell("area"), among: areas), issuer: try required(cell, "issuer"),
        type: type, part: part, text: cell("text"), validFrom: try date(cell, "valid_from"),
        validTo: try date(cell, "valid_to"))
    }
  }

  private static func scope(
    of text: String, among areas: Set<String>?
  ) throws(RowProblem) -> OfficeLine.Scope {
    if text.isEmpty { return .everywhere }
    if let kind = ReferenceArea.Kind(rawValue: text) { return .level(kind.level) }
    guard let areas, !areas.contains(text) else { return .area(text) }
    throw RowProblem(
      Wording(
        "cột area: sổ không có địa bàn mã \"\(text)\"",
        "column area: the ledger has no area of code \"\(text)\""),
      Wording(
        "ghi mã địa bàn, hoặc province, district, commune cho mọi đơn vị của một cấp",
        "write the code of an area, or province, district, commune for all of a level"))
  }
}
