import Intake
package import Ledger

/// A form that was filled in elsewhere and taken in: kept as it was typed, with what is to be looked at.
package struct FilledForm: Sendable {
  package var sheet: FormSheet
  /// Codes of lines in the file that the form has not.
  package var unknown: [String]

  /// Why a file was not taken.
  package struct Unreadable: Error, Sendable {
    package var wording: Wording
    /// Whether the computer lacks a program for it.
    package var isForWantOfProgram: Bool

    init(_ error: IntakeError) {
      wording = Wording(error.sentence(in: .vietnamese), error.sentence(in: .english))
      isForWantOfProgram = error.isForWantOfProgram
    }
  }

  /// Lines whose words are a figure or a sign for its absence.
  package var filled: Int { sheet.rows.count { $0.reading.value != nil } }

  /// A line for each cell that is no figure, and for each line that the form has not.
  package func remarks(in language: Language) -> [String] {
    sheet.rows.compactMap { row in
      row.reading.problem.map { "\(row.name(in: language)): \($0.wording(language))" }
    }
      + unknown.map { code in
        Wording(
          "\(code): biểu này không có dòng ấy, nên bỏ qua.",
          "\(code): the form has no such line, so it was passed over.")(language)
      }
  }
}

extension CollectionDesk {
  /// Takes in the workbook of a form that was filled in, and saves what stands in it.
  ///
  /// - Throws: ``FilledForm/Unreadable`` for a file that cannot be read, ``CollectionRefusal`` for one
  ///   that is no such form or that the person may not save.
  package func takeIn(
    _ bytes: [UInt8], named name: String, as key: Submission.Key
  ) async throws -> FilledForm {
    let sheet = try await form(key)
    let upload: FormUpload
    do {
      upload = try FormUpload.read(IntakeInput(name: name, bytes: bytes), for: sheet)
    } catch let error as IntakeError {
      throw FilledForm.Unreadable(error)
    }
    return FilledForm(
      sheet: try await save(key, version: sheet.version, cells: upload.cells),
      unknown: upload.unknown)
  }
}
