/// Runs every check over documents and makes one list of what they say.
package enum Auditor {
  /// What the checks found in each document and between them, in the order of the documents; several
  /// checks that fire on one number are one finding.
  package static func findings(in reports: [FactSet]) -> [Finding] {
    let single = reports.flatMap { facts in CheckRegistry.all.flatMap { $0.findings(in: facts) } }
    let across =
      reports.count > 1 ? CheckRegistry.acrossReports.flatMap { $0.findings(in: reports) } : []
    let ordered = (single + across).sorted {
      ($0.claim.document, $0.claim.source.lowerBound) < (
        $1.claim.document, $1.claim.source.lowerBound
      )
    }
    return merged(ordered)
  }

  /// The findings with those on one number put into the gravest of them; what was verified stays apart.
  private static func merged(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    var places: [[Int]: Int] = [:]
    for finding in findings {
      guard finding.outcome > .info, let statement = finding.claim.statement else {
        result.append(finding)
        continue
      }
      let key = [finding.claim.document, statement]
      if let place = places[key] {
        result[place].absorb(finding)
      } else {
        places[key] = result.count
        result.append(finding)
      }
    }
    return result
  }
}

extension Finding {
  /// Takes in another finding on the same number; the graver one gives the sentence.
  fileprivate mutating func absorb(_ other: Finding) {
    guard (other.outcome, other.isDecisive ? 1 : 0) > (outcome, isDecisive ? 1 : 0) else {
      also.append(other.message)
      isDecisive = isDecisive || other.isDecisive
      return
    }
    var graver = other
    graver.also = also + [message]
    graver.isDecisive = isDecisive || other.isDecisive
    self = graver
  }
}
