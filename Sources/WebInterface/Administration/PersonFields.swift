import Ledger
import Workflows

/// The fields of a person in a form.
struct PersonFields {
  var login: String
  var name: String
  var agencies: [FormChoices.Option]
  var roles: [FormChoices.Option]
  var isNew: Bool

  init(_ person: Person?, isNew: Bool, _ desk: CollectionDesk, _ language: Language) {
    login = person?.login ?? ""
    name = person?.name ?? ""
    agencies = FormChoices.agencies(
      person?.agency ?? "", permission: .managePeople, of: desk, language)
    roles = FormChoices.roles(Set((person?.roles ?? []).map(\.rawValue)), language)
    self.isNew = isNew
  }

  /// The person that a form speaks of.
  static func person(_ fields: FormFields, login: String, isActive: Bool) -> Person {
    Person(
      login: login, name: fields["name"] ?? "", agency: fields["agency"] ?? "",
      roles: Set(fields.all("role").compactMap { Role(rawValue: $0) }), isActive: isActive)
  }
}
