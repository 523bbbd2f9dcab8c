package import Ledger

/// The kinds of area by their code and by their Vietnamese names in official lists.
enum AreaKinds {
  /// The kind that a word stands for; "Thành phố" in official lists is a province or a city of one,
  /// which the area above tells.
  static func kind(of text: String, below parent: String) -> ReferenceArea.Kind? {
    if let kind = ReferenceArea.Kind(rawValue: text) { return kind }
    let kind = names[text.lowercased()]
    return kind == .city && !["", "VN"].contains(parent) ? .districtCity : kind
  }

  /// The name without the kind before it: "Tam Đường" of "huyện Tam Đường"; nil without one.
  static func bareName(of name: String) -> String? {
    let words = name.lowercased()
    return names.keys.filter { words.hasPrefix($0 + " ") }.map(\.count).max()
      .map { String(name.dropFirst($0 + 1)) }
  }

  /// The kind that a name opens with: that of "huyện Tam Đường" is a district.
  static func kind(openingNameOf text: String) -> ReferenceArea.Kind? {
    let words = text.lowercased()
    return names.filter { words.hasPrefix($0.key + " ") }.max { $0.key.count < $1.key.count }?.value
  }

  private static let names: [String: ReferenceArea.Kind] = [
    "quốc gia": .country, "tỉnh": .province, "thành phố": .city, "thành phố trung ương": .city,
    "quận": .district, "huyện": .district, "thị xã": .district,
    "thành phố thuộc tỉnh": .districtCity,
    "thành phố thuộc thành phố": .districtCity, "xã": .commune, "phường": .ward,
    "thị trấn": .township,
    "đặc khu": .commune,
  ]
}

extension ReferenceArea.Kind {
  /// A name with its kind before it, as documents write it: "tỉnh Lai Châu"; the country is its name,
  /// and a name that has its kind stays as it is.
  package func wording(of name: String) -> Wording {
    if AreaKinds.bareName(of: name) != nil { return Wording(name, name) }
    return switch self {
    case .country: Wording(name, name)
    case .province: Wording("tỉnh \(name)", "\(name) province")
    case .city: Wording("thành phố \(name)", "\(name) city")
    case .district: Wording("huyện \(name)", "\(name) district")
    case .districtCity: Wording("thành phố \(name)", "\(name) city")
    case .commune: Wording("xã \(name)", "\(name) commune")
    case .ward: Wording("phường \(name)", "\(name) ward")
    case .township: Wording("thị trấn \(name)", "\(name) township")
    }
  }
}
