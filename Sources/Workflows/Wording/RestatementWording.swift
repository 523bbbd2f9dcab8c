package import Ledger
import Quantities

extension AreaPart {
  /// The area, behind its share unless it went over whole: "0,25 × 03389 Quyết Thắng".
  fileprivate var text: String {
    guard !isWhole, let share else { return "\(area.code) \(area.name)" }
    return "\(NumeralReader.write(share, decimals: 0)) × \(area.code) \(area.name)"
  }
}

extension Restatement {
  /// What the figure was worked out from: "03388 Quyết Tiến + 0,25 × 03389 Quyết Thắng".
  var sources: String { parts.map(\.text).joined(separator: " + ") }
}

extension Restatement.Gap {
  /// The code of the reason in JSON.
  var code: String {
    switch self {
    case .unknownOrigin: "unknown-origin"
    case .unknownShare: "unknown-share"
    case .missingFigure: "missing-figure"
    case .indivisible: "indivisible"
    case .notAdditive: "not-additive"
    }
  }

  /// The areas at fault.
  var areas: [ReferenceArea] {
    switch self {
    case .unknownShare(let areas), .missingFigure(_, let areas), .indivisible(let areas): areas
    case .unknownOrigin, .notAdditive: []
    }
  }

  /// Why an indicator has no figure.
  func wording(of indicator: String) -> Wording {
    let names = areas.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
    switch self {
    case .unknownOrigin:
      return Wording(
        "danh mục không ghi địa bàn này hình thành từ những đơn vị nào",
        "the registry does not say what the area was made from")
    case .unknownShare:
      return Wording(
        "chưa rõ tỷ phần chuyển sang của \(names)", "the share of \(names) is not known")
    case .missingFigure(indicator, _):
      return Wording("thiếu số liệu của \(names)", "\(names) lacks a figure")
    case .missingFigure(let indicator, _):
      return Wording(
        "thiếu số liệu \(indicator) của \(names)", "\(names) lacks a figure of \(indicator)")
    case .indivisible:
      return Wording(
        "\(names) bị chia mà chỉ tiêu này không cộng được",
        "\(names) was divided, and the indicator does not add up")
    case .notAdditive:
      return Wording(
        "chỉ tiêu này không cộng và không tính lại được",
        "the indicator neither adds up nor can be recomputed")
    }
  }
}

extension RestatementGap {
  /// The sentence about a cell that has no figure on the boundaries of today.
  package var wording: Wording {
    let words = reason.wording(of: key.indicator)
    return Wording(
      "Không quy đổi được \(key.indicator), \(key.period.wording(.vietnamese)) (\(key.basis.wording(.vietnamese))): \(words.vietnamese).",
      "Not restated: \(key.indicator), \(key.period.wording(.english)) (\(key.basis.wording(.english))): \(words.english)."
    )
  }
}

extension AreaFigures {
  /// The sentence about figures under the area's code that belong to another unit; nil without any.
  package func namesakeWording(of area: ReferenceArea) -> Wording? {
    guard !namesakes.isEmpty else { return nil }
    let names = namesakes.map { namesake in
      (namesake.validTo.map { "\(namesake.name) (– \($0.code))" }) ?? namesake.name
    }.joined(separator: ", ")
    let isSuccessor = namesakes.contains {
      ($0.validTo ?? .beginning) < area.validFrom ?? .beginning
    }
    let remedy =
      isSuccessor
      ? Wording(
        "xem bằng --to hoặc tên đơn vị, hoặc quy đổi bằng --boundaries today",
        "see them with --to or the unit's name, or restated with --boundaries today")
      : Wording("xem bằng tên đơn vị", "see them with the unit's name")
    return Wording(
      "Số liệu cùng mã \(area.code) của đơn vị khác không tính vào đây: \(names); \(remedy.vietnamese).",
      "Figures of other units with the code \(area.code) are left out: \(names); \(remedy.english)."
    )
  }
}
