import Diagnostics

/// Rules about the names of values.
extension Rule {
  static let unknownName = Rule(
    "template-name", "A template uses only names of the published vocabulary.",
    """
    A name is looked up in the innermost section first, then outwards. A name that exists nowhere would print nothing, \
    and nobody would notice, so it is an error before anything is written. 'shortfall templates vocabulary' lists every \
    name with its kind and meaning.
    """)

  static let nameKind = Rule(
    "template-kind", "A name is used as its kind allows.",
    """
    Only a text or markup can be printed; objects, lists and flags open sections: {{#findings}}{{title}}{{/findings}}. \
    Dots lead into objects only, not into lists. Inside a section over a list of texts '.' is the text.
    """)

  static let unescapedText = Rule(
    "template-unescaped", "Only ready-made markup is printed unescaped.",
    """
    Triple braces and {{& name}} are for values that the program made ready for the page, such as a chart. Everything \
    people wrote is a text and printed escaped, so that an answer can never become part of the page: write {{name}}.
    """)
}

extension Diagnostic {
  static func unknownName(_ name: String, of owner: String? = nil, among candidates: [String]) -> Diagnostic {
    let place = owner.map { " in '\($0)'" } ?? ""
    let near = nearMiss(of: name, among: candidates)
    return Diagnostic(
      .error, .unknownName, "unknown name '\(name)'\(place)", at: nil,
      help: near.map { "did you mean '\($0)'?" } ?? "'shortfall templates vocabulary' lists the names")
  }

  static func noNames(_ name: String, _ shape: Shape) -> Diagnostic {
    let help: String? = if case .list = shape { "open a section: {{#\(name)}}…{{/\(name)}}" } else { nil }
    return Diagnostic(
      .error, .nameKind, "'\(name)' is \(shape.name) and has no names in it", at: nil, help: help)
  }

  static func notPrintable(_ name: String, _ shape: Shape) -> Diagnostic {
    Diagnostic(
      .error, .nameKind, "'\(name)' is \(shape.name) and cannot be printed", at: nil,
      help: "open a section: {{#\(name)}}…{{/\(name)}}")
  }

  static func unescapedText(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .unescapedText, "text '\(name)' cannot be printed unescaped", at: nil, help: "write {{\(name)}}")
  }
}
