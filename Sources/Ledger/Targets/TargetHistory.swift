/// What one authority has assigned for an indicator, area and period, and how it adjusted that later.
package struct TargetHistory: Hashable, Sendable {
  /// The target that holds.
  package var current: Target
  /// What was assigned before, the latest first.
  package var earlier: [Target]

  package init(current: Target, earlier: [Target]) {
    self.current = current
    self.earlier = earlier
  }

  /// The target that the current one adjusted: the latest before it that another document set to
  /// another value.
  ///
  /// A figure that was only read anew from the same document adjusts nothing.
  package var adjusted: Target? {
    earlier.first {
      $0.provenance.document != current.provenance.document
        && $0.requirement != current.requirement
    }
  }

  /// The histories in some versions of targets of one area and period, by indicator; in each
  /// indicator by authority, the Council first.
  ///
  /// - Parameter versions: the latest first, as a ledger gives them.
  package static func byIndicator(_ versions: [Target]) -> [String: [TargetHistory]] {
    Dictionary(grouping: versions, by: \.indicator).mapValues { versions in
      Target.Authority.allCases.compactMap { authority in
        let own = versions.filter { $0.authority == authority }
        return own.first.map { TargetHistory(current: $0, earlier: Array(own.dropFirst())) }
      }
    }
  }
}
