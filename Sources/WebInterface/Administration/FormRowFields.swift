import Ledger
import Workflows

/// The fields of a new line of a form.
struct FormRowFields {
  /// As the columns of Catalogues/forms.csv, the regime aside.
  static let names = ["group", "indicator", "breakdown", "basis", "required", "reporter"]

  struct Suggestion {
    var code: String
    var name: String
  }

  var indicator: String
  var indicators: [Suggestion]
  var breakdown: String
  var group: String
  var groups: [String]
  var bases: [FormChoices.Option]
  var isRequired: Bool
  var reporters: [FormChoices.Option]

  init(
    _ cells: [String: String]?, of regime: ReportingRegime, indicators known: [Indicator],
    _ desk: CollectionDesk, _ language: Language
  ) {
    let cells = cells ?? ["required": "yes", "basis": Basis.cumulative.rawValue]
    indicator = cells["indicator"] ?? ""
    indicators = known.map { Suggestion(code: $0.code, name: $0.name(in: language)) }
    breakdown = cells["breakdown"] ?? ""
    group = cells["group"] ?? ""
    var seen: Set<String> = []
    groups = regime.rows.map(\.group).filter { !$0.isEmpty && seen.insert($0).inserted }
    bases = Basis.allCases.map {
      FormChoices.Option(
        code: $0.rawValue, name: $0.wording(language), isChosen: $0.rawValue == cells["basis"])
    }
    isRequired = cells["required"] == "yes"
    reporters = FormChoices.agencies(
      cells["reporter"] ?? "", none: Wording("mọi nơi gửi", "every reporter"), of: desk, language)
  }

  /// What a form sent, as the cells of a row of Catalogues/forms.csv.
  static func cells(_ fields: FormFields) -> [String: String] {
    var cells = Visit.cells(fields, names)
    cells["required"] = fields["required"] == nil ? "no" : "yes"
    return cells
  }
}
