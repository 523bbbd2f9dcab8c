import Ledger
import Quantities

extension ReportFigure {
  /// What is measured, for the middle of a sentence: "sản lượng chè búp tươi", "GRDP bình quân".
  var subject: String { indicator.subject }

  /// The verb before the amount.
  var verb: String {
    if indicator.measure != .level {
      return value.value.isNegative ? (isEstimate ? "ước" : "là") : (isEstimate ? "ước đạt" : "đạt")
    }
    if indicator.name.hasPrefix("Số ") || indicator.direction == .lower { return "là" }
    return isEstimate && basis != .pointInTime ? "ước đạt" : "đạt"
  }

  /// The words that the document opens numbers with, where the figure was stated so: "trên".
  var modifier: String {
    switch observation.modifier {
    case let word? where ["trên", "hơn", "gần", "khoảng", "dưới"].contains(word): word + " "
    default: ""
    }
  }
}

extension Indicator {
  /// Its name for the middle of a sentence: abbreviations keep their capitals.
  package var subject: String {
    let letters = Array(name.prefix(2))
    guard let first = letters.first, letters.count == 2, !letters[1].isUppercase else {
      return name
    }
    return first.lowercased() + name.dropFirst()
  }

  /// What a plan of it is called: budgets have an estimate (dự toán).
  var planWord: String { sector.hasPrefix("06") ? "dự toán" : "kế hoạch" }
}

extension Target.Authority {
  /// Who assigned a plan, behind its name, where several did.
  var assigner: String {
    switch self {
    case .council: "HĐND tỉnh giao"
    case .central: "Trung ương giao"
    case .party: "Đại hội Đảng bộ giao"
    case .committee: "UBND tỉnh giao"
    }
  }
}
