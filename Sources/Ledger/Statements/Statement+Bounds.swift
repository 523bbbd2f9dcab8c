package import Quantities

extension Statement {
  /// The one number stated: the value, or the part of a fraction; nil for ranges.
  package var number: ReportedNumber? {
    switch amount {
    case .number(let number), .fraction(let number, of: _): number
    case .range: nil
    }
  }

  /// The value in the base unit of its dimension; the plain value where no unit is stated.
  package var value: ExactDecimal? {
    number.map { measure?.base($0.value) ?? $0.value }
  }

  /// The values that the words leave possible, in the base unit.
  ///
  /// Half a unit of the last digit printed either way; things that are counted one by one are exact;
  /// "trên" and its like open the bounds upwards, "gần" and "dưới" downwards, "khoảng" widens them to
  /// half a unit of the last digit that is not zero.
  package var bounds: Bounds? {
    switch amount {
    case .number(let number), .fraction(let number, of: _):
      return scaled(bounds(of: number))
    case .range(let low, let high):
      return scaled(Bounds(low: low.interval.low, high: high.interval.high))
    }
  }

  /// Whether things or persons are counted one by one.
  package var isExactCount: Bool {
    guard let measure, measure.exponent == 0, measure.denominator.isEmpty else { return false }
    return measure.dimension == .count || measure.dimension == .people
      || measure.dimension == .livestock
  }

  private func bounds(of number: ReportedNumber) -> Bounds {
    let isExact = isExactCount && number.decimals == 0
    let plain = isExact ? Bounds(exactly: number.value) : Bounds(number.interval)
    switch Modifier(modifier) {
    case .none: return plain
    case .above: return Bounds(low: plain.low, high: nil)
    case .below: return Bounds(low: nil, high: plain.high)
    case .about:
      let half = number.value.lastDigitUnit * ExactDecimal(5, decimals: 1)
      return Bounds(low: number.value - half, high: number.value + half)
    }
  }

  private func scaled(_ bounds: Bounds) -> Bounds {
    guard let factor = measure?.factor else { return bounds }
    return bounds * factor
  }

  /// What a modifier does to a number.
  private enum Modifier {
    case none, above, below, about

    init(_ words: String?) {
      switch words?.lowercased() {
      case nil: self = .none
      case "trên", "hơn", "không dưới", "ít nhất", "tối thiểu", "tối thiểu là", "trở lên":
        self = .above
      case "dưới", "gần", "không quá", "tối đa", "trở xuống": self = .below
      default: self = .about
      }
    }
  }
}

extension ExactDecimal {
  /// The unit of the last digit that is not zero: 10 for 1.670, 0,1 for 2,5.
  fileprivate var lastDigitUnit: ExactDecimal {
    var coefficient = coefficient
    var unit = ExactDecimal(1, decimals: decimals)
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      unit = unit * ExactDecimal(10)
    }
    return unit
  }
}
