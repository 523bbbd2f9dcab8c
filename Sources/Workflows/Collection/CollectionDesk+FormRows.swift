package import Ledger
import Storage

/// Lines of forms, one at a time or all of a form at once; figures that were reported in them stay.
extension CollectionDesk {
  /// Adds a line to the form of a regime, behind the last one of its group, by the cells of a row of
  /// Catalogues/forms.csv.
  ///
  /// - Throws: ``CollectionRefusal`` for a line that the form has, or that cannot be used.
  package func addRow(_ cells: [String: String], to code: String) async throws {
    try await changeRows(of: code) { regime, indicators throws(CatalogueReader.RowProblem) in
      let row = try formRow(cells, indicators)
      guard !regime.rows.contains(where: { $0.key == row.key }) else {
        throw CatalogueReader.twice(in: code)
      }
      let place = regime.rows.lastIndex { $0.group == row.group }.map { $0 + 1 }
      regime.rows.insert(row, at: place ?? regime.rows.endIndex)
    }
  }

  /// Takes a line out of the form of a regime: nobody is asked for it any more.
  package func removeRow(_ key: FormRow.Key, from code: String) async throws {
    try await changeRows(of: code) { regime, _ throws(CatalogueReader.RowProblem) in
      guard regime.rows.contains(where: { $0.key == key }) else {
        throw CatalogueReader.RowProblem(
          Wording("biểu \(code) không có dòng này", "the form \(code) has no such line"),
          Wording("mở lại trang để xem các dòng hiện có", "open the page again to see its lines"),
          isReadable: true)
      }
      regime.rows.removeAll { $0.key == key }
    }
  }

  /// Puts other lines in the place of those that the form of a regime has; nothing is written while one of
  /// them cannot be used.
  package func saveRows(_ lines: [[String: String]], of code: String) async throws {
    try await changeRows(of: code) { regime, indicators throws(CatalogueReader.RowProblem) in
      var rows: [FormRow] = []
      for cells in lines {
        let row = try formRow(cells, indicators)
        guard !rows.contains(where: { $0.key == row.key }) else {
          throw CatalogueReader.twice(in: code)
        }
        rows.append(row)
      }
      regime.rows = rows
    }
  }

  private func formRow(
    _ cells: [String: String], _ indicators: Set<String>
  ) throws(CatalogueReader.RowProblem) -> FormRow {
    try CatalogueReader.formRow(
      { cells[$0]?.trimmingSpaces ?? "" }, indicators: indicators,
      agencies: Set(agencies.agencies.map(\.code)))
  }

  private func changeRows(
    of code: String,
    _ change: (inout ReportingRegime, Set<String>) throws(CatalogueReader.RowProblem) -> Void
  ) async throws {
    guard mayManageRegimes else { throw CollectionRefusal.forbidden(.manageRegimes) }
    guard let old = try await regimesByCode()[code] else {
      throw CollectionRefusal.noSuchRegime(code)
    }
    var regime = old
    let indicators = Set(try await store.indicators().map(\.code))
    do throws(CatalogueReader.RowProblem) { try change(&regime, indicators) } catch {
      throw CollectionRefusal(error)
    }
    guard regime != old else { return }
    try await write(regimes: [regime])
  }
}
