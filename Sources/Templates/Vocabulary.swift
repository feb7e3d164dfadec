/// The names that a template may use at one level: checked when a template is compiled, printed by
/// `shortfall templates vocabulary`.
package struct Vocabulary: Sendable {
  package indirect enum Kind: Sendable {
    case text
    case markup
    case flag
    case object(Vocabulary)
    /// A section runs once for each; inside it the names of the element are known, then those outside.
    case list(Vocabulary)
    /// A list of texts: inside its section `{{.}}` is the text.
    case texts

    /// The word for the kind in messages and in the published list.
    package var name: String {
      switch self {
      case .text: "text"
      case .markup: "markup"
      case .flag: "flag"
      case .object: "object"
      case .list: "list"
      case .texts: "list of texts"
      }
    }
  }

  package struct Entry: Sendable {
    package let name: String
    package let kind: Kind
    /// One line for the published list.
    package let meaning: String

    package init(_ name: String, _ kind: Kind, _ meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }
  }

  package let entries: [Entry]
  private let places: [String: Int]

  /// Of entries with the same name the first counts.
  package init(_ entries: [Entry]) {
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
  }

  package func entry(named name: String) -> Entry? { places[name].map { entries[$0] } }
}

/// A line of the published vocabulary.
package struct VocabularyRow: Hashable, Sendable {
  /// The names from the root, joined by dots: `findings.title` is `{{title}}` inside `{{#findings}}`.
  package let path: String
  package let kind: String
  package let meaning: String
}

/// The published vocabulary: every name with what it is and what it means, each object's and list's names behind it.
package func vocabularyList(_ vocabulary: Vocabulary) -> [VocabularyRow] {
  rows(of: vocabulary, below: "")
}

private func rows(of vocabulary: Vocabulary, below prefix: String) -> [VocabularyRow] {
  vocabulary.entries.flatMap { entry in
    let path = prefix + entry.name
    let row = VocabularyRow(path: path, kind: entry.kind.name, meaning: entry.meaning)
    switch entry.kind {
    case .object(let names), .list(let names): return [row] + rows(of: names, below: path + ".")
    case .text, .markup, .flag, .texts: return [row]
    }
  }
}
