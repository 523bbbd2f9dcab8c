import Audit
package import Intake
import OfficeOpenXML
import Reading

/// The use case "hand the report back with a comment on each finding": the same Word file, untouched but
/// for the comments in its margin.
///
/// ```swift
/// let checked = try CheckedDocument.render(result, of: bytes, in: .vietnamese, at: moment)
/// ```
package enum CheckedDocument {
  /// The file at a path with its comments; the result is of this file.
  package static func render(
    _ result: AuditReport.Result, ofFile path: String, in language: Language, at moment: Int64
  ) throws(IntakeError) -> [UInt8] {
    let bytes = try FileBytes.read(path: path, limit: IntakeOptions().inputLimit)
    return try render(result, of: bytes, in: language, at: moment)
  }

  /// The file with its comments.
  ///
  /// `bytes` are those that the first report of the result was read from, `moment` is in milliseconds
  /// since 1970.
  package static func render(
    _ result: AuditReport.Result, of bytes: [UInt8], in language: Language, at moment: Int64
  ) throws(IntakeError) -> [UInt8] {
    guard let report = result.reports.first else { return bytes }
    let input = IntakeInput(name: report.name, bytes: bytes)
    guard WordFormat.recognises(input) else { throw .notCommentable(file: report.name) }
    let comments = result.problems.map { finding in
      WordComment(
        range: anchor(of: finding),
        paragraphs: FindingComment(finding: finding, result: result, language: language).paragraphs)
    }
    let signature = CommentSignature(
      author: "Tiến Độ", initials: "TĐ", date: UniversalTime.code(milliseconds: moment))
    do {
      return try WordAnnotator.annotate(bytes, with: comments, signedBy: signature)
    } catch {
      throw IntakeError(error, file: report.name, program: .word)
    }
  }

  /// Where a finding stands in the first report: at its claim, else at one of the figures it is held
  /// against; a finding about what the report leaves out stands at its beginning.
  private static func anchor(of finding: Finding) -> Range<Int> {
    ([finding.claim] + finding.operands).first { $0.document == 0 }?.source ?? 0..<1
  }
}
