package import Grammar
package import Ledger
package import Quantities

/// Random facts from a seed, inside what the writer claims to say.
package struct FactGenerator: Sendable {
  private var numbers: SeededNumbers

  package init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  package mutating func subject() -> String { pick(Self.subjects) }

  /// A positive number of up to four digits before the comma and two behind it.
  package mutating func number(decimals: ClosedRange<Int> = 0...2) -> ReportedNumber {
    let decimals = Int.random(in: decimals, using: &numbers)
    let coefficient = Int128(
      Int.random(in: 1...9_999_999, using: &numbers) % Self.limits[decimals] + 1)
    return ReportedNumber(ExactDecimal(coefficient, decimals: decimals))
  }

  private static let limits = [9999, 99_999, 999_999]

  private mutating func rate() -> ReportedNumber {
    ReportedNumber(
      ExactDecimal(
        Int128(Int.random(in: 1...9999, using: &numbers)),
        decimals: Int.random(in: 1...2, using: &numbers)))
  }

  /// A number with a measure or a count noun.
  package mutating func quantity() -> (Statement.Amount, Fact.Unit) {
    if Bool.random(using: &numbers) {
      return (.number(number(decimals: 0...0)), .count(noun: pick(Self.nouns)))
    }
    return (.number(number()), .measure(code: pick(Self.measures), exponent: pick([0, 0, 3, 6])))
  }

  /// A comparison that fits a phrase.
  package mutating func comparison(for phrase: any Phrase.Type) -> Fact.Comparison {
    let spelling = phrase.spellings.canonical
    var amount = number()
    var unit = Fact.Unit.measure(code: pick(Self.measures), exponent: 0)
    if spelling.contains("{rate}") {
      (amount, unit) = (rate(), .measure(code: "PERCENT", exponent: 0))
    } else if spelling.contains("{amount}") {
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: (amount, unit) = (rate(), .measure(code: "PERCENT", exponent: 0))
      case 1: (amount, unit) = (rate(), .measure(code: "POINTS", exponent: 0))
      case 2: (amount, unit) = (number(decimals: 0...0), .count(noun: pick(Self.nouns)))
      default: break
      }
    }
    return Fact.Comparison(
      role: phrase.meaning.role, direction: phrase.meaning.direction ?? .of, amount: amount,
      unit: unit, against: pick(spelling.contains("{plan}") ? Self.plans : Self.baselines))
  }

  /// A whole fact with up to two comparisons.
  package mutating func fact(year: Int) -> Fact {
    let isRate = Int.random(in: 0..<4, using: &numbers) == 0
    let amount = isRate ? rate() : number()
    let unit = Fact.Unit.measure(code: isRate ? "PERCENT" : pick(Self.measures), exponent: 0)
    let (period, basis) = period(year)
    var comparisons: [Fact.Comparison] = []
    for code in ["RatioToPlan", "IncreaseOverBaseline", "DecreaseOverBaseline", "ExceedsPlan"]
      .shuffled(using: &numbers).prefix(
        Int.random(in: 0...2, using: &numbers))
    {
      guard let phrase = PhraseRegistry.all.first(where: { $0.code == code }) else { continue }
      var comparison = comparison(for: phrase)
      if !isRate {
        comparison.amount = rate()
        comparison.unit = .measure(code: "PERCENT", exponent: 0)
      } else if comparison.role == .change {
        comparison.amount = rate()
        comparison.unit = .measure(code: "POINTS", exponent: 0)
      } else {
        comparison.amount = rate()
        comparison.unit = .measure(code: "PERCENT", exponent: 0)
      }
      comparisons.append(comparison)
    }
    return Fact(
      subject: pick(isRate ? Self.rateSubjects : Self.subjects), period: period, basis: basis,
      amount: .number(amount), unit: unit, isEstimate: Bool.random(using: &numbers),
      comparisons: comparisons)
  }

  private mutating func period(_ year: Int) -> (TimePeriod, Basis) {
    let month = Int.random(in: 2...11, using: &numbers)
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: return (.year(year), .inPeriod)
    case 1: return (.month(month, year), .inPeriod)
    case 2: return (.throughMonth(month, year), .cumulative)
    case 3: return (.quarter(Int.random(in: 1...4, using: &numbers), year), .inPeriod)
    default: return (.day(Int.random(in: 1...28, using: &numbers), month, year), .asOf)
    }
  }

  private static let measures = ["T", "HA", "VND", "USD", "KWH", "M2", "M3", "KM", "KG"]
  private static let nouns = [
    "dự án", "vụ", "hộ", "doanh nghiệp", "hợp tác xã", "trường hợp", "công trình", "nhiệm vụ", "xã",
    "cơ sở",
  ]
  private static let plans = [
    "kế hoạch", "kế hoạch năm", "dự toán Trung ương giao", "dự toán HĐND tỉnh giao",
    "chỉ tiêu Nghị quyết đại hội", "kế hoạch giao",
  ]
  private static let baselines = [
    "cùng kỳ năm trước", "cùng kỳ", "năm 2022", "năm trước", "tháng trước",
  ]
  private static let subjects = [
    "sản lượng chè búp tươi", "diện tích gieo cấy lúa mùa",
    "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ",
    "doanh thu vận tải", "giá trị sản xuất công nghiệp", "thu ngân sách trên địa bàn",
    "tổng dư nợ tín dụng",
    "sản lượng thịt hơi xuất chuồng", "diện tích trồng rừng mới", "tổng giá trị xuất nhập khẩu",
    "sản lượng nuôi trồng thủy sản", "vốn đầu tư toàn xã hội", "sản lượng cây ăn quả",
  ]
  private static let rateSubjects = [
    "tỷ lệ che phủ rừng", "tỷ lệ lao động qua đào tạo", "tỷ lệ bao phủ bảo hiểm y tế",
    "tỷ lệ trường chuẩn quốc gia",
    "tỷ lệ hộ dân được sử dụng điện lưới quốc gia",
  ]
}
