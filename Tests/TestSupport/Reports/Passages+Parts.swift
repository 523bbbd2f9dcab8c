import Quantities

extension ReportDraft {
  /// A whole split at random into parts of at least two; the last part is never the smallest by rule.
  private mutating func split(_ whole: Int, into count: Int) -> [Int] {
    var rest = whole
    var parts: [Int] = []
    for left in stride(from: count - 1, to: 0, by: -1) {
      let part = integer(2...max(2, rest * 6 / 10 / left + 2))
      parts.append(min(part, rest - 2 * left))
      rest -= parts[parts.count - 1]
    }
    return parts + [rest]
  }

  /// A part of a list that can be made too large or too small.
  private mutating func part(_ count: Int, _ unit: String, isExhaustive: Bool) -> String {
    let more = Figure(count: count + max(7, count / 2 + integer(0...9)), unit: unit)
    var wrong: [PlantedError.Kind: String] = [.partTooLarge: more.text]
    if isExhaustive, count > 5 {
      wrong[.partTooSmall] = Figure(count: count - max(3, count / 3), unit: unit).text
    }
    return piece(Figure(count: count, unit: unit).text, wrong)
  }

  /// "24 vụ, gồm: phá rừng 08 vụ; ...", in the text, in brackets or in a footnote.
  mutating func breakdown(_ group: CountedGroup) -> String {
    let parts = group.parts
    let whole = integer(40...400)
    let counts = split(whole, into: parts.count)
    let way = integer(0...5)
    let isNameFirst = chance(50)
    let items = zip(parts, counts).map { name, count in
      // Behind "trong đó" some may be left out.
      let words = part(count, group.unit, isExhaustive: way != 4)
      return isNameFirst ? "\(name) \(words)" : "\(words) \(name)"
    }
    let opening = fill(group.opening, ["N": Figure(count: whole, unit: group.unit).text])
    let semicolons = items.joined(separator: "; ")
    switch way {
    case 0: return "\(opening), gồm: \(semicolons)."
    case 1: return "\(opening), bao gồm \(semicolons)."
    case 2: return "\(opening) (\(semicolons))."
    case 3:
      return "\(opening)\(footnote("Gồm: \(semicolons)."))."
    case 4: return "\(opening), trong đó: \(semicolons)."
    default: return "\(opening) (gồm \(semicolons))."
    }
  }

  /// A planted area split over districts, exactly.
  mutating func byDistrict(_ facts: ReportFacts) -> String {
    let districts = pick(integer(3...5), of: facts.area.parts)
    let whole = integer(120...900)
    let counts = split(whole, into: districts.count)
    let items = zip(districts, counts).map { name, count in
      "\(facts.area.partKind) \(name) \(part(count, "ha", isExhaustive: true))"
    }
    let crop = pick(["cây mắc ca", "cây ăn quả", "cây quế", "chè", "cây dược liệu"])
    let opening = pick(["Trồng mới được \(whole) ha \(crop)", "Đã trồng mới \(whole) ha \(crop)"])
    let list = items.joined(separator: pick(["; ", ", "]))
    switch integer(0...3) {
    case 0: return "\(opening) (\(list))."
    case 1: return "\(opening)\(footnote("Gồm \(list)."))."
    case 2: return "\(opening), gồm: \(list)."
    default: return "\(opening)\(footnote("Chia theo địa bàn: \(list)."))."
    }
  }

  /// One part named behind its whole: "trong đó 20 người đi làm việc ở nước ngoài".
  mutating func partOfWhole() -> String {
    let whole = integer(900...4_000)
    let part = integer(90...600)
    let wrong = whole + integer(120...900)
    func marked(_ unit: String, _ draft: inout ReportDraft) -> String {
      draft.piece(
        Figure(count: part, unit: unit).text,
        [.partAboveWhole: Figure(count: wrong, unit: unit).text])
    }
    switch unused(5, for: "part") {
    case 0:
      let words = marked("người", &self)
      return
        "Đưa \(Figure(count: whole, unit: "người").text) đi học nghề, trong đó có \(words) là người dân tộc thiểu số."
    case 1:
      let words = marked("hồ sơ", &self)
      return
        "Bộ phận một cửa tiếp nhận \(Figure(count: whole, unit: "hồ sơ").text), trong đó \(words) nộp trực tuyến."
    case 2:
      let words = marked("người", &self)
      return
        "Toàn tỉnh quản lý \(Figure(count: whole, unit: "người").text) nghiện ma túy, trong đó \(words) đang điều trị bằng Methadone."
    case 3:
      let words = marked("ha", &self)
      return
        "Chăm sóc \(Figure(count: whole, unit: "ha").text) rừng trồng, trong đó rừng phòng hộ \(words)."
    default:
      let words = marked("căn", &self)
      return
        "Khởi công \(Figure(count: whole, unit: "căn").text) nhà ở cho hộ nghèo, trong đó đã hoàn thành \(words)."
    }
  }

