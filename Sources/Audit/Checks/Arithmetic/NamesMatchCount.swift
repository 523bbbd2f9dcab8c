import Ledger
import Quantities

/// As many names stand in a list as the count before it says.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4).
/// - Tolerance: names that are set off by commas may hold commas themselves; only a list set off by
///   semicolons can contradict its count, and then it is a warning.
/// - Violating: "Thu hồi 03 dự án (khu đô thị A; cửa hàng xăng dầu B)."
/// - Clean: "Có thêm 05 xã gồm: Sơn Bình, Khoen On, Tà Mung, Tà Hừa, Pha Mu."
/// - Remedy: correct the count or add the name that is missing.
enum NamesMatchCount: Check {
  static let code = "SUM-02"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.enumerations.compactMap { list in
      guard let count = facts.statements[list.count].number?.value else { return nil }
      let names = ExactDecimal(Int128(list.names.count))
      let holds = count == names
      guard holds || list.isExplicit else { return nil }
      return Finding(
        check: code, kind: .sum, outcome: holds ? .verified : .warning,
        claim: facts.operand(list.count, isWhole: true),
        operands: [facts.operand(list.count), facts.operand(list.source, value: names)],
        stated: .number(count), computed: .number(names),
        message: holds ? .holds(count) : .differs(count, list.names.count))
    }
  }
}

extension Message {
  fileprivate static func holds(_ count: ExactDecimal) -> Message {
    Message("Liệt kê đủ \(count) tên.", english: "All \(count) are named.")
  }

  fileprivate static func differs(_ count: ExactDecimal, _ names: Int) -> Message {
    Message(
      "Ghi \(count) nhưng liệt kê \(names) tên; kiểm tra lại số lượng hoặc danh sách.",
      english: "The count says \(count) but \(names) are named; check the count or the list.")
  }
}
