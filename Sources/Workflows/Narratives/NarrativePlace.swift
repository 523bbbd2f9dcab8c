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
  package enum Problem: WordedProblem, Hashable {
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
    let indicators = try await indicatorCodes()
    try place.check(against: Self.narrativeKeys(folder, indicators))
  }

  /// The keys of the free texts of every outline, by its name.
  private static func narrativeKeys(
    _ folder: OutlineFolder?, _ indicators: Set<String>
  ) throws -> [String: [String]] {
    var keys: [String: [String]] = [:]
    for kind in ReportKind.allCases {
      var templates = [try TemplateReader.delivered(kind, indicators: indicators)]
      for outline in folder?.outlines(of: kind) ?? [] {
        templates.append(
          try TemplateReader.read(
            try outline.bytes(), file: outline.path, indicators: indicators))
      }
      for template in templates { keys[template.code, default: []] += template.narrativeKeys }
    }
    return keys
  }
}

extension NarrativePlace {
  /// Refuses a place that none of the outlines has.
  fileprivate func check(against keys: [String: [String]]) throws(Problem) {
    guard let known = keys[template] else {
      throw .noTemplate(
        template, nearest: EditDistance.nearest(to: template, among: keys.keys),
        known: keys.keys.sorted())
    }
    guard !known.contains(section) else { return }
    throw .noSection(
      section, template: template, nearest: EditDistance.nearest(to: section, among: known),
      known: known.inOrderOnce)
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var inOrderOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
