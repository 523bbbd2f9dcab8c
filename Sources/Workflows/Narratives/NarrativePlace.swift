import Ledger
import Reports

/// Which free text a person means: a section of an outline, by the key that the outline gives it.
package struct NarrativePlace: Hashable, Sendable {
  package var template: String
  package var section: String

  package init(template: String, section: String) {
    self.template = template
    self.section = section
  }

  /// Why there is no such text in any outline.
  package enum Problem: Error, Hashable {
    case noTemplate(String, nearest: String?, known: [String])
    case noSection(String, template: String, nearest: String?, known: [String])

    package var wording: Wording {
      switch self {
      case .noTemplate(let name, let nearest, let known):
        Wording(
          "không có đề cương \"\(name)\"\(Self.meant(nearest).vietnamese); các đề cương: \(known.joined(separator: ", ")); đề cương riêng của địa phương thì ghi thêm --outlines.",
          "there is no outline \"\(name)\"\(Self.meant(nearest).english); there are \(known.joined(separator: ", ")); for outlines of your own add --outlines."
        )
      case .noSection(let name, let template, let nearest, let known):
        Wording(
          "đề cương \(template) không có mục lời văn \"\(name)\"\(Self.meant(nearest).vietnamese); các mục: \(known.joined(separator: ", ")).",
          "the outline \(template) has no free text \"\(name)\"\(Self.meant(nearest).english); there are \(known.joined(separator: ", "))."
        )
      }
    }

    private static func meant(_ nearest: String?) -> Wording {
      nearest.map { Wording(", có phải là \"\($0)\"?", ", did you mean \"\($0)\"?") }
        ?? Wording("", "")
    }
  }
}

extension ReportDesk {
  /// Refuses a text that no outline has a place for, which would never be seen in a report.
  ///
  /// - Parameter folder: the province's own outlines, which count beside the delivered.
  package func check(_ place: NarrativePlace, in folder: OutlineFolder?) async throws {
    var keys: [String: [String]] = [:]
    for kind in ReportKind.allCases {
      for outline in [nil] + (folder?.outlines(of: kind) ?? []) {
        let template = try await template(kind, outline)
        keys[template.code, default: []] += template.narrativeKeys
      }
    }
    guard let known = keys[place.template] else {
      throw NarrativePlace.Problem.noTemplate(
        place.template, nearest: EditDistance.nearest(to: place.template, among: keys.keys),
        known: keys.keys.sorted())
    }
    guard !known.contains(place.section) else { return }
    throw NarrativePlace.Problem.noSection(
      place.section, template: place.template,
      nearest: EditDistance.nearest(to: place.section, among: known), known: known.inOrderOnce)
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var inOrderOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
