package import Ledger
import Storage

/// The indicators of a ledger, for choosing one.
package enum IndicatorList {
  /// The indicators whose code begins so, or whose name or a phrase has those words; all without any.
  ///
  /// In the order of their codes.
  package static func find(_ text: String?, among indicators: [Indicator]) -> [Indicator] {
    guard let text, !text.isEmpty else { return indicators }
    let code = text.lowercased()
    let search = WordSearch(text)
    return indicators.filter { indicator in
      if indicator.code.lowercased().hasPrefix(code) { return true }
      guard !search.isEmpty else { return false }
      return ([indicator.name, indicator.englishName] + indicator.phrases).contains {
        search.finds($0)
      }
    }
  }

  /// Code, name, unit and sector of each.
  package static func table(_ indicators: [Indicator], in language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "name", title: Wording("tên", "name"), least: 26),
        .init(code: "unit", title: Wording("đơn vị", "unit"), least: 8),
        .init(code: "sector", title: Wording("lĩnh vực", "sector"), least: 8),
      ],
      rows: indicators.map { indicator in
        let name =
          language == .english && !indicator.englishName.isEmpty
          ? indicator.englishName : indicator.name
        return [indicator.code, name, indicator.unit, indicator.sector]
      })
  }
}

extension OpenLedger {
  /// The one indicator that a person named, by its code or by words that no other has.
  package func indicator(_ text: String) async throws -> Indicator {
    let all = try await store.indicators()
    let code = text.lowercased()
    if let exact = all.first(where: { $0.code.lowercased() == code }) { return exact }
    let found = IndicatorList.find(text, among: all)
    guard let first = found.first else { throw IndicatorProblem.none(text) }
    guard found.count == 1 else {
      throw IndicatorProblem.several(text, found.count, found.prefix(5).map(\.code))
    }
    return first
  }
}

/// Why no indicator could be told from what a person wrote.
package enum IndicatorProblem: WordedProblem, Hashable {
  case none(String)
  case several(String, Int, [String])

  package var wording: Wording {
    switch self {
    case .none(let text):
      Wording(
        "chỉ tiêu \"\(text)\" không có trong sổ; xem danh sách bằng tiendo indicators.",
        "the ledger has no indicator \"\(text)\"; list them with tiendo indicators.")
    case .several(let text, let count, let codes):
      Wording(
        "\"\(text)\" có thể là \(count) chỉ tiêu (\(codes.joined(separator: ", "))\(count > codes.count ? ", …" : "")); hãy dùng mã.",
        "\"\(text)\" may be \(count) indicators (\(codes.joined(separator: ", "))\(count > codes.count ? ", …" : "")); use a code."
      )
    }
  }
}
