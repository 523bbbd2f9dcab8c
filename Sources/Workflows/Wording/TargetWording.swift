package import Ledger
import Quantities

extension Target.Authority {
  /// Who assigned a target, as people say it.
  package var wording: Wording {
    switch self {
    case .council: Wording("HĐND giao", "assigned by the Council")
    case .central: Wording("Trung ương giao", "assigned by the centre")
    case .party: Wording("Đại hội Đảng bộ", "set by the Party congress")
    case .committee: Wording("UBND giao", "assigned by the Committee")
    }
  }
}

extension Target {
  /// The document that assigned it, with its date: "52/NQ-HĐND ngày 8/12/2022".
  package var origin: Wording {
    guard let assignedOn else { return Wording(provenance.document, provenance.document) }
    let day = TimePeriod(from: assignedOn, to: assignedOn)
    return Wording(
      "\(provenance.document), \(day.wording(.vietnamese))",
      "\(provenance.document), \(day.wording(.english))")
  }
}

extension TargetHistory {
  /// What the target was before it was adjusted and by which document; nil where it never was.
  var adjustment: Wording? {
    adjusted.map { old in
      Wording(
        "điều chỉnh từ \(old.requirement.printed) (\(old.origin.vietnamese)) theo \(current.origin.vietnamese)",
        "adjusted from \(old.requirement.printed) (\(old.origin.english)) by \(current.origin.english)"
      )
    }
  }

  /// Who assigned the target, how much, by which document, and what it was before.
  package var wording: Wording {
    let authority = current.authority.wording
    let value = current.requirement.printed
    guard let adjustment else {
      return Wording(
        "\(authority.vietnamese) \(value) (\(current.origin.vietnamese))",
        "\(authority.english): \(value) (\(current.origin.english))")
    }
    return Wording(
      "\(authority.vietnamese) \(value), \(adjustment.vietnamese)",
      "\(authority.english): \(value), \(adjustment.english)")
  }
}
