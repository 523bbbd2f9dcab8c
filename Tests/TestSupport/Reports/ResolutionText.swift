/// The resolution that set the targets of a generated annual report.
enum ResolutionText {
  static func text(_ facts: ReportFacts) -> String {
    let name = facts.area.name
    var lines = [
      "HỘI ĐỒNG NHÂN DÂN", "TỈNH \(name.uppercased())", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc", "Số: 52/NQ-HĐND",
      "\(facts.area.seat), ngày 09 tháng 12 năm \(facts.year - 1)", "NGHỊ QUYẾT",
      "Về Kế hoạch phát triển kinh tế - xã hội năm \(facts.year)",
      "HỘI ĐỒNG NHÂN DÂN TỈNH \(name.uppercased())", "QUYẾT NGHỊ:",
      "Điều 1. Thông qua Kế hoạch phát triển kinh tế - xã hội năm \(facts.year) với các chỉ tiêu sau:",
    ]
    for (index, sector) in Sector.allCases.enumerated() {
      let targets = (facts.results[sector] ?? []).map { "\($0.subject.name) \($0.plan.text)" }
      lines.append("(\(index + 1)) " + targets.joined(separator: "; ").capitalised + ".")
    }
    let rates = (facts.rates + facts.accountedRates).map { "\($0.name) \($0.plan.text)" }
    lines.append("(6) " + rates.joined(separator: "; ").capitalised + ".")
    lines += [
      "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết./.", "CHỦ TỊCH", "(Đã ký)",
      "Nguyễn Văn A",
    ]
    return lines.joined(separator: "\n\n") + "\n"
  }
}
