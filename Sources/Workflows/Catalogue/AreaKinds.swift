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
    guard AreaKinds.bareName(of: name) == nil, let word else { return Wording(name, name) }
    return Wording("\(word.vietnamese) \(name)", "\(name) \(word.english)")
  }

  /// What stands before the name of such an area: "tỉnh"; nil for the country.
  var word: Wording? {
    switch self {
    case .country: nil
    case .province: Wording("tỉnh", "province")
    case .city: Wording("thành phố", "city")
    case .district: Wording("huyện", "district")
    case .districtCity: Wording("thành phố", "city")
    case .commune: Wording("xã", "commune")
    case .ward: Wording("phường", "ward")
    case .township: Wording("thị trấn", "township")
    }
  }
}
