import Intake
package import Reports

/// The outlines that a province keeps in a folder of its own: each file is of the kind that its name
/// begins with, `annual.yaml`, `annual-short.yaml`.
///
/// The one that is called as the kind alone takes the place of the delivered outline; others are to choose.
package struct OutlineFolder: Sendable {
  /// An outline of the folder.
  package struct Outline: Hashable, Sendable {
    package var kind: ReportKind
    /// The name of its file without the end: "annual-short".
    package var name: String
    package var path: String

    /// What stands in its file now.
    package func bytes() throws(Problem) -> [UInt8] {
      do {
        return try OpenLedger.catalogue(path: path)
      } catch {
        throw .unreadable(path)
      }
    }
  }

  /// Why a folder cannot be used.
  package enum Problem: WordedProblem, Hashable {
    case unreadable(String)
    case noKind(String)

    package var wording: Wording {
      let kinds = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
      return switch self {
      case .unreadable(let path):
        Wording(
          "\(path): không đọc được thư mục đề cương; hãy kiểm tra đường dẫn và quyền đọc.",
          "\(path): the folder of outlines cannot be read; check its path and rights.")
      case .noKind(let file):
        Wording(
          "\(file): tên đề cương phải bắt đầu bằng loại báo cáo (\(kinds)), như annual.yaml hoặc annual-rut-gon.yaml.",
          "\(file): the name of an outline begins with the kind of report (\(kinds)), as annual.yaml or annual-short.yaml."
        )
      }
    }
  }

  /// Every outline of the folder, by name.
  package let outlines: [Outline]

  /// Looks through a folder; the outlines themselves are read when they are used, so that a change of one
  /// counts at once.
  package init(path: String) throws(Problem) {
    guard let names = FolderNames.read(path: path) else { throw .unreadable(path) }
    var outlines: [Outline] = []
    for file in names where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
      let name = String(file.prefix { $0 != "." })
      // "six-month" has a dash of its own, so the longest kind that fits is meant.
      let kind = ReportKind.allCases.filter {
        name == $0.rawValue || name.hasPrefix($0.rawValue + "-")
      }.max { $0.rawValue.count < $1.rawValue.count }
      guard let kind else { throw .noKind("\(path)/\(file)") }
      outlines.append(Outline(kind: kind, name: name, path: "\(path)/\(file)"))
    }
    self.outlines = outlines
  }

  /// The outlines of a kind, the one in place of the delivered first.
  package func outlines(of kind: ReportKind) -> [Outline] {
    outlines.filter { $0.kind == kind }.sorted {
      ($0.name.count, $0.name) < ($1.name.count, $1.name)
    }
  }

  /// The outline of a kind by its name; without a name the one in place of the delivered, where there is
  /// one.
  package func outline(_ name: String?, of kind: ReportKind) -> Outline? {
    outlines.first { $0.kind == kind && $0.name == name ?? kind.rawValue }
  }
}

extension ReportDesk {
  /// The outline of a kind out of a province's own, else the delivered.
  package func template(
    _ kind: ReportKind, _ outline: OutlineFolder.Outline?
  ) async throws -> ReportTemplate {
    guard let outline else { return try await template(kind) }
    return try await template(kind, from: (try outline.bytes(), outline.path))
  }
}
