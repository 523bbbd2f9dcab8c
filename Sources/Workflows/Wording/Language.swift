/// A language of the interface; what is read and written is Vietnamese either way.
package enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// The same words in each language of the interface.
package struct Wording: Hashable, Sendable {
  package var vietnamese: String
  package var english: String

  package init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
