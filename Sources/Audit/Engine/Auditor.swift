/// Holds documents against each other, and makes one list of what every check says.
package enum Auditor {
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
    merged(ordered(findings))
  }

  /// Findings by document and place, those of one place in the order they come in.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    struct Position {
      var document: Int
      var source: Int
      var order: Int
    }
    var positions = findings.indices.map { index in
      Position(
        document: findings[index].claim.document, source: findings[index].claim.source.lowerBound,
        order: index)
    }
    // Findings are large: their places are sorted instead.
    positions.sort { ($0.document, $0.source, $0.order) < ($1.document, $1.source, $1.order) }
    return positions.map { findings[$0.order] }
  }

  /// The findings with those on one number put into the gravest of them; what was verified stays apart.
  private static func merged(_ findings: [Finding]) -> [Finding] {
    struct Figure: Hashable {
      var document: Int
      var statement: Int
    }
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    var places: [Figure: Int] = [:]
    for finding in findings {
      guard finding.outcome > .info, let statement = finding.claim.statement else {
        result.append(finding)
        continue
      }
      let key = Figure(document: finding.claim.document, statement: statement)
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
