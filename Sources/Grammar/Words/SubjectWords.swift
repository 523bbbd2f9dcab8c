/// Words that stand around the name of what is measured without being part of it.
package enum SubjectWords {
  /// Before a subject: "trong đó", "đồng thời", "với".
  static let leads = WordTree(
    phrases: [
      "và", "trong đó", "trong đó có", "với", "có", "đồng thời", "riêng", "ngoài ra", "bên cạnh đó",
      "tuy nhiên", "nhất là",
      "hiện", "hiện có", "ước", "ước thực hiện", "ước tính", "dự ước", "dự kiến", "đã", "được",
      "cụ thể", "gồm", "bao gồm",
      "như", "còn", "toàn tỉnh", "toàn huyện", "toàn thành phố", "toàn thị xã", "toàn xã",
      "trên địa bàn", "trên địa bàn tỉnh", "đến", "nên", "nhưng", "mà", "là",
      "trên địa bàn huyện", "trên địa bàn thành phố", "cả tỉnh", "tính", "tính đến", "đã có",
      "trong", "năm", "hết", "thực hiện năm", "qua đó", "nâng",
      "do đó", "kết quả", "đến hết", "hiện đã", "đang", "tính đến hết", "bước đầu", "thực tế",
      "đặc biệt là", "khoảng", "hoặc", "số còn lại", "các",
      "phấn đấu", "thống kê", "theo thống kê", "qua thống kê", "qua rà soát", "theo báo cáo",
      "đến thời điểm", "tại thời điểm", "thời điểm", "theo đó", "đặc biệt", "hằng năm", "hàng năm",
      "mỗi năm", "mỗi", "bình quân mỗi năm", "bình quân mỗi",
      "sơ bộ", "tiếp tục", "chủ yếu", "chủ yếu là",
      "nổi bật", "nổi bật là", "điển hình là", "đáng chú ý là",
      "cả nước", "từ", "thì", "cũng", "cùng với", "bình quân năm", "này", "khi", "ở", "để",
      "trước đó", "tuy vậy", "vì vậy", "đưa", "qua", "về", "giai đoạn", "trong giai đoạn",
    ])

  /// Behind a subject: "đạt", "ước đạt", "là".
  static let tails = WordTree(
    phrases: [
      "đạt", "ước đạt", "ước", "là", "có", "được", "khoảng", "thực hiện", "ước thực hiện", "còn",
      "cho", "lên", "xuống", "tới",
      "đến", "trên", "với", "hơn", "dưới", "gần", "ở mức", "gồm", "ước tính", "đã", "xuống còn",
      "giảm còn", "giảm xuống còn", "tăng lên", "tổng số là",
      "đạt được", "ước khoảng", "bằng", "và", "trong đó có", "bao gồm", "dự kiến", "dự ước",
      "đạt khoảng", "đối với", "hiện có", "hiện", "giảm", "tăng",
      "chiếm", "của", "trong", "từ", "đạt từ", "ước hoàn thành", "lũy kế", "trong đó", "ước có",
      "thêm", "có thêm", "vào", "giảm xuống", "đạt tỷ lệ", "lên đến", "lên tới", "tại",
      "lên trên", "xuống dưới", "phấn đấu", "phấn đấu đạt", "theo", "là trên", "đạt trên", "so với",
      "vượt", "nhất là", "hết năm", "cả năm", "năm", "tỷ lệ", "ước cả năm", "âm", "tính chung",
      "ước hết năm",
      "giai đoạn", "nay", "đến nay", "hàng năm", "các", "thời điểm", "đến thời điểm", "đến cuối",
      "cuối",
      "đến đầu",
    ], backwards: true)

  /// Nouns whose last syllable would be a tail alone: "giải phóng mặt bằng 15 dự án".
  private static let compounds = WordTree(
    phrases: [
      "mặt bằng", "đồng bằng", "công bằng", "cân bằng", "văn bằng", "gia tăng", "suy giảm",
    ],
    backwards: true)

  /// Copulas: behind these a subject is complete, and a count noun only repeats it.
  package static let copulas = SyllableSet(words: "là đạt còn")

  /// Where the words behind a quantity stop naming what is counted.
  package static let stops = SyllableSet(
    words: """
      với tăng giảm bằng vượt chiếm so nhằm để tương trong nên nâng đồng gồm bao theo tại từ
      nhưng còn đạt kế lũy luỹ trên do khó
      """)

  /// Nouns that say little alone; they take the subject of the figure they stand by.
  package static let genericNouns = SyllableSet(
    words:
      "người trường đối cơ đơn cuộc vụ đợt suất lượt hộ em trẻ dự công cái điểm tổ cá cây con lồng HTX hợp HCĐ"
  )

  /// Words that announce what is aimed at: figures behind them are targets.
  package static let aims = WordTree(phrases: [
    "phấn đấu", "đặt mục tiêu", "mục tiêu đến", "mục tiêu về", "phân đấu", "mục tiêu cụ thể",
  ])

  /// Words of a verdict before the plan it speaks of: "đã vượt cao so", "khó đạt".
  package static let verdicts = SyllableSet(
    words:
      "so với tương đương cao đã vượt đạt khó không chưa cơ bản đều và mức xấp xỉ theo sẽ đúng hoàn thành thấp hơn"
  )

  /// The same behind a share, whose name is a clause of its own: "69,8% số xã tại các huyện được ...".
  package static let listStops = SyllableSet(
    words: "tăng giảm bằng vượt chiếm so nâng đạt khó lũy luỹ")

  /// Headings of lists that name nothing: "cụ thể", "trong đó", "phân theo lĩnh vực".
  package static let emptyLeads = WordTree(
    phrases: [
      "cụ thể", "cụ thể như sau", "trong đó", "gồm", "bao gồm", "như", "như sau", "phân theo",
      "chia theo", "chia ra",
      "chi tiết", "tập trung", "trong đó có", "thuộc các lĩnh vực", "theo lĩnh vực", "gồm có",
      "cụ thể là", "các lĩnh vực",
      "thuộc", "trong năm", "trong tháng", "năm", "tính đến", "đến", "ước", "chủ yếu", "lĩnh vực",
    ])

  /// Names of measures that say little alone: "diện tích", "tổng kinh phí", "số tiền".
  package static let measures = WordTree(
    phrases: [
      "diện tích", "tổng diện tích", "diện tích gieo trồng", "diện tích thu hoạch",
      "diện tích trồng mới", "diện tích gieo cấy",
      "tổng diện tích gieo trồng", "sản lượng thu hoạch", "năng suất bình quân", "sản lượng",
      "tổng sản lượng", "năng suất", "kinh phí", "tổng kinh phí", "tổng kinh phí hỗ trợ",
      "tổng kinh phí thực hiện", "số tiền", "tổng số tiền", "quy mô", "tổng vốn", "vốn",
      "tổng vốn đăng ký", "vốn đăng ký", "vốn đăng ký đầu tư", "tổng vốn đầu tư",
      "tổng vốn đăng ký đầu tư", "tổng mức đầu tư", "trị giá", "tổng trị giá", "giá trị",
      "tổng giá trị", "số kinh phí",
      "công suất", "tổng công suất", "công suất lắp máy", "tổng công suất lắp máy", "thể tích",
      "trữ lượng", "chiều dài", "tổng chiều dài", "kinh phí hỗ trợ",
      "kinh phí thực hiện", "số vốn", "tổng số vốn", "số lượng", "tổng số", "số người", "SL", "DT",
      "KP", "NS", "thời lượng", "thời lượng phát", "số tiền là", "khối lượng", "giải ngân",
      "số tiền phạt", "mức hỗ trợ", "trong tháng",
      "giá trị giải ngân", "kế hoạch vốn", "vốn điều lệ", "số tiền hỗ trợ",
    ])

  /// Headings of lists whose items stand for themselves: "một số sản phẩm chủ yếu", "kết quả".
  static let looseLeads = WordTree(
    phrases: [
      "một số", "các", "nhiều", "kết quả", "kết quả cụ thể", "theo", "thực hiện", "những",
      "tiêu biểu", "nổi bật", "do một số",
    ])

  /// Verbs that stand directly before what they act on: "phát hiện 24 vụ".
  static let verbs = WordTree(
    phrases: [
      "phát hiện", "xử lý", "tổ chức", "triển khai", "thực hiện", "ban hành", "phê duyệt",
      "giải quyết", "tiếp nhận", "thành lập",
      "xây dựng", "hỗ trợ", "cấp", "thu hồi", "giới thiệu", "khởi tố", "bắt", "cử", "mở", "tặng",
      "trao tặng", "giao", "kiểm tra",
      "hướng dẫn", "công nhận", "hoàn thành", "đào tạo", "tuyển sinh", "khám", "điều tra",
      "thẩm định", "đăng ký", "trồng", "trồng mới",
      "chuyển đổi", "thu hút", "huy động", "đón", "xảy ra", "làm", "ghi nhận", "bảo dưỡng",
      "sửa chữa", "duy trì", "nghiệm thu",
      "quyết định", "chấp thuận", "rà soát", "cung cấp", "đơn giản hóa", "sắp xếp", "lập",
      "tuyên truyền", "giám sát", "chuẩn bị",
      "giải thể", "tham gia", "đạt được", "trợ giúp", "phân bổ", "chi trả", "cho vay", "thu", "chi",
      "mua", "bán", "chuyển", "đưa", "gửi",
      "biên soạn", "in", "phát", "phát sóng", "đăng tải", "truy quét", "triệt phá", "đấu tranh",
      "khai giảng", "khởi công", "khánh thành",
      "nâng cấp", "lắp đặt", "quản lý", "trình", "họp", "phục tráng", "điều chỉnh", "giảm", "tăng",
      "được", "đã", "có",
    ], backwards: true)

  /// Kinds of areas: a name that opens with one is a part of what is broken down by area.
  package static let areas = SyllableSet(words: "huyện xã phường thị thành TP tỉnh thôn bản")

  /// Words that tie a figure to the one before it: "30 vụ làm 13 người chết".
  package static let ties = SyllableSet(words: "làm cho với của bằng tại khiến")

  /// Verbs that open the predicate which a list of shares has in common.
  package static let predicates = SyllableSet(words: "đạt được có sử tham đã")

  /// Whether the words at an index only announce a list.
  package static func isEmptyLead(_ text: TokenText, at index: Int) -> Bool {
    emptyLeads.match(text, at: index) != nil
  }

  /// Whether the words at an index announce a list of things that have nothing to do with the last
  /// figure.
  package static func isLooseLead(_ text: TokenText, at index: Int) -> Bool {
    looseLeads.match(text, at: index) != nil
  }

  /// Whether a verb ends before an index.
  package static func endsInVerb(_ text: TokenText, before index: Int, downTo low: Int) -> Bool {
    verbs.match(text, before: index, downTo: low) != nil
  }

  /// Whether an aim is announced at an index.
  package static func isAim(_ text: TokenText, at index: Int) -> Bool {
    aims.match(text, at: index) != nil
  }

  /// The end of a measure's name at an index.
  package static func measureEnd(_ text: TokenText, at index: Int) -> Int? {
    measures.match(text, at: index)?.end
  }

  package static func leadEnd(_ text: TokenText, at index: Int) -> Int? {
    leads.match(text, at: index)?.end
  }

  package static func tailStart(_ text: TokenText, before index: Int, downTo low: Int) -> Int? {
    if compounds.match(text, before: index) != nil { return nil }
    return tails.match(text, before: index, downTo: low)?.start
  }
}
