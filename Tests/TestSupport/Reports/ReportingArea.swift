/// Whose report it is: a province with its capital and districts, or a commune with its villages.
struct ReportingArea: Sendable {
  var kind = "tỉnh"
  let name: String
  let seat: String
  var partKind = "huyện"
  let parts: [String]
}

extension ReportingArea {
  /// A commune with a name of its own, by its number.
  static func commune(_ number: Int) -> ReportingArea {
    let (first, rest) = (number % firsts.count, number / firsts.count)
    let (second, third) = (rest % seconds.count, rest / seconds.count)
    let name = ([firsts[first], seconds[second]] + (third > 0 ? ["Khu", "\(third)"] : []))
      .joined(separator: " ")
    return ReportingArea(
      kind: "xã", name: name, seat: name, partKind: "thôn",
      parts: seconds.prefix(6).map { "\(firsts[(first + 1) % firsts.count]) \($0)" })
  }

  private static let firsts = [
    "Tân", "Phú", "Bình", "An", "Vĩnh", "Long", "Hòa", "Thanh", "Đông", "Mỹ", "Xuân", "Kim", "Ngọc",
    "Minh", "Nghĩa", "Thạnh", "Diễn", "Quỳnh", "Nam", "Cẩm",
  ]
  private static let seconds = [
    "Lập", "Thành", "Sơn", "Phong", "Hải", "Lộc", "Tiến", "Châu", "Khánh", "Giang", "Lâm", "Thịnh",
    "Hưng", "Trung", "Đức", "Thái", "Phúc", "Cường", "Lương", "Yên",
  ]

  static let provinces = [
    ReportingArea(
      name: "Hà Giang", seat: "Hà Giang",
      parts: ["Đồng Văn", "Mèo Vạc", "Yên Minh", "Quản Bạ", "Vị Xuyên", "Xín Mần"]),
    ReportingArea(
      name: "Cao Bằng", seat: "Cao Bằng",
      parts: ["Bảo Lạc", "Bảo Lâm", "Hà Quảng", "Trùng Khánh", "Quảng Hòa", "Thạch An"]),
    ReportingArea(
      name: "Sơn La", seat: "Sơn La",
      parts: ["Mộc Châu", "Mai Sơn", "Sông Mã", "Thuận Châu", "Phù Yên", "Mường La"]),
    ReportingArea(
      name: "Quảng Nam", seat: "Tam Kỳ",
      parts: ["Thăng Bình", "Núi Thành", "Đại Lộc", "Duy Xuyên", "Quế Sơn", "Phước Sơn"]),
    ReportingArea(
      name: "Bình Định", seat: "Quy Nhơn",
      parts: ["Tuy Phước", "Phù Cát", "Phù Mỹ", "Tây Sơn", "Vĩnh Thạnh", "Hoài Ân"]),
    ReportingArea(
      name: "Gia Lai", seat: "Pleiku",
      parts: ["Chư Sê", "Chư Prông", "Đak Đoa", "Ia Grai", "Kbang", "Mang Yang"]),
    ReportingArea(
      name: "Sóc Trăng", seat: "Sóc Trăng",
      parts: ["Kế Sách", "Mỹ Tú", "Mỹ Xuyên", "Long Phú", "Trần Đề", "Cù Lao Dung"]),
    ReportingArea(
      name: "Nghệ An", seat: "Vinh",
      parts: ["Kỳ Sơn", "Tương Dương", "Con Cuông", "Quỳ Châu", "Diễn Châu", "Đô Lương"]),
  ]
}
