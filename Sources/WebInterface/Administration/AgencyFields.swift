import Ledger
import Workflows

/// The fields of an agency in a form.
struct AgencyFields {
  /// As the columns of Catalogues/agencies.csv.
  static let names = ["code", "name_vi", "name_en", "kind", "area", "parent", "closed_on"]

  var code: String
  var name: String
  var englishName: String
  var kinds: [FormChoices.Option]
  var areas: [FormChoices.Option]
  var parents: [FormChoices.Option]
  var isNew: Bool

  init(_ cells: [String: String], isNew: Bool, _ desk: CollectionDesk, _ language: Language) {
    code = cells["code"] ?? ""
    name = cells["name_vi"] ?? ""
    englishName = cells["name_en"] ?? ""
    kinds = FormChoices.kinds(cells["kind"] ?? "", language)
    areas = FormChoices.areas(
      cells["area"] ?? desk.agencies[desk.person.agency]?.area ?? "", of: desk, language)
    parents = FormChoices.agencies(
      cells["parent"] ?? "", none: Wording("không thuộc đơn vị nào", "none"), of: desk, language)
    self.isNew = isNew
  }
}

extension Agency {
  /// The agency as a row of Catalogues/agencies.csv.
  var cells: [String: String] {
    [
      "code": code, "name_vi": name, "name_en": englishName, "kind": kind.rawValue,
      "area": area, "parent": parent ?? "", "closed_on": closedOn?.code ?? "",
    ]
  }
}
