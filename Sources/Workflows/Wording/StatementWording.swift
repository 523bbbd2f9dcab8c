package import Ledger
import Reading

extension Statement.Role {
  /// What people call the role.
  var wording: Wording {
    switch self {
    case .level: Wording("kết quả", "result")
    case .target: Wording("kế hoạch", "target")
    case .change: Wording("tăng giảm", "change")
    case .planRatio: Wording("so kế hoạch", "against plan")
    case .share: Wording("tỷ lệ", "share")
    }
  }
}

extension Statement.Direction {
  /// The word that stands in front of the number.
  var wording: Wording {
    switch self {
    case .up: Wording("tăng", "up")
    case .down: Wording("giảm", "down")
    case .equal: Wording("ngang", "equal to")
    case .over: Wording("vượt", "over by")
    case .of: Wording("bằng", "at")
    }
  }
}

extension Basis {
  /// How a figure covers its period, in words.
  package var wording: Wording {
    switch self {
    case .inPeriod: Wording("trong kỳ", "in the period")
    case .cumulative: Wording("lũy kế", "cumulative")
    case .fullYearEstimate: Wording("ước cả năm", "full-year estimate")
    case .asOf: Wording("tính đến", "as of")
    case .pointInTime: Wording("tại thời điểm", "at a point in time")
    }
  }
}

extension ReadNumeral.Kind {
  /// What people call numerals of the kind.
  var wording: Wording {
    switch self {
    case .statement: Wording("số liệu", "figures")
    case .date: Wording("ngày tháng", "dates")
    case .symbol: Wording("ký hiệu văn bản", "document numbers")
    case .enumerator: Wording("số thứ tự", "list numbers")
    case .name: Wording("tên gọi", "names")
    case .gap: Wording("chưa đọc được", "not understood")
    }
  }
}

extension Statement {
  /// What the figure is measured against, in words; nil when it is measured against nothing.
  var yardstick: Wording? {
    guard let against else { return nil }
    return switch against {
    case "plan": Wording("kế hoạch", "plan")
    case "same-period": Wording("cùng kỳ năm trước", "same period last year")
    case "prior-year": Wording("năm trước", "year before")
    case "prior-month": Wording("tháng trước", "month before")
    case "prior-quarter": Wording("quý trước", "quarter before")
    case "prior-period": Wording("kỳ trước", "period before")
    default: Wording(against, against)
    }
  }
}
