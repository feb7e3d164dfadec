/// What is known when compiling about a value on the context stack.
indirect enum Shape: Sendable {
  case text
  case markup
  case flag
  case object(Vocabulary)
  case list(Shape)
  /// Below a name that was already refused; nothing is blamed there that could be the consequence.
  case unknown

  init(_ kind: Vocabulary.Kind) {
    self =
      switch kind {
      case .text: .text
      case .markup: .markup
      case .flag: .flag
      case .object(let names): .object(names)
      case .list(let names): .list(.object(names))
      case .texts: .list(.text)
      }
  }

  /// With its article, for messages.
  var name: String {
    switch self {
    case .text: "a text"
    case .markup: "markup"
    case .flag: "a flag"
    case .object: "an object"
    case .list: "a list"
    case .unknown: "unknown"
    }
  }

  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// What stands on top of the stack inside a section over it.
  var element: Shape {
    if case .list(let element) = self { element } else { self }
  }
}
