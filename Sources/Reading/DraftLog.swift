import Grammar
import Ledger
import Quantities

/// The drafts of one document, in the order they were read; paragraphs append to it and look back
/// into it.
final class DraftLog {
  private(set) var drafts: [Draft] = []
  /// Lists of parts, their wholes as indices of drafts.
  private(set) var lists: [PartList] = []
  /// Clauses begun so far.
  private(set) var clauses = 0
  /// Comparisons with a link, by what they say, for finding the same said again.
  private var comparisons: [Comparison: [Int]] = [:]

  private struct Comparison: Hashable {
    var role: Statement.Role
    var direction: Statement.Direction?
    var amount: Statement.Amount
  }

  /// How many comparisons that say the same are looked at; a document rarely repeats one more often.
  private static let memory = 8

  var count: Int { drafts.count }
  var last: Draft? { drafts.last }

  subscript(index: Int) -> Draft {
    get { drafts[index] }
    _modify { yield &drafts[index] }
  }

  func append(_ draft: Draft) {
    drafts.append(draft)
    guard draft.modifies != nil else { return }
    comparisons[Self.comparison(draft), default: []].append(drafts.count - 1)
  }

  /// Opens a list of parts of one of some drafts; nil when there is none to be a part of.
  func openList(_ kind: PartList.Kind, of wholes: some Sequence<Int>) -> Int? {
    let wholes = Array(wholes)
    guard !wholes.isEmpty else { return nil }
    lists.append(PartList(kind: kind, wholes: wholes))
    return lists.count - 1
  }

  /// Notes that a list says of itself that it is not complete.
  func markPartial(_ list: Int) { lists[list].isPartial = true }

  /// Notes in which words a list says what it is.
  func setKind(of list: Int, to kind: PartList.Kind) { lists[list].kind = kind }

  func startClause() { clauses += 1 }

  /// An earlier comparison that says the same again: the same amount, direction and subject.
  func repeated(_ draft: Draft) -> Int? {
    comparisons[Self.comparison(draft)]?.suffix(Self.memory).last { index in
      let earlier = drafts[index].subject
      return earlier.likeness(to: draft.subject) >= 40
        || draft.subject.containment(in: earlier) >= 60
        || earlier.containment(in: draft.subject) >= 75
    }
  }

  private static func comparison(_ draft: Draft) -> Comparison {
    Comparison(
      role: draft.role, direction: draft.direction, amount: draft.quantity.magnitude)
  }
}

extension Quantity {
  /// The amount without its sign.
  fileprivate var magnitude: Statement.Amount {
    guard isNegative, case .number(let number) = amount else { return amount }
    return .number(ReportedNumber(-number.value, form: number.form))
  }
}
