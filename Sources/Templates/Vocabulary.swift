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

  package init(_ entries: [Entry]) { self.entries = entries }

  package func entry(named name: String) -> Entry? { entries.first { $0.name == name } }
}
