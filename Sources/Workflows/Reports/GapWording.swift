package import Ledger
package import Reports

/// What a report could not say, in sentences for whoever writes it.
package enum GapWording {
  /// A line for each kind of gap that there is, the codes and names behind it.
  package static func lines(
    _ gaps: [ReportGap], _ indicators: [String: Indicator], in language: Language
  ) -> [String] {
    var figures: [String] = []
    var results: [String] = []
    var texts: [String] = []
    var lines: [String] = []
    for gap in gaps {
      switch gap {
      case .figure(let code, _, _): figures.append(code)
      case .clause: continue
      case .narrative(let key, let section): texts.append("\(key) (\(section))")
      case .result(let code): results.append(indicators[code]?.name ?? code)
      case .targets:
        lines.append(
          Wording(
            "Sổ chưa có chỉ tiêu nào cho kỳ này; nhập nghị quyết bằng tiendo import.",
            "The ledger has no targets for this period; bring in the resolution with tiendo import."
          )(language))
      case .proposals:
        lines.append(
          Wording(
            "Chưa đủ căn cứ để đề xuất chỉ tiêu năm sau.",
            "There is nothing to propose next year's targets from.")(language))
      }
    }
    return lines
      + [
        line(
          figures, Wording("chưa có số liệu, câu không được viết", "no figure, so no sentence"),
          ", "),
        line(results, Wording("chỉ tiêu chưa có kết quả", "targets without a result"), "; "),
        line(texts, Wording("mục chưa có lời văn", "sections nobody has written"), ", "),
      ].compactMap { $0?(language) }
  }

  private static func line(
    _ names: [String], _ what: Wording, _ separator: String
  ) -> Wording? {
    guard !names.isEmpty else { return nil }
    var known: Set<String> = []
    let once = names.filter { known.insert($0).inserted }
    let list = once.joined(separator: separator)
    return Wording(
      "\(once.count) \(what.vietnamese): \(list).", "\(once.count) \(what.english): \(list).")
  }
}
