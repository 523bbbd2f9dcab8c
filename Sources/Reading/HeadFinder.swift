import Grammar
import Ledger
import Quantities

/// Finds the figure that a change or a plan ratio speaks of.
struct HeadFinder {
  let drafts: DraftLog
  let frame: Frame

  func head(for draft: Draft) -> Int? {
    let meaning = draft.derivation?.meaning
    if meaning?.isHead == true { return sameIndicator(draft) }
    if draft.derivation == nil, frame.isBracket, let last = frame.lastComparison {
      return drafts[last].modifies
    }
    if meaning?.continues == true, let last = frame.lastComparison { return drafts[last].modifies }
    if draft.quantity.isPoints { return draft.hasOwnSubject ? owned(draft) : nearestRate }
    if !draft.quantity.isRate, !draft.quantity.isFactor, let same = sameNoun(draft) { return same }
    if let about = draft.about { return named(about) ?? nearestHead(draft) }
    if draft.hasOwnSubject { return owned(draft) }
    if draft.quantity.isRate || draft.quantity.isFactor || draft.quantity.unit == nil {
      return nearestHead(draft)
    }
    return sameUnit(draft) ?? (draft.against == nil ? nil : nearestHead(draft))
  }

  /// "tăng 5% về số doanh nghiệp và giảm 10% về vốn": the figure whose subject or noun is named.
  private func named(_ about: Words) -> Int? {
    let counted = frame.heads.last { index in
      about.syllables.contains { drafts[index].counted.first == $0 }
    }
    return counted ?? frame.heads.last { about.containment(in: drafts[$0].subject) >= 60 }
  }

  /// "giảm 03 người chết" speaks of the figure that counts the same: people who died.
  private func sameNoun(_ draft: Draft) -> Int? {
    guard draft.counted.count > 1,
      draft.quantity.unit?.isCount == true || draft.quantity.dimension == .people
    else { return nil }
    let alike = frame.heads.filter { drafts[$0].counted.first == draft.counted.first }
    return alike.last { drafts[$0].counted.last == draft.counted.last }
      ?? alike.last {
        draft.isNamedBehind && draft.subject.containment(in: drafts[$0].subject) == 100
      }
  }

  /// A rate speaks of the nearest figure that is not only an accompaniment.
  private func nearestHead(_ draft: Draft) -> Int? {
    let own = frame.heads.dropFirst(frame.clauseHeads)
    let candidates = own.isEmpty ? frame.heads[...] : own
    let isChange = draft.role == .change
    // "1.260 tấn/KH 1.200 tấn, đạt 105%": the ratio is of the result, not of the plan named after it.
    if draft.role == .planRatio, draft.derivation == nil,
      let result = candidates.last(where: { drafts[$0].role == .level })
    {
      return result
    }
    return candidates.last { index in
      let head = drafts[index]
      return !head.isAccompaniment && (head.role != .change || !isChange)
    } ?? candidates.last { drafts[$0].role != .change || !isChange }
  }

  /// An amount speaks of the nearest figure in the same unit, of the same noun if there is one.
  private func sameUnit(_ draft: Draft) -> Int? {
    let alike = frame.heads.filter { isSameUnit(drafts[$0], draft) }
    return alike.last { !drafts[$0].isAccompaniment } ?? alike.last
  }

  private func isSameUnit(_ head: Draft, _ draft: Draft) -> Bool {
    guard let left = head.quantity.unit, let right = draft.quantity.unit else { return false }
    if let unit = left.unit, let other = right.unit { return unit.dimension == other.dimension }
    if left.unit != nil || right.unit != nil { return left.isCount == right.isCount }
    return head.counted.first == draft.counted.first
      || head.subject.syllables.contains(draft.counted.first ?? .nothing)
  }

  /// A difference in points speaks of the nearest rate, be it a level or itself a change.
  private var nearestRate: Int? {
    let heads = frame.heads.filter { drafts[$0].quantity.isRate || drafts[$0].quantity.unit == nil }
    return (heads + frame.rates).max()
  }

  /// A comparison with a subject of its own speaks of a figure about the same thing; a ratio to a
  /// plan also of the plan just named.
  private func owned(_ draft: Draft) -> Int? {
    if draft.role == .planRatio, let last = frame.heads.last, drafts[last].role == .target {
      return last
    }
    return frame.heads.last {
      drafts[$0].subject.likeness(to: draft.subject) >= 70 && drafts[$0].role != .change
    }
  }

  /// "mức giảm tỷ lệ hộ nghèo 3,9%" speaks of the rate itself when it was just stated.
  private func sameIndicator(_ draft: Draft) -> Int? {
    frame.heads.last { index in
      let head = drafts[index]
      return head.quantity.isRate && head.role != .change && head.role != .target
        && head.subject.containment(in: draft.subject) >= 60
    }
  }
}
