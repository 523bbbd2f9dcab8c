package import Audit
import Quantities

extension Message {
  /// The sentence in a language, its numbers written as that language writes them.
  package func string(in language: Language) -> String {
    let pieces = language == .vietnamese ? vietnamese : english
    return pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .quote(let quote): "“\(quote)”"
      case .number(let number): number.shortly(in: language)
      }
    }.joined()
  }

  /// The sentence in both languages.
  var wording: Wording { Wording(string(in: .vietnamese), string(in: .english)) }
}

extension ExactDecimal {
  /// The number with at most four decimals and no zeros at the end.
  func shortly(in language: Language) -> String {
    let short = rounded(to: 4).withoutTrailingZeros(downTo: 0)
    return language == .vietnamese
      ? NumeralReader.write(short, decimals: short.decimals) : short.description
  }
}

extension Finding {
  /// What is said of the cause, each in a sentence: by the check, by others that fired on it too, and
  /// what would make the numbers agree.
  var sentences: [Message] { [message] + also + (remedy.map { [$0] } ?? []) }
}

extension Finding.Outcome {
  /// The word of the contract.
  package var severity: String {
    switch self {
    case .verified: "verified"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// What people call it.
  var wording: Wording {
    switch self {
    case .verified: Wording("đúng", "verified")
    case .info: Wording("sai lệch làm tròn", "rounding slip")
    case .warning: Wording("cảnh báo", "warning")
    case .error: Wording("lỗi", "error")
    }
  }

  /// What people call several of it.
  var pluralWording: Wording {
    switch self {
    case .verified: Wording("đúng", "verified")
    case .info: Wording("sai lệch làm tròn", "rounding slips")
    case .warning: Wording("cảnh báo", "warnings")
    case .error: Wording("lỗi", "errors")
    }
  }
}

extension Finding.Kind {
  /// What was tested, in words.
  var wording: Wording {
    switch self {
    case .planPercent: Wording("tỷ lệ so với kế hoạch", "percent of plan")
    case .planExcess: Wording("mức vượt kế hoạch", "excess over plan")
    case .growth: Wording("tăng, giảm", "growth")
    case .pointDifference: Wording("chênh lệch điểm %", "difference in points")
    case .sum: Wording("cộng các thành phần", "sum of parts")
    case .partWithinWhole: Wording("phần không vượt tổng", "part within whole")
    case .share: Wording("tỷ trọng", "share")
    case .fraction: Wording("phân số", "fraction")
    case .structure: Wording("cơ cấu cộng 100%", "structure totals 100%")
    case .repetition: Wording("cùng số liệu ở nhiều chỗ", "same figure in several places")
    case .verdict: Wording("nhận định, đánh giá", "verdict")
    case .rate: Wording("năng suất, bình quân", "rate")
    case .magnitude: Wording("độ lớn, đơn vị tính", "magnitude")
    case .format: Wording("cách viết", "writing")
    case .date: Wording("ngày tháng, năm", "date")
    case .omittedTarget: Wording("chỉ tiêu bị bỏ sót", "omitted target")
    case .crossDocument: Wording("giữa các văn bản", "across documents")
    }
  }
}
