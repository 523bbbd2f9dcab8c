package import Ledger
import Storage

/// The register as lists and pages of text.
package enum RegisterLists {
  /// The documents of an area, those of one year or of all.
  package static func documents(
    of register: Register, year: Int?, in language: Language
  ) -> ListTable {
    ListTable(
      columns: [
        .init(code: "number", title: Wording("số, ký hiệu", "number")),
        .init(code: "date", title: Wording("ngày", "date")),
        .init(code: "status", title: Wording("tình trạng", "status")),
        .init(code: "subject", title: Wording("trích yếu", "subject"), least: 24),
        .init(code: "signatory", title: Wording("người ký", "signed by"), least: 10),
        .init(code: "period", title: Wording("kỳ", "period")),
        .init(code: "mends", title: Wording("thay cho", "mends")),
        .init(code: "person", title: Wording("người lấy số", "number taken by"), least: 8),
      ],
      rows: register.documents.filter { year == nil || $0.number.series.year == year }.map {
        document in
        [
          document.number.printed,
          document.issue?.date.code ?? String(document.number.series.year),
          document.status.wording(language), document.draft.subject,
          document.issue?.signatory ?? "", document.draft.period?.code ?? "",
          document.draft.mends?.number.printed ?? "", document.reservedBy,
        ]
      })
  }

  /// The lines of the offices' table that count: the ledger's own, with the delivered ones of other
  /// groups behind them.
  package static func offices(_ lines: [OfficeLine]) -> ListTable {
    ListTable(
      columns: ["area", "issuer", "document", "part", "text", "valid_from", "valid_to"].map {
        .init(code: $0, title: Wording($0, $0), least: $0 == "text" ? 24 : nil)
      },
      rows: lines.map { line in
        let scope =
          switch line.scope {
          case .everywhere: ""
          case .area(let code): code
          case .level(let level):
            ReferenceArea.Kind.allCases.first { $0.level == level }?.rawValue ?? ""
          }
        return [
          scope, line.issuer, line.type?.rawValue ?? "", line.part.rawValue, line.text,
          line.validFrom?.code ?? "", line.validTo?.code ?? "",
        ]
      })
  }

  /// Everything that the register knows of a document.
  package static func page(
    of number: DocumentNumber, in register: Register, language: Language
  ) throws -> [UInt8] {
    let document = try register.known(number)
    var lines: [(Wording, String)] = [
      (Wording("Văn bản", "Document"), "\(document.number.printed) (\(number.series.type.name))"),
      (Wording("Trích yếu", "Subject"), document.draft.subject),
      (Wording("Tình trạng", "Status"), document.status.wording(language)),
    ]
    func add(_ title: Wording, _ text: String?) {
      if let text, !text.isEmpty { lines.append((title, text)) }
    }
    func add(_ title: Wording, _ texts: [String]) {
      for text in texts { lines.append((title, text)) }
    }
    add(Wording("Kỳ", "Period"), document.draft.period?.wording(language))
    add(Wording("Mẫu báo cáo", "Template"), document.draft.template)
    add(
      Wording("Lấy số", "Number taken"),
      "\(document.reservedBy), \(UniversalTime.code(milliseconds: document.reservedAt))")
    switch document.draft.mends {
    case .replaces(let other)?: add(Wording("Thay thế", "Replaces"), other.printed)
    case .corrects(let other)?: add(Wording("Đính chính", "Corrects"), other.printed)
    case nil: break
    }
    add(Wording("Bị thay thế bằng", "Replaced by"), document.replacedBy?.printed)
    add(Wording("Được đính chính bằng", "Corrected by"), document.correctedBy.map(\.printed))
    if let recall = document.recall {
      add(
        document.issue == nil ? Wording("Hủy số", "Given up") : Wording("Thu hồi", "Recalled"),
        "\(recall.reason) (\(recall.person), \(UniversalTime.code(milliseconds: recall.recordedAt)))"
      )
    }
    if let issue = document.issue {
      add(Wording("Ban hành", "Issued"), "\(issue.place), \(issue.date.wording(language))")
      add(
        Wording("Người ký", "Signed by"),
        (issue.capacity + [issue.signatory]).joined(separator: " – "))
      add(Wording("Căn cứ", "Basis"), issue.bases)
      add(Wording("Nơi nhận", "Recipient"), issue.recipients)
      add(Wording("Tệp", "File"), "\(issue.content.file), \(issue.content.bytes) byte")
      add(Wording("SHA-256", "SHA-256"), issue.content.sha256)
    }
    add(
      Wording("Viện dẫn", "Cites"),
      register.citations(of: number).map { $0.wording(language) })
    add(
      Wording("Được viện dẫn trong", "Cited by"), register.citing(number).map(\.number.printed))
    let width = lines.map { DisplayWidth.of($0.0(language)) }.max() ?? 0
    return Array(
      lines.map { title, text in
        DisplayWidth.fit(title(language), to: width, right: false) + "  "
          + DisplayWidth.printable(text) + "\n"
      }.joined().utf8)
  }
}

extension Register.CitationLink {
  /// What is cited, and whether the register has it.
  package var wording: Wording {
    let words = [citation.kind, citation.symbol].compactMap { $0 }.joined(separator: " ")
    let date = citation.date.map { " (\($0.code))" } ?? ""
    guard document != nil else {
      return Wording(words + date + ", ngoài sổ", words + date + ", not in the register")
    }
    guard isDateDifferent else { return Wording(words + date, words + date) }
    return Wording(
      words + date + ", khác ngày ban hành trong sổ",
      words + date + ", not the day of issue in the register")
  }
}
