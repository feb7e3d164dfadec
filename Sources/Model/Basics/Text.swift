/// A text a person reads, in one language or in several (formats.md section 1).
package struct Text: Hashable, Sendable {
  package struct Variant: Hashable, Sendable {
    /// BCP 47 tag; nil where the author gave a plain string, which is in the file's own language.
    package let language: String?
    package let string: String

    package init(language: String?, string: String) {
      self.language = language
      self.string = string
    }
  }

  /// In the author's order; never empty.
  package let first: Variant
  package let others: [Variant]

  package init(_ string: String) {
    first = Variant(language: nil, string: string)
    others = []
  }

  package init(first: Variant, others: [Variant]) {
    self.first = first
    self.others = others
  }

  package var isEmpty: Bool { first.string.isEmpty && others.isEmpty }

  /// The variant for the first of the languages that has one, else the first (method.md section 12, "text maps").
  /// `home` is the language of the file, which a plain string is in.
  package func resolved(in languages: [String], home: String) -> Localized {
    guard !others.isEmpty || first.language != nil else { return Localized(string: first.string, language: home) }
    for language in languages {
      for variant in [first] + others where matches(variant.language ?? home, language) {
        return Localized(string: variant.string, language: variant.language ?? home)
      }
    }
    return Localized(string: first.string, language: first.language ?? home)
  }

  private func matches(_ tag: String, _ wanted: String) -> Bool {
    tag.lowercased() == wanted.lowercased()
  }
}

/// A string and the language it is in.
package struct Localized: Hashable, Sendable {
  package let string: String
  package let language: String

  package init(string: String, language: String) {
    self.string = string
    self.language = language
  }
}
