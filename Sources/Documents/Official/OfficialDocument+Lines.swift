/// The lines that the law words or punctuates, the same in every form that a document is put into
/// (Decree 30/2020/NĐ-CP, Appendix I, II).
extension OfficialDocument {
  /// The name of the kind in capitals: "BÁO CÁO".
  package var kindLine: String { kind.rawValue.uppercased() }

  /// The legal bases with the sign that ends each.
  package var basisLines: [WrittenText] {
    bases.enumerated().map { index, basis in
      basis + WrittenText(index == bases.count - 1 ? "." : ";")
    }
  }

  /// Several addressees, an entry each; the only one stands behind "Kính gửi:" as it is.
  package var addresseeLines: [String] { Self.entries(addressees) }

  /// The entries under "Nơi nhận:".
  package var recipientLines: [String] { Self.entries(recipients) }

  /// What an annex says of the document it belongs to: "(Kèm theo Báo cáo số 05/BC-UBND ngày ...)".
  package var annexReference: String {
    let issuer = letterhead.issuerInText.map { " của \($0)" } ?? ""
    let kind = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return "(Kèm theo \(kind) số \(letterhead.reference) \(letterhead.date)\(issuer))"
  }

  /// Entries with a dash before each, a semicolon behind it and a full stop behind the last.
  private static func entries(_ names: [String]) -> [String] {
    names.enumerated().map { index, name in
      "- \(name.withoutEnd)\(index == names.count - 1 ? "." : ";")"
    }
  }
}

extension Annex {
  /// Its name above the title: "Phụ lục II", or "Phụ lục" for the only one.
  package var name: String { number.map { "Phụ lục \($0)" } ?? "Phụ lục" }

  /// The title in capitals.
  package var titleLine: String { title.uppercased() }
}

extension WrittenHeading {
  /// The title as it is printed: parts and Roman sections are set in capitals.
  package var title: WrittenText {
    guard level == .part || level == .roman else { return text }
    return WrittenText(
      text.runs.map { run in
        var run = run
        run.text = run.text.uppercased()
        return run
      })
  }
}

extension String {
  /// An entry without the sign that may end it already.
  fileprivate var withoutEnd: Substring {
    var entry = self[...]
    while let last = entry.last, last == ";" || last == "." || last == " " { entry.removeLast() }
    return entry
  }
}
