/// The paragraph styles of an official document, by their identifiers in the file.
///
/// A component of Decree 30/2020/NĐ-CP has a style of its own, so that an office changes its look in
/// one place.
enum ParagraphStyle: String, CaseIterable {
  // Word's own, which its navigation and its lists know by name.
  case normal = "Normal"
  case body = "BodyText"
  case part = "Heading1"
  case roman = "Heading2"
  case arabic = "Heading3"
  case letter = "Heading4"
  case caption = "Caption"
  case header = "Header"
  case footnote = "FootnoteText"
  // Above the text.
  case parentAgency = "CoQuanChuQuan"
  case issuer = "CoQuanBanHanh"
  case issuerRule = "NetKeCoQuan"
  case nationalName = "QuocHieu"
  case motto = "TieuNgu"
  case mottoRule = "NetKeTieuNgu"
  case number = "SoKyHieu"
  case dateLine = "DiaDanhThoiGian"
  case draftMark = "DuThao"
  case kind = "TenLoai"
  case subject = "TrichYeu"
  case subjectRule = "NetKeTrichYeu"
  case enactor = "CoQuanQuyetNghi"
  case addressee = "KinhGui"
  case addresseeHead = "KinhGuiNhieuNoi"
  case addresseeEntry = "KinhGuiDanhSach"
  case basis = "CanCu"
  case enactment = "LoiBanHanh"
  // In the text.
  case article = "Dieu"
  case chart = "BieuDo"
  case cellLeft = "BangTrai"
  case cellCentre = "BangGiua"
  case cellRight = "BangPhai"
  case cellHead = "BangTieuDe"
  // Below the text.
  case recipientHead = "NoiNhan"
  case recipientEntry = "NoiNhanDanhSach"
  case capacity = "QuyenHanChucVu"
  case signatory = "HoTenNguoiKy"
  case sectionEnd = "KetThucPhan"
  // Annexes.
  case annex = "PhuLuc"
  case annexTitle = "TenPhuLuc"
  case annexReference = "KemTheo"
  case annexRule = "NetKePhuLucNgang"
}

extension ParagraphStyle {
  /// The name that Word shows.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .body: "Body Text"
    case .part: "heading 1"
    case .roman: "heading 2"
    case .arabic: "heading 3"
    case .letter: "heading 4"
    case .caption: "caption"
    case .header: "header"
    case .footnote: "footnote text"
    case .parentAgency: "Cơ quan chủ quản"
    case .issuer: "Cơ quan ban hành"
    case .issuerRule: "Nét kẻ dưới cơ quan"
    case .nationalName: "Quốc hiệu"
    case .motto: "Tiêu ngữ"
    case .mottoRule: "Nét kẻ dưới tiêu ngữ"
    case .number: "Số, ký hiệu"
    case .dateLine: "Địa danh, thời gian"
    case .draftMark: "Dự thảo"
    case .kind: "Tên loại văn bản"
    case .subject: "Trích yếu"
    case .subjectRule: "Nét kẻ dưới trích yếu"
    case .enactor: "Cơ quan quyết nghị"
    case .addressee: "Kính gửi"
    case .addresseeHead: "Kính gửi nhiều nơi"
    case .addresseeEntry: "Kính gửi (danh sách)"
    case .basis: "Căn cứ ban hành"
    case .enactment: "Lời ban hành"
    case .article: "Điều"
    case .chart: "Biểu đồ"
    case .cellLeft: "Chữ trong bảng"
    case .cellCentre: "Chữ giữa ô"
    case .cellRight: "Số trong bảng"
    case .cellHead: "Đầu bảng"
    case .recipientHead: "Nơi nhận"
    case .recipientEntry: "Nơi nhận (danh sách)"
    case .capacity: "Quyền hạn, chức vụ"
    case .signatory: "Họ tên người ký"
    case .sectionEnd: "Kết thúc phần"
    case .annex: "Phụ lục"
    case .annexTitle: "Tên phụ lục"
    case .annexReference: "Kèm theo văn bản"
    case .annexRule: "Nét kẻ dưới phụ lục ngang"
    }
  }

  /// The style it takes everything from that it does not say itself.
  var base: ParagraphStyle? {
    switch self {
    case .normal: nil
    case .article: .body
    case .cellCentre, .cellRight, .cellHead: .cellLeft
    default: .normal
    }
  }

  /// The style of the paragraph that a clerk begins behind one of these.
  var next: ParagraphStyle? {
    switch self {
    case .part, .roman, .arabic, .letter, .enactment, .article, .addressee: .body
    case .kind: .subject
    case .annex: .annexTitle
    case .annexTitle: .annexReference
    default: nil
    }
  }

  var isBuiltIn: Bool {
    switch self {
    case .normal, .body, .part, .roman, .arabic, .letter, .caption, .header, .footnote: true
    default: false
    }
  }

  /// Whether Word offers it in its gallery of styles.
  var isOffered: Bool {
    switch self {
    case .header, .footnote, .issuerRule, .mottoRule, .subjectRule, .annexRule, .sectionEnd: false
    default: true
    }
  }
}
