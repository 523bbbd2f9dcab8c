package import Ledger
import Quantities

/// A requirement as a person types it: `9.000`, `>= 95`, `≤ 4,2`, `~ 7.800`, `61-62`, `trên 95%`.
package enum RequirementText {
  /// The requirement, of numbers in an indicator's unit; nil when the text is none.
  package static func read(_ text: String, unit: String) -> Target.Requirement? {
    var rest = text.trimmingSpaces
    if rest.hasSuffix(unit) { rest = String(rest.dropLast(unit.count)).trimmingSpaces }
    var shape = Shape.exactly
    let lowered = rest.lowercased()
    if let sign = signs.first(where: { lowered.hasPrefix($0.sign) }) {
      shape = sign.shape
      rest = String(rest.dropFirst(sign.sign.count)).trimmingSpaces
    }
    if let number = number(rest) {
      switch shape {
      case .exactly: return .exactly(number)
      case .atLeast: return .atLeast(number)
      case .atMost: return .atMost(number)
      case .about: return .about(number)
      }
    }
    guard shape == .exactly, let (low, high) = range(rest), low.value < high.value else {
      return nil
    }
    return .between(low, high)
  }

  private enum Shape { case exactly, atLeast, atMost, about }

  private static let signs: [(sign: String, shape: Shape)] = [
    (">=", .atLeast), ("≥", .atLeast), ("trên ", .atLeast), ("ít nhất ", .atLeast),
    ("tối thiểu ", .atLeast), ("<=", .atMost), ("≤", .atMost), ("dưới ", .atMost),
    ("không quá ", .atMost), ("tối đa ", .atMost), ("~", .about), ("≈", .about),
    ("khoảng ", .about), ("=", .exactly),
  ]

  private static func range(_ text: String) -> (ReportedNumber, ReportedNumber)? {
    for mark in ["–", "-"] as [Character] {
      guard let index = text.dropFirst().firstIndex(of: mark) else { continue }
      if let low = number(String(text[..<index]).trimmingSpaces),
        let high = number(String(text[text.index(after: index)...]).trimmingSpaces)
      {
        return (low, high)
      }
    }
    return nil
  }

  /// A number as documents print it, with a minus sign where it is negative.
  private static func number(_ text: String) -> ReportedNumber? {
    let isNegative = text.first == "-" || text.first == "−"
    let bytes = Array((isNegative ? String(text.dropFirst()) : text).utf8)
    guard let first = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return nil
    }
    let result = bytes.withUnsafeBufferPointer { NumeralReader.read($0, at: 0) }
    guard result.end == bytes.count, let number = result.number, number.form != .malformed else {
      return nil
    }
    return isNegative ? ReportedNumber(-number.value, form: number.form) : number
  }
}
