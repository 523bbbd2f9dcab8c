package import Ledger

extension ObservationStatus {
  /// How sure a figure is, in the words of statistics.
  package var wording: Wording {
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
  package var wording: Wording {
    switch self {
    case .noData: Wording("không có số liệu", "no data")
    case .notApplicable: Wording("không áp dụng", "not applicable")
    case .notReported: Wording("chưa báo cáo", "not reported")
    }
  }
}
