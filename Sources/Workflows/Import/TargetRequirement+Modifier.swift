import Ledger
import Quantities

extension Target.Requirement {
  /// The requirement that a number states with the word that opens or widens it.
  init(_ value: ReportedNumber, modifier: String?) {
    switch modifier {
    case "khoảng", "xấp xỉ", "ước khoảng": self = .about(value)
    case "trên", "hơn", "ít nhất", "tối thiểu", "trở lên", "không dưới": self = .atLeast(value)
    case "dưới", "không quá", "tối đa", "trở xuống": self = .atMost(value)
    default: self = .exactly(value)
    }
  }
}
