internal import Diagnostics
internal import Model
internal import YAML

/// Reading the parts of a mapping whose shape has been checked: what is absent or null comes back as nil.
extension Node {
  func present(_ key: String) -> Node? {
    guard let node = self[key], !node.isNull else { return nil }
    return node
  }

  func string(_ key: String) -> String? { present(key)?.scalarText }
  func localized(_ key: String) -> Text? { present(key)?.asText }
  func double(_ key: String) -> Double? { present(key)?.number }
  func int(_ key: String) -> Int? { present(key)?.number.flatMap { Int(exactly: $0) } }
  func date(_ key: String) -> CalendarDate? { string(key).flatMap { CalendarDate($0) } }

  func word<Word: RawRepresentable<String>>(_ key: String, as type: Word.Type) -> Word? {
    string(key).flatMap { Word(rawValue: $0) }
  }

  /// A text in one language or in several.
  var asText: Text? {
    if let text = scalarText { return Text(text) }
    let variants = (pairs ?? []).compactMap { pair in
      pair.value.scalarText.map { Text.Variant(language: pair.key, string: $0) }
    }
    return variants.first.map { Text(first: $0, others: Array(variants.dropFirst())) }
  }

  /// What a reference in its long form names: a document, or a KPI.
  var referenceText: String? { string("ref") ?? string("kpi").map { "kpi:\($0)" } }

  var asReferences: [Reference] {
    (items ?? []).compactMap { item in
      if let text = item.scalarText { return Reference(text: text, until: nil) }
      return item.referenceText.map { Reference(text: $0, until: item.date("until")) }
    }
  }
}
