import Ledger

extension Verdict {
  /// What became of a target, in the words of reports without "kế hoạch" behind them.
  var wording: Wording {
    switch self {
    case .exceeded: Wording("vượt", "exceeded")
    case .met: Wording("đạt", "met")
    case .nearlyMet: Wording("cơ bản đạt", "nearly met")
    case .atRisk: Wording("khó đạt", "at risk")
    case .missed: Wording("không đạt", "missed")
    case .noData: Wording("chưa có số liệu", "no data")
    }
  }
}

extension ObservationStatus {
  /// How sure a figure is, in the words of statistics.
  var wording: Wording {
    switch self {
    case .normal: Wording("chính thức", "official")
    case .seriesBreak: Wording("ngắt chuỗi", "break in series")
    case .estimate: Wording("ước", "estimate")
    case .forecast: Wording("dự báo", "forecast")
    case .provisional: Wording("sơ bộ", "provisional")
    case .derived: Wording("tổng hợp", "rolled up")
    }
  }
}

extension MissingReason {
  /// Why there is no figure, in words.
  var wording: Wording {
    switch self {
    case .noData: Wording("không có số liệu", "no data")
    case .notApplicable: Wording("không áp dụng", "not applicable")
    case .notReported: Wording("chưa báo cáo", "not reported")
    }
  }
}
