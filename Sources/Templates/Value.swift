/// What a name in a template stands for while rendering.
package indirect enum Value: Sendable {
  /// There is no such thing in this report; prints nothing, and a section over it is left out.
  case absent
  case flag(Bool)
  /// Escaped for the kind of file.
  case text(String)
  /// Ready-made by the program (an SVG, embedded JSON): the only thing triple braces may print.
  case markup(String)
  case object(Fields)
  case list([Value])
}

/// The named values of an object, in the order in which they were set.
package struct Fields: Sendable {
  package private(set) var names: [String] = []
  package private(set) var values: [Value] = []

  package init() {}

  package subscript(_ name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let index = names.firstIndex(of: name) {
        values[index] = newValue
      } else {
        names.append(name)
        values.append(newValue)
      }
    }
  }
}
