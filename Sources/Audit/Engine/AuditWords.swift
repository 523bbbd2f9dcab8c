import Ledger

/// The words by which checks tell what a subject is; one list a purpose.
enum AuditWords {
  /// What there should be less of.
  static let burdens = keys(
    "nghèo", "suy dinh dưỡng", "thất nghiệp", "tử vong", "tai nạn", "người chết", "bị thương",
    "tỷ suất sinh", "sinh con thứ ba", "tảo hôn", "phạm pháp", "tội phạm", "nợ xấu",
    "thiếu việc làm", "vi phạm", "thất thu", "bỏ học")

  /// What turns a burden into something of which more is better.
  static let reductions = keys("giảm")

  /// What makes a subject a growth or a reduction: "tốc độ tăng ...", "mức giảm ...".
  static let growths = keys("tốc độ") + [decrease]

  /// A reduction that is aimed at.
  static let decrease = SubjectKey("mức giảm")

  /// By what something comes in: "tiếp nhận đơn thư" and "giải quyết đơn thư" are of the same petitions.
  static let receptions = keys(
    "tiếp nhận", "phát hiện", "xảy ra", "thụ lý", "khởi tố", "triển khai", "đăng ký")

  /// What is done with some of a whole.
  static let processes = keys(
    "giải quyết", "kết luận", "làm rõ", "hoàn thành", "điều trị", "trả kết quả", "khắc phục",
    "thu hồi", "hỗ trợ", "triển khai mới", "chuyển sang", "phẫu thuật", "nghiệm thu", "bàn giao")

  /// What the structure of an economy ends with (indicator 0501).
  static let structureClosing = SubjectKey("thuế sản phẩm")

  private static func keys(_ words: String...) -> [SubjectKey] { words.map { SubjectKey($0) } }
}

extension SubjectKey {
  /// Whether all words of one of these subjects stand in it.
  func contains(anyOf subjects: [SubjectKey]) -> Bool {
    subjects.contains { $0.containment(in: self) == 100 }
  }
}
