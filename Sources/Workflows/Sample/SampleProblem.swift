package import Ledger

/// Why a sample cannot be made.
package enum SampleProblem: WordedProblem, Hashable, Sendable {
  /// A target of an indicator that there is not, or that is no number.
  case target(String, String)
  /// A form for which the sample has no person of a role.
  case nobody(Role, agency: String)

  /// What is wrong, and what to do.
  package var wording: Wording {
    switch self {
    case .target(let indicator, let text):
      Wording(
        "\(ProvinceSample.Table.targets.rawValue): chỉ tiêu \(indicator) \"\(text)\" không dùng được; sửa mã theo danh mục hoặc ghi một số như 9.000, >= 95.",
        "\(ProvinceSample.Table.targets.rawValue): the target \(indicator) \"\(text)\" cannot be used; correct the code or write a number as 9.000, >= 95."
      )
    case .nobody(let role, let agency):
      Wording(
        "\(ProvinceSample.Table.people.rawValue): đơn vị \(agency) chưa có người ở vai trò \(role.rawValue); thêm một dòng.",
        "\(ProvinceSample.Table.people.rawValue): the agency \(agency) has nobody as \(role.rawValue); add a row."
      )
    }
  }
}
