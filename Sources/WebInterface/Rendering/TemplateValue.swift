/// What a model holds, by the names that templates use for it.
///
/// The template engine finds a name in a Swift value by going through all of the value's parts, each time
/// anew and for every place where a template names it; a form of fifty lines cost twenty milliseconds so. Here
/// each part is looked at once.
enum TemplateValue {
  /// The model as dictionaries, lists, texts, numbers and truth values; nil for nothing.
  ///
  /// What is nil is left out, so that a template looks for it further out.
  static func of(_ model: Any) -> Any? {
    switch model {
    case let text as String: return text
    case let truth as Bool: return truth
    case let number as Int: return number
    default: break
    }
    let mirror = Mirror(reflecting: model)
    switch mirror.displayStyle {
    case .optional?:
      return mirror.children.first.flatMap { of($0.value) }
    case .collection?:
      return mirror.children.compactMap { of($0.value) }
    case .struct?:
      var parts: [String: Any] = [:]
      for child in mirror.children {
        if let name = child.label, let value = of(child.value) { parts[name] = value }
      }
      return parts
    default:
      return model
    }
  }
}
