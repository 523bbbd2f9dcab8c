import Ledger
import Quantities

extension ReportFigure {
  /// What is measured, for the middle of a sentence: "sản lượng chè búp tươi", "GRDP bình quân".
  var subject: String { indicator.subject }

  /// The verb before the amount.
  var verb: String { indicator.verb(value, isEstimate: isEstimate && basis != .pointInTime) }

  /// The amount as it stands behind the verb.
  var amount: String { indicator.amount(value) }

  /// The word that opens the amount, where the figure was stated so: "trên ".
  var modifier: String { observation.openingWord }
}

extension Observation {
  /// The word that the document opens numbers with, with a space behind it, where the figure was stated
  /// so: "trên "; empty where not.
  var openingWord: String {
    switch modifier {
    case let word? where ["trên", "hơn", "gần", "khoảng", "dưới"].contains(word): word + " "
    default: ""
    }
  }
}

extension Indicator {
  /// Whether its name ends with the verb of its amount: "Chỉ số giá tiêu dùng (CPI) bình quân tăng".
  private var isNamedByGrowth: Bool { measure == .growth && name.hasSuffix(" tăng") }

  /// Its name for the middle of a sentence: abbreviations keep their capitals.
  package var subject: String {
    let name = isNamedByGrowth ? String(name.dropLast(" tăng".count)) : name
    let letters = Array(name.prefix(2))
    guard let first = letters.first, letters.count == 2, !letters[1].isUppercase else {
      return name
    }
    return first.lowercased() + name.dropFirst()
  }

  /// The verb before an amount.
  func verb(_ value: ReportedNumber, isEstimate: Bool) -> String {
    let isBelow = value.value.isNegative
    if isNamedByGrowth { return isBelow ? "giảm" : "tăng" }
    if measure != .level, isBelow { return isEstimate ? "ước" : "là" }
    if name.hasPrefix("Số ") || direction == .lower, measure == .level { return "là" }
    return isEstimate ? "ước đạt" : "đạt"
  }

  /// An amount as it stands behind the verb: below zero "âm 3,8%", where the verb does not say so.
  func amount(_ value: ReportedNumber) -> String {
    AmountWriter.text(
      isNamedByGrowth ? ReportedNumber(value.value.magnitude) : value, unit: unit)
  }

  /// What a plan of it is called: budgets have an estimate (dự toán).
  var planWord: String { sector.hasPrefix("06") ? "dự toán" : "kế hoạch" }
}

extension Target.Authority {
  /// Who assigned a plan, behind its name, where several did.
  ///
  /// - Parameter kind: what the area of the plan is: "tỉnh", "xã".
  func assigner(in kind: String) -> String {
    switch self {
    case .council: "HĐND \(kind) giao"
    case .central: "Trung ương giao"
    case .party: "Đại hội Đảng bộ giao"
    case .committee: "UBND \(kind) giao"
    }
  }
}
