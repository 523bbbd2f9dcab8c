/// Runs every check over documents and makes one list of what they say.
package enum Auditor {
  /// What the checks found in one document.
  package static func findings(in report: FactSet) -> [Finding] {
    CheckRegistry.all.flatMap { $0.findings(in: report) }
  }

  /// The reports of each body, in the order of the reports: a body's reports are held against each other.
  package static func bodies(of reports: [FactSet]) -> [[FactSet]] {
    Dictionary(grouping: reports, by: \.body).values.filter { $0.count > 1 }
      .sorted { $0[0].document < $1[0].document }
  }

  /// What the checks found between the reports of one body.
  package static func findings(inBody reports: [FactSet]) -> [Finding] {
    CheckRegistry.acrossReports.filter { !$0.looksAcrossBodies }.flatMap {
      $0.findings(in: reports)
    }
  }

  /// What the checks found between the reports of different bodies.
  package static func findings(acrossBodies reports: [FactSet]) -> [Finding] {
    CheckRegistry.acrossReports.filter { $0.looksAcrossBodies }.flatMap { $0.findings(in: reports) }
  }

  /// Findings in the order of the documents; several on one number are one.
  package static func list(_ findings: [Finding]) -> [Finding] {
    let ordered = findings.sorted {
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
