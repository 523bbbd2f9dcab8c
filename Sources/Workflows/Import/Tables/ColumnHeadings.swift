/// The headings by which people name the columns of tables, folded as ``FoldedWords`` does: data, one
/// list a purpose.
enum ColumnHeadings {
  /// Headings that are a column's whole name.
  static let named: [(role: ColumnRole, headings: [String])] = [
    (.ordinal, ["tt", "stt", "so tt", "so thu tu", "no"]),
    (
      .code,
      [
        "indicator", "indicator code", "ma chi tieu", "ma so", "ma ct", "ma", "ma so chi tieu",
        "code",
      ]
    ),
    (
      .name,
      [
        "chi tieu", "ten chi tieu", "noi dung", "danh muc", "chi tieu chu yeu", "cac chi tieu",
        "cac chi tieu chu yeu", "noi dung chi tieu", "ten", "indicator name", "name", "item",
        "muc tieu chi tieu", "chi tieu nhiem vu", "he thong chi tieu",
      ]
    ),
    (
      .area,
      [
        "ref area", "area", "area code", "area name", "dia ban", "ma dia ban", "ten dia ban",
        "don vi hanh chinh", "ten don vi hanh chinh", "ma don vi hanh chinh", "xa phuong",
        "xa phuong thi tran", "huyen thanh pho", "huyen thi xa thanh pho", "dia phuong",
        "don vi bao cao", "huyen", "xa", "tinh",
      ]
    ),
    (
      .period,
      ["time period", "period", "ky", "ky bao cao", "ky so lieu", "thoi gian", "thoi ky"]
    ),
    (.basis, ["basis", "cach tinh", "loai so lieu", "loai ky", "cach tinh ky"]),
    (.breakdown, ["breakdown", "phan to", "chia theo", "phan to chi tiet", "chi tiet"]),
    (.priceBase, ["price base", "gia", "loai gia", "nam goc gia"]),
    (.transformation, ["transformation"]),
    (
      .unit,
      [
        "unit measure", "unit", "unit of measure", "don vi tinh", "don vi", "dvt", "dv tinh",
        "don vi do",
      ]
    ),
    (.status, ["obs status", "status", "trang thai", "tinh trang", "tinh trang so lieu"]),
    (.modifier, ["obs modifier"]),
    (.verdict, ["stated verdict"]),
    (.low, ["obs value low", "can duoi"]),
    (.high, ["obs value high", "can tren"]),
    (.source, ["data source", "van ban nguon"]),
    (.reportingPeriod, ["reporting period"]),
    (.sourceLine, ["source line"]),
    (.sourceParagraph, ["source paragraph"]),
    (.sourcePage, ["source page"]),
    (.sourceSheet, ["source sheet"]),
    (.sourceCell, ["source cell"]),
    (.sourceText, ["source text"]),
    (.restated, ["restated from"]),
    (
      .ignored,
      [
        "structure", "structure id", "action", "decimals", "last update", "ghi chu", "note",
        "notes",
        "nhan xet", "danh gia", "giai trinh", "nguyen nhan", "nguon", "co quan chu tri",
        "don vi thuc hien", "don vi chu tri", "remarks", "comment", "nguon so lieu",
      ]
    ),
  ]

  /// The heading of the one column of figures of a table with a row a figure.
  static let value = ["obs value", "value", "gia tri", "so lieu", "so luong", "figure"]

  /// The heading under which SDMX puts figures, always with a decimal point.
  static let exchangeValue = "obs value"

  /// Words that open the heading of a column of names.
  static let nameOpenings = ["chi tieu", "ten chi tieu", "noi dung"]

  /// Columns that hold a relation between others: read past.
  static let ratios = [
    "so sanh", "so voi", "% so", "so kh", "so ke hoach", "so cung ky", "% kh", "% ke hoach",
    "dat %",
    "ty le dat", "ty le hoan thanh", "ti le dat", "ti le hoan thanh", "muc do hoan thanh",
    "% hoan thanh", "hoan thanh %", "tang giam", "tang +", "toc do tang", "toc do phat trien",
    "tang truong", "chenh lech", "co cau", "% thuc hien", "% th", "% tang", "% giam", "ratio",
    "growth", "compared", "% of plan", "achieved %",
  ]

  /// Columns that hold what was assigned.
  static let plans = [
    "ke hoach", "kh", "muc tieu", "du toan", "chi tieu giao", "giao", "nghi quyet", "nq",
    "phan dau",
    "plan", "target",
  ]

  /// Columns that hold results.
  static let results = [
    "thuc hien", "th", "ket qua", "uoc", "luy ke", "cong don", "so bo", "chinh thuc", "thang", "t",
    "quy", "nam", "ca nam", "cung ky", "tinh den", "den ngay", "dat duoc", "actual", "result",
    "cumulative", "estimate", "year",
  ]

  /// The whole of the areas of a form, beside a column for each.
  static let totals = [
    "tong so", "tong cong", "cong", "tong", "toan tinh", "toan huyen", "toan xa", "chung", "total",
  ]

  /// Who assigned what a plan column holds.
  static let authorities: [(authority: String, words: [String])] = [
    ("TW", ["trung uong", "tw", "thu tuong", "chinh phu", "bo giao", "central"]),
    ("ĐHĐB", ["dai hoi", "nq dai hoi", "dang bo", "party"]),
    ("HĐND", ["hdnd", "hoi dong nhan dan", "nghi quyet", "nq", "council"]),
    ("UBND", ["ubnd", "uy ban nhan dan", "committee"]),
  ]
}
