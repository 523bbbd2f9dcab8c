/// Words that stand around the name of what is measured without being part of it.
package enum SubjectWords {
  /// Before a subject: "trong đó", "đồng thời", "với".
  static let leads = WordTree(
    phrases: [
      "và", "trong đó", "trong đó có", "với", "có", "đồng thời", "riêng", "ngoài ra", "bên cạnh đó", "tuy nhiên", "nhất là",
      "hiện", "hiện có", "ước", "ước thực hiện", "ước tính", "dự ước", "dự kiến", "đã", "được", "cụ thể", "gồm", "bao gồm",
      "như", "còn", "toàn tỉnh", "toàn huyện", "toàn thành phố", "toàn thị xã", "toàn xã", "trên địa bàn", "trên địa bàn tỉnh", "tỉnh", "đến", "nên", "nhưng", "mà", "cho", "là",
      "trên địa bàn huyện", "trên địa bàn thành phố", "cả tỉnh", "tính", "tính đến", "đã có", "trong", "năm", "hết", "thực hiện năm", "qua đó", "nâng",
      "do đó", "kết quả", "đến hết", "hiện đã", "đang", "tính đến hết", "khoảng", "đạt", "vượt", "bằng", "tăng", "giảm", "so với", "cùng kỳ", "hoặc", "số còn lại", "các",
      "phấn đấu", "đến thời điểm", "tại thời điểm", "thời điểm", "theo đó", "đặc biệt", "hằng năm", "hàng năm", "sơ bộ", "tiếp tục", "chủ yếu", "chủ yếu là",
      "cả nước", "từ", "thì", "cũng", "cùng với", "bình quân năm", "này", "khi", "ở", "để", "trước đó", "làm", "qua", "làm cho",
    ])

  /// Behind a subject: "đạt", "ước đạt", "là".
  static let tails = WordTree(
    phrases: [
      "đạt", "ước đạt", "ước", "là", "có", "được", "khoảng", "thực hiện", "ước thực hiện", "còn", "cho", "lên", "xuống", "tới",
      "đến", "trên", "với", "hơn", "dưới", "gần", "ở mức", "gồm", "ước tính", "đã", "xuống còn", "giảm còn", "giảm xuống còn", "tăng lên", "tổng số là",
      "đạt được", "ước khoảng", "bằng", "và", "trong đó có", "bao gồm", "dự kiến", "dự ước", "đạt khoảng", "hoàn thành", "đối với", "hiện có", "hiện", "giảm", "tăng",
      "chiếm", "của", "trong", "từ", "đạt từ", "ước hoàn thành", "lũy kế", "trong đó", "ước có", "thêm", "có thêm", "vào", "giảm xuống", "giữ", "duy trì", "đạt tỷ lệ", "lên đến", "lên tới", "tại",
      "lên trên", "xuống dưới", "phấn đấu", "phấn đấu đạt", "theo", "là trên", "đạt trên", "so với", "vượt", "nhất là", "hết năm", "cả năm", "năm", "tỷ lệ", "ước cả năm", "âm", "tính chung", "ước hết năm",
      "nay", "đến nay", "hàng năm", "các",
    ], backwards: true)

  /// Copulas: behind these a subject is complete, and a count noun only repeats it.
  package static let copulas = Set(words: "là đạt còn")

  /// Where the words behind a quantity stop naming what is counted.
  package static let stops = Set(
    words: """
      với tăng giảm bằng vượt chiếm so nhằm để tương trong nên nâng đồng gồm bao theo tại từ
      nhưng còn đạt kế lũy luỹ trên cao thấp do khó
      """)

  /// Words of a verdict before the plan it speaks of: "đã vượt cao so", "khó đạt".
  package static let verdicts = Set(
    words: "so với cao đã vượt đạt khó không chưa cơ bản đều và mức xấp xỉ theo sẽ đúng hoàn thành thấp hơn")

  /// Headings of lists that name nothing: "cụ thể", "trong đó", "phân theo lĩnh vực".
  package static let emptyLeads = WordTree(
    phrases: [
      "cụ thể", "cụ thể như sau", "trong đó", "gồm", "bao gồm", "như", "như sau", "phân theo", "chia theo", "chia ra",
      "kết quả", "kết quả cụ thể", "chi tiết", "một số", "tập trung", "trong đó có", "thuộc các lĩnh vực", "theo lĩnh vực", "gồm có", "cụ thể là", "các lĩnh vực",
      "thuộc", "trong năm", "trong tháng", "năm", "tính đến", "đến", "ước", "chủ yếu", "lĩnh vực", "các sản phẩm",
    ])

  /// Verbs that open the predicate which a list of shares has in common.
  package static let predicates = Set(words: "đạt được có sử tham đã")

  package static func leadEnd(_ text: TokenText, at index: Int) -> Int? {
    leads.match(text, at: index)?.end
  }

  package static func tailStart(_ text: TokenText, before index: Int, downTo low: Int) -> Int? {
    tails.match(text, before: index, downTo: low)?.start
  }
}
