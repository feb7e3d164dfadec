/// A tag of a template, with its places in the bytes of the file.
struct Tag {
  enum Kind {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{& name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial
    /// `{{< name}}`
    case parent
    /// `{{$ name}}`
    case block
    /// `{{! anything }}`
    case comment
    /// `{{= <% %> =}}`
    case delimiters
  }

  let kind: Kind
  /// The name without the white space around it.
  let name: Range<Int>
  /// From the first brace to behind the last.
  let range: Range<Int>
  /// False where the name was already refused: what stands inside is then not blamed again.
  var isSound = true

  /// Whether a closing tag has to follow.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// Whether the line of the tag goes when nothing else stands on it.
  var mayStandAlone: Bool { kind != .variable && kind != .unescaped }
}

/// What a template's file consists of, in order.
enum Piece {
  case text(Range<Int>)
  case tag(Tag)
}
