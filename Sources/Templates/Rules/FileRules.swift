import Diagnostics

/// Rules about the files of a template and what they hand one another.
extension Rule {
  static let templateDress = Rule(
    "template-dress", "The ending of a template's name says how text is escaped.",
    """
    Templates end in .html.mustache, .md.mustache or .txt.mustache. The ending decides how values are escaped, so a \
    template without one of them is not used.
    """)

  static let templateEncoding = Rule(
    "template-encoding", "Templates are UTF-8.",
    "Save the file as UTF-8. A byte order mark at its beginning is allowed and left out.")

  static let missingPartial = Rule(
    "template-missing", "Every partial that is included exists.",
    """
    {{> name}} and {{< name}} look for the file with the ending of the template itself: in the project folder first, \
    then in the folder given by --templates, then among the built-in ones. A missing partial would leave a hole in the \
    report, so it is an error.
    """)

  static let partialPath = Rule(
    "template-path", "A partial's name stays inside the folder of the templates.",
    """
    Names of partials are words of ASCII letters, digits, '-', '_' and '.', joined by '/'. They have no ending, do not \
    begin with a dot or a slash, and never lead upwards.
    """)

  static let partialRing = Rule(
    "template-ring", "A partial does not include itself.",
    """
    Partials are written out where they are included, so one that includes itself, directly or by way of others, would \
    have no end. For nested lists write the levels out.
    """)

  static let blockPlace = Rule(
    "template-block", "A block given to a parent has its place there, and is given once.",
    """
    Every {{$ block}} inside {{< parent}} fills the block of that name in the parent or in what it includes. A block \
    that the parent does not have would be lost without a trace.
    """)

  static let outsideBlock = Rule(
    "template-outside-block", "Inside a parent only blocks hold tags.",
    """
    What stands between {{< parent}} and {{/parent}} outside its blocks is not printed. Text there is ignored; a tag is \
    an error, because it would be lost without a trace.
    """)
}

extension Diagnostic {
  static func unknownDress(of path: String) -> Diagnostic {
    Diagnostic(
      .error, .templateDress, "template '\(path)' does not end in .html.mustache, .md.mustache or .txt.mustache",
      at: SourceRange(path: path))
  }

  static func noTemplate(_ path: String) -> Diagnostic {
    Diagnostic(.error, .missingPartial, "template '\(path)' does not exist", at: SourceRange(path: path))
  }

  static func notUTF8(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .templateEncoding, "template is not UTF-8", at: range)
  }

  static func noPartial(_ name: String) -> Diagnostic {
    Diagnostic(.error, .missingPartial, "partial '\(name)' does not exist", at: nil)
  }

  static func badPath(_ name: String) -> Diagnostic {
    Diagnostic(.error, .partialPath, "partial name '\(name)' does not stay inside the folder of templates", at: nil)
  }

  /// `chain`: the files that include one another down to the one that includes `name`.
  static func ring(_ name: String, _ chain: [String]) -> Diagnostic {
    let between = chain.drop { $0 != name }.dropFirst()
    let way = between.isEmpty ? "" : " by way of " + between.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(.error, .partialRing, "partial '\(name)' includes itself\(way)", at: nil)
  }

  static func unknownBlock(_ name: String, of parent: String, _ candidates: [String]) -> Diagnostic {
    let near = nearMiss(of: name, among: candidates)
    return Diagnostic(
      .error, .blockPlace, "parent '\(parent)' has no block '\(name)'", at: nil,
      help: near.map { "did you mean '\($0)'?" })
  }

  static func blockTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .blockPlace, "block '\(name)' is given twice", at: range)
  }

  static func outsideBlock(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .outsideBlock, "tag outside the blocks of a parent is never printed", at: range)
  }
}
