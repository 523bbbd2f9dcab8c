import Audit
import Ledger
import Workflows

/// Audits for the tests of what is made of them.
enum SampleAudits {
  /// A sum that is wrong, a plan that holds, a slip of writing, a citation whose year is not its own.
  static let flawed = """
    BÁO CÁO

    Tình hình kinh tế - xã hội năm 2024

    Giải ngân 1,2 tỷ đồng, gồm: hỗ trợ nhà ở 850 triệu đồng; hỗ trợ đất sản xuất 450 triệu đồng. \
    Trồng mới 264 ha cây mắc ca, đạt 88% kế hoạch (kế hoạch 300 ha).

    Khu đất có quy mô 10.933.4 m², giao theo Nghị quyết 08/2021/NQ-HĐND ngày 22/3/2023.
    """

  static func audit(_ texts: String...) throws -> AuditReport.Result {
    AuditReport().audit(
      try texts.enumerated().map { try SampleReports.read($1, named: "\("abc"[$0]).txt") })
  }

  /// The audit of one of the documents in `Samples`.
  static func sample(_ name: String) throws -> AuditReport.Result {
    AuditReport().audit([try SampleReports.sample(name)])
  }

  static func text(
    _ result: AuditReport.Result, as form: FindingsRendering, in language: Language = .vietnamese,
    width: Int = 100, isColoured: Bool = false
  ) -> String {
    let layout = TableLayout(width: width, isColoured: isColoured)
    return String(decoding: form.render(result, in: language, on: layout), as: UTF8.self)
  }

  /// A person's word on a finding.
  static func word(
    on finding: Finding, isInForce: Bool = true, reason: String = "Sở Tài chính đã đính chính"
  ) -> Suppression {
    Suppression(
      fingerprint: finding.fingerprint, check: finding.check, quote: finding.claim.quote,
      isInForce: isInForce, reason: reason, person: "Lò Văn A", recordedAt: 1_730_000_000_000)
  }
}

extension String {
  fileprivate subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