  /// A count out of a count, with its percentage.
  mutating func share() -> String {
    let whole = integer(240...900)
    let part = integer(whole / 3...whole * 19 / 20)
    let percent = Figure(count: part, unit: "").percent(
      of: Figure(count: whole, unit: ""), decimals: 1)
    switch unused(8, for: "share") {
    case 0:
      return
        "Kiểm tra an toàn thực phẩm \(whole) cơ sở, trong đó \(part) cơ sở đạt yêu cầu, chiếm \(percentPiece(percent, .share, losesSign: false))."
    case 1:
      return
        "Toàn tỉnh có \(whole) trường học, trong đó \(part) trường có bếp ăn bán trú, chiếm \(percentPiece(percent, .share, losesSign: false)) tổng số trường."
    case 2:
      return
        "Đã hoàn thành \(part)/\(whole) nhiệm vụ được giao, đạt \(percentPiece(percent, .fraction, losesSign: false))."
    case 3:
      return
        "Có \(part)/\(whole) hợp tác xã được xếp loại khá, chiếm \(percentPiece(percent, .fraction, losesSign: false))."
    case 4:
      return
        "Lực lượng công an điều tra, làm rõ \(part)/\(whole) vụ phạm tội về trật tự xã hội, đạt tỷ lệ \(percentPiece(percent, .fraction, losesSign: false))."
    case 5:
      return
        "Tỷ lệ hồ sơ đất đai được giải quyết đúng hạn đạt \(percentPiece(percent, .fraction, losesSign: false)) (\(part)/\(whole) hồ sơ)."
    case 6:
      return
        "Giám sát \(whole) công trình; phát hiện \(part) công trình có sai sót, chiếm \(percentPiece(percent, .share, losesSign: false)) số công trình được giám sát."
    default:
      return
        "Đã giải quyết \(part)/\(whole) đơn đủ điều kiện, bằng \(percentPiece(percent, .fraction, losesSign: false))."
    }
  }

  /// A structure of four shares that total 100.
  mutating func structure() -> String {
    let shares = [integer(1_450...2_650), integer(2_300...3_300), integer(420...980)]
    let all = [shares[0], shares[1], 10_000 - shares.reduce(0, +), shares[2]]
    let words = all.map { share in
      let figure = Figure(ExactDecimal(Int128(share), decimals: 2), decimals: 2, unit: "%")
      let wrong = figure.with(wrong(figure.number, by: ExactDecimal(1)))
      return piece(figure.text, [.structure: wrong.text])
    }
    let names = [
      "nông, lâm nghiệp và thủy sản", "công nghiệp và xây dựng", "dịch vụ",
      "thuế sản phẩm trừ trợ cấp sản phẩm",
    ]
    let verb = pick(["chiếm ", "", "chiếm tỷ trọng "])
    let items = zip(names, words).map { "\($0) \(verb)\($1)" }.joined(separator: "; ")
    return pick([
      "Cơ cấu kinh tế: \(items).", "Cơ cấu kinh tế chuyển dịch tích cực: \(items).",
      "Về cơ cấu kinh tế, \(items).", "Trong cơ cấu kinh tế, \(items).",
      "Cơ cấu GRDP: \(items).",
    ])
  }

  /// Area, yield and output of a crop.
  mutating func harvest() -> String {
    let crop = pick(["lúa đông xuân", "ngô xuân hè", "lúa mùa", "sắn", "lạc xuân"])
    let area = integer(1_200...28_000)
    let yield = ExactDecimal(Int128(integer(310...690)), decimals: 1)
    let output = Figure(
      ExactDecimal(Int128(area)) * yield * ExactDecimal(1, decimals: 1), decimals: 0, unit: "tấn")
    let wrong = wrong(yield, by: ExactDecimal(2))
    let values = [
      "c": crop, "a": Figure(count: area, unit: "ha").text, "o": output.text,
      "r": piece(
        Yield.text(yield), [.rate: Yield.text(wrong)]),
    ]
    return fill(
      pick([
        "Thu hoạch {a} {c}, năng suất ước đạt {r}, sản lượng ước đạt {o}.",
        "Diện tích {c} {a}, năng suất {r}, sản lượng {o}.",
        "Diện tích gieo trồng {c} đạt {a}, năng suất bình quân {r}, sản lượng đạt {o}.",
        "Đã thu hoạch xong {a} {c}, năng suất bình quân ước {r}, sản lượng {o}.",
      ]), values)
  }

  /// Capital of approved projects by branch, in one multiplier.
  mutating func capital() -> String {
    let base = integer(300...700)
    let branches = pick(3, of: ["công nghiệp", "thương mại, dịch vụ", "nông nghiệp", "xây dựng"])
    let amounts = branches.map { _ in
      Figure(
        ExactDecimal(Int128(base * 10 + integer(-900...1_900)), decimals: 1), decimals: 1,
        unit: "tỷ đồng")
    }
    let items = zip(branches, amounts).map { branch, amount in
      "\(branch) \(amount.digits) \(piece("tỷ đồng", [.magnitude: "triệu đồng"]))"
    }
    let list = items.joined(separator: "; ")
    return pick([
      "Vốn đăng ký mới theo ngành: \(list).", "Vốn đầu tư thực hiện chia theo ngành: \(list).",
      "Dư nợ cho vay doanh nghiệp theo ngành: \(list).",
    ])
  }

  /// A list of names as long as its count.
  mutating func namedList(_ facts: ReportFacts) -> String {
    let names = pick(integer(2...5), of: facts.area.parts)
    let count = Figure(count: names.count, unit: facts.area.partKind).text
    let list = names.joined(separator: ", ")
    return pick([
      "Có \(count) (\(list)) hoàn thành kế hoạch tiêm phòng.",
      "Dịch tả lợn châu Phi xuất hiện tại \(count) gồm: \(list).",
      "Mưa lớn gây thiệt hại tại \(count): \(list).",
    ])
  }
}

/// Writes yields.
private enum Yield {
  static func text(_ value: ExactDecimal) -> String {
    Figure(value, decimals: 1, unit: "tạ/ha").text
  }
}
