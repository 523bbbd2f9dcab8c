/// What a person does in the monthly cycle; a person can have several roles.
package enum Role: String, Sendable, CaseIterable, Comparable {
  /// Enters the figures of the own agency (người nhập).
  case reporter
  /// Approves what the own agency sends (lãnh đạo đơn vị).
  case approver
  /// Gathers what was sent to the own agency (người tổng hợp).
  case consolidator
  /// Watches the own area, assigns tasks, issues (lãnh đạo).
  case leader
  /// Verifies documents for the People's Council (đại biểu, ban HĐND).
  case councilVerifier = "council-verifier"
  /// Keeps agencies, people and regimes (quản trị).
  case administrator
  /// Reads what was issued (người đọc).
  case publicReader = "public-reader"

  package static func < (left: Role, right: Role) -> Bool {
    let order = allCases
    return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
  }
}

/// A person who works with the system, in one agency.
package struct Person: Hashable, Sendable {
  /// The name to sign in with; never reused for another person.
  package var login: String
  package var name: String
  /// Code of the agency.
  package var agency: String
  package var roles: Set<Role>
  /// Whether the person may sign in and act.
  package var isActive: Bool
  /// What checks the password, opaque here; empty while none was set, and nobody can sign in with it.
  package var passwordHash: String

  package init(
    login: String, name: String, agency: String, roles: Set<Role>, isActive: Bool = true,
    passwordHash: String = ""
  ) {
    self.login = login
    self.name = name
    self.agency = agency
    self.roles = roles
    self.isActive = isActive
    self.passwordHash = passwordHash
  }
}
