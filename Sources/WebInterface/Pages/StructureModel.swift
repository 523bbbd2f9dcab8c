import Ledger
import Quantities
import Workflows

/// A structure as a chart with its table beneath: the parts of one whole in a period.
struct StructureModel {
  struct Row {
    var name: String
    /// A word or two for the chart: "dịch vụ".
    var label: String
    var value: String
    /// The number for the chart, with a point.
    var number: String
    var before: String?
    var plan: String?
  }

  var anchor: String
  var title: String
  var rows: [Row]
  var total: String
  var now: String
  var yearBefore: String

  init(_ structure: StructureFigures, _ language: Language) {
    anchor = "structure-\(structure.whole.code)"
    title = Wording(
      "Cơ cấu \(structure.whole.name)", "Structure of \(structure.whole.name(in: .english))")(
        language)
    now = structure.period.wording(language)
    yearBefore = structure.period.yearBefore.wording(language)
    total = ReportedNumber(structure.total).printed
    rows = structure.shares.map { share in
      Row(
        name: share.indicator.name(in: language), label: share.indicator.shareLabel(in: language),
        value: share.value.printed, number: share.value.value.plain,
        before: share.before?.printed, plan: share.target?.text)
    }
  }
}

extension Indicator {
  /// What a share is of, without the words that all shares of a structure have: "Dịch vụ" of "Tỷ trọng
  /// dịch vụ trong GRDP"; the whole name where it is not such a one.
  fileprivate func shareLabel(in language: Language) -> String {
    let name = name(in: language)
    let (opening, link) = language == .english ? ("Share of ", " in ") : ("Tỷ trọng ", " trong ")
    guard name.hasPrefix(opening), let end = name.ranges(of: link).last?.lowerBound else {
      return name
    }
    let label = name[..<end].dropFirst(opening.count)
    return label.prefix(1).uppercased() + label.dropFirst()
  }
}
