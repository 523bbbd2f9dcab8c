package import Ledger

/// What was reported on a task at a time, as the journal keeps it.
package struct TaskReport: Sendable {
  package var at: Int64
  /// Login of who reported.
  package var person: String
  package var progress: String
  package var doneOn: TimePeriod.Point?

  /// Takes the line apart that ``AssignedTask`` gives the journal; words may hold line ends.
  init(_ record: JournalRecord) {
    (at, person) = (record.at, record.person)
    let rest = record.to.firstRange(of: "\nprogress=").map { record.to[$0.upperBound...] } ?? ""
    let lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
    progress = lines.dropLast().joined(separator: "\n")
    doneOn = lines.last.flatMap { line in
      line.hasPrefix("done=") ? TimePeriod.Point(code: String(line.dropFirst("done=".count))) : nil
    }
  }
}

extension AssignedTask {
  /// What the journal keeps of it.
  var journalLine: String {
    [
      title, "document=\(document)", "clause=\(clause)", "lead=\(lead)",
      "supporting=\(supporting.joined(separator: ","))", "deadline=\(deadline?.code ?? "")",
      "product=\(product)", "progress=\(progress)", "done=\(doneOn?.code ?? "")",
    ].joined(separator: "\n")
  }
}
