import Foundation
package import Ledger

/// One person at one form: looks at it, fills lines in, saves and takes steps, as its page does.
package final class FormWork {
  package let key: Submission.Key
  package let visitor: Visitor
  /// As the form was shown last.
  package private(set) var version = 0
  package private(set) var state = ""
  package private(set) var cells: [String: String] = [:]
  /// The codes of its lines in their order.
  package private(set) var lines: [String] = []

  /// Signs a person in and shows them a form.
  package init(_ key: Submission.Key, login: String, port: UInt16) throws {
    self.key = key
    visitor = Visitor(port: port)
    try visitor.signIn(login)
    let page = try visitor.get("/forms/\(key.code)")
    guard page.status == 200 else {
      throw Visitor.Failure(words: "\(key.code) for \(login): \(page.status)")
    }
    try look()
  }

  private struct Sheet: Decodable {
    struct Row: Decodable {
      var code: String
      var text: String
    }

    var version: Int
    var state: String
    var rows: [Row]
  }

  /// Shows the form as it stands now.
  package func look() throws {
    let answer = try visitor.get("/api/forms/\(key.code)")
    guard answer.status == 200 else {
      throw Visitor.Failure(words: "\(key.code): \(answer.status)")
    }
    let sheet = try JSONDecoder().decode(Sheet.self, from: Data(answer.bytes))
    (version, state) = (sheet.version, sheet.state)
    lines = sheet.rows.map(\.code)
    cells = Dictionary(sheet.rows.map { ($0.code, $0.text) }) { first, _ in first }
  }

  /// What the page sends to save the form with other words in some lines.
  package func saving(_ changes: [String: String]) -> [String: String] {
    var fields = ["step": "save", "version": "\(version)"]
    for (line, text) in cells.merging(changes, uniquingKeysWith: { _, new in new }) {
      fields["cell:\(line)"] = text
    }
    return fields
  }

  /// Sends the fields of the form.
  package func send(_ fields: [String: String]) throws -> HTTPAnswer {
    try visitor.post("/forms/\(key.code)", fields)
  }

  /// Takes a step with the form as it was shown last.
  package func take(_ step: SubmissionStep, reason: String = "") throws -> HTTPAnswer {
    var fields = step == .submit ? saving([:]) : ["version": "\(version)"]
    fields["step"] = step.rawValue
    if !reason.isEmpty { fields["reason"] = reason }
    return try send(fields)
  }
}
