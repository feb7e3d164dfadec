import Diagnostics
import YAML

@testable import Templates

/// The untyped data of a case as values, and the shape they have: what the specification leaves open, the vocabulary
/// must say.
struct SpecificationData {
  let value: Value
  let shape: Shape

  /// `printing`: what texts and numbers are. Nil for data that no vocabulary can describe: lists of lists.
  init?(_ node: YAML.Node?, printing kind: Vocabulary.Kind = .text) {
    guard let node else { return nil }
    value = SpecificationData.value(of: node, kind)
    guard let items = node.items else {
      guard let found = SpecificationData.kind(of: node, kind) else { return nil }
      shape = Shape(found)
      return
    }
    guard let element = SpecificationData.kind(of: items, kind) else { return nil }
    shape = Shape(element)
  }

  /// A number prints as its shortest digits.
  private static func value(of node: YAML.Node, _ kind: Vocabulary.Kind) -> Value {
    let print: (String) -> Value = { if case .markup = kind { .markup($0) } else { .text($0) } }
    if let flag = node.flag { return .flag(flag) }
    if let number = node.number { return print(Int(exactly: number).map { String($0) } ?? "\(number)") }
    if node.isNull { return .absent }
    if let text = node.scalarText { return print(text) }
    if let items = node.items { return .list(items.map { value(of: $0, kind) }) }
    var fields = Fields()
    for pair in node.pairs ?? [] { fields[pair.key] = value(of: pair.value, kind) }
    return .object(fields)
  }

  private static func kind(of node: YAML.Node, _ kind: Vocabulary.Kind) -> Vocabulary.Kind? {
    if node.flag != nil { return .flag }
    if node.scalarText != nil { return kind }
    if let items = node.items { return self.kind(of: items, kind) }
    let pairs = node.pairs ?? []
    let entries = pairs.compactMap { pair in
      self.kind(of: pair.value, kind).map { Vocabulary.Entry(pair.key, $0, "") }
    }
    return entries.count == pairs.count ? .object(Vocabulary(entries)) : nil
  }

  /// The kind of a list: that of its elements, whose names are joined.
  private static func kind(of items: [YAML.Node], _ kind: Vocabulary.Kind) -> Vocabulary.Kind? {
    if items.contains(where: { $0.items != nil }) { return nil }
    if let first = items.first, first.scalarText != nil { return .texts }
    var entries: [Vocabulary.Entry] = []
    for item in items {
      guard case .object(let names)? = self.kind(of: item, kind) else { return nil }
      entries += names.entries
    }
    return .list(Vocabulary(entries))
  }

  /// The shape with the names added that the templates use and the data lack: where the specification prints nothing,
  /// we refuse.
  func shape(knowing templates: some Sequence<String>, as kind: Vocabulary.Kind) -> Shape {
    guard case .object(var root) = shape else { return shape }
    for path in templates.flatMap(SpecificationData.paths) {
      if root.holds(path[0]) {
        root = root.extended(by: path, kind)
      } else {
        root = Vocabulary(root.entries + [made(path[...], kind)])
      }
    }
    return .object(root)
  }

  private static func paths(in template: String) -> [[String]] {
    let source = SourceText(path: "", bytes: Array(template.utf8))
    var log = DiagnosticLog()
    var scanner = Scanner(source)
    return scanner.scan(log: &log).compactMap { piece -> [String]? in
      guard case .tag(let tag) = piece, [.variable, .unescaped, .section, .inverted].contains(tag.kind) else {
        return nil
      }
      let path = source.string(tag.name).split(separator: ".").map(String.init)
      return path.isEmpty ? nil : path
    }
  }
}

/// A name, or the first of several joined by dots.
private func made(_ path: ArraySlice<String>, _ kind: Vocabulary.Kind) -> Vocabulary.Entry {
  let rest = path.dropFirst()
  return Vocabulary.Entry(path.first ?? "", rest.isEmpty ? kind : .object(Vocabulary([made(rest, kind)])), "")
}

extension Vocabulary {
  fileprivate func holds(_ name: String) -> Bool {
    entries.contains { entry in
      switch entry.kind {
      case .object(let inner), .list(let inner): entry.name == name || inner.holds(name)
      default: entry.name == name
      }
    }
  }

  /// Wherever the first name is, the others are known below it.
  fileprivate func extended(by path: [String], _ kind: Kind) -> Vocabulary {
    Vocabulary(
      entries.map { entry in
        switch entry.kind {
        case .object(let inner):
          let below = inner.extended(by: path, kind)
          let names = entry.name == path[0] ? below.completed(path.dropFirst(), kind) : below
          return Entry(entry.name, .object(names), "")
        case .list(let inner): return Entry(entry.name, .list(inner.extended(by: path, kind)), "")
        default: return entry
        }
      })
  }

  private func completed(_ path: ArraySlice<String>, _ kind: Kind) -> Vocabulary {
    guard let first = path.first else { return self }
    guard entry(named: first) != nil else { return Vocabulary(entries + [made(path, kind)]) }
    return Vocabulary(
      entries.map { entry in
        guard entry.name == first, case .object(let inner) = entry.kind else { return entry }
        return Entry(first, .object(inner.completed(path.dropFirst(), kind)), "")
      })
  }
}
