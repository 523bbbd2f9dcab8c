package import OfficeOpenXML

extension IntakeError {
  /// What the error of a package means for the user's file.
  package init(_ error: PackageError, file: String, program: OfficeProgram) {
    switch error {
    case .damaged: self = .damagedContainer(file: file, program: program)
    case .missingPart:
      self = program == .word ? .notWordDocument(file: file) : .notWorkbook(file: file)
    case .encrypted: self = .passwordProtected(file: file)
    case .limitExceeded(let limit):
      self = .unpacksTooLarge(file: file, limit: limit, program: program)
    case .malformed(let part, let line, _):
      self = .malformedXML(file: file, part: part, line: line, program: program)
    case .tooDeep(let part, let limit):
      self = .nestedTooDeep(file: file, part: part, limit: limit, program: program)
    case .notEditable(let part, _): self = .notEditable(file: file, part: part)
    }
  }
}
