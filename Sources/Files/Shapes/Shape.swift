/// What a value of an authored file may be. The loaders check by these tables and `shortfall schema` prints them, so
/// an editor and the program never disagree on a key.
package indirect enum Shape: Sendable {
  /// Any scalar, taken as text.
  case text
  /// A text, or a map from BCP 47 tag to text.
  case localized
  /// A text of `[A-Za-z][A-Za-z0-9._-]{0,63}`.
  case id
  /// One of a closed set.
  case word([String])
  /// This text and no other.
  case constant(String)
  case flag
  case number(ClosedRange<Double>)
  /// A number above the bound.
  case positive
  /// A number above 0 and at most this.
  case positiveUpTo(Double)
  case whole(ClosedRange<Int>)
  case date
  /// BCP 47.
  case language
  /// Three capital letters.
  case currency
  case list(Shape, atLeast: Int)
  case record(RecordShape)
  /// Keys of a kind, each with a value of the same shape.
  case map(Shape, to: Shape)
  /// The first of these whose kind of value (scalar, list, mapping) fits.
  case either(Shape, Shape)
}

/// A mapping with known keys.
package struct RecordShape: Sendable {
  /// What messages call it: "question", "section".
  package let name: String
  package let fields: [Field]
  /// At least one of the keys of each group must stand there.
  package let oneOf: [[String]]

  package init(_ name: String, oneOf: [[String]] = [], _ fields: [Field]) {
    self.name = name
    self.fields = fields
    self.oneOf = oneOf
  }

  package func field(named key: String) -> Field? { fields.first { $0.key == key } }
}

package struct Field: Sendable {
  package let key: String
  package let isRequired: Bool
  package let shape: Shape
  /// One line, shown by editors.
  package let meaning: String

  package init(_ key: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
    self.key = key
    self.isRequired = required
    self.shape = shape
    self.meaning = meaning
  }
}

/// The kinds of files there are, each with its shape (formats.md section 1).
package struct FileKind: Sendable {
  /// As in the first key: `questionnaire`, `assessment`, `responses`.
  package let name: String
  /// The version this program reads.
  package let version: Int
  package let record: RecordShape

  package var header: String { "\(name)/\(version)" }

  package init(name: String, version: Int, record: RecordShape) {
    self.name = name
    self.version = version
    self.record = record
  }

  package static let all: [FileKind] = [
    .assessment, .questionnaire, .responses, .scope, .beliefs, .proposal, .evaluation, .scores, .clarifications,
    .qualitySeal, .register, .operations, .importMap, .importKey,
  ]
}
