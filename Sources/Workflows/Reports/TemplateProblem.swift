/// Why an outline cannot be used: where, what, and what to do.
package struct TemplateProblem: WordedProblem, Hashable, Sendable {
  package var file: String
  /// The line of the outline; nil where the whole of it is meant.
  package var line: Int?
  package var message: Wording
  package var remedy: Wording

  /// One line for the user: place, cause, remedy.
  package var wording: Wording {
    let place = line.map { "\(file):\($0)" } ?? file
    return Wording(
      "\(place): \(message.vietnamese); \(remedy.vietnamese).",
      "\(place): \(message.english); \(remedy.english).")
  }
}
