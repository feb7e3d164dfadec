internal import CLibYAML
internal import Diagnostics

/// What libyaml stumbled over, in a plain sentence and at its true place.
func syntaxProblem(of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, path: String) -> Diagnostic {
  let said = parser.problem.map { String(cString: $0) } ?? ""
  if parser.error == YAML_READER_ERROR {
    let place = position(ofOffset: Int(parser.problem_offset), in: bytes)
    return .encoding(encodingMessage(said, parser.problem_value), at: SourceRange(path: path, start: place))
  }
  if parser.error == YAML_MEMORY_ERROR {
    return .limit("there is not enough memory to read the file", at: SourceRange(path: path))
  }
  let mark = parser.problem_mark
  let place = Position(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  let plain = sentence(for: said, tabAt: isTab(place, in: bytes))
  var notes: [Diagnostic.Note] = []
  if let context = parser.context.map({ String(cString: $0) }), let opened = openThing[context] {
    let mark = parser.context_mark
    let start = Position(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    if start.line != place.line {
      notes.append(Diagnostic.Note("\(opened) begins here", at: SourceRange(path: path, start: start)))
    }
  }
  let looks = appearance(of: bytes)
  return Diagnostic(
    .error, .yamlSyntax, plain.message, at: SourceRange(path: path, start: place), notes: notes,
    help: looks.map { "this looks like \($0), not like YAML" } ?? plain.help)
}

/// What a file is that was saved under the wrong name; nil where nothing strikes.
package func appearance(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
  let head = String(decoding: bytes.prefix(512).drop { $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 }, as: UTF8.self)
    .lowercased()
  if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return "a web page, perhaps a sign-in page" }
  if head.hasPrefix("<?xml") || head.hasPrefix("<svg") { return "an XML file" }
  if head.hasPrefix("pk\u{3}\u{4}") { return "a zip archive or an Office document" }
  if head.hasPrefix("%pdf") { return "a PDF document" }
  if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip archive" }
  if head.hasPrefix("<<<<<<< ") || contains("\n<<<<<<< ", in: bytes) || contains("\n>>>>>>> ", in: bytes) {
    return "a file with conflict markers of a merge"
  }
  return nil
}

private func isTab(_ place: Position, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var cursor = LineCursor()
  let line = cursor.line(place.line, of: bytes)
  return line.prefix(while: { $0 == 9 || $0 == 32 }).contains(9)
}

private func encodingMessage(_ said: String, _ value: Int32) -> String {
  func hex(_ value: Int32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  switch said {
  case "control characters are not allowed": return "control character U+\(hex(value, 4)) stands in the text"
  case "incomplete UTF-8 octet sequence": return "the file ends inside a character"
  default: return value >= 0x80 && value <= 0xFF ? "byte 0x\(hex(value, 2)) is not UTF-8" : "the text is not UTF-8"
  }
}

private let openThing = [
  "while parsing a block mapping": "the mapping", "while parsing a block collection": "the list",
  "while parsing a flow mapping": "the '{'", "while parsing a flow sequence": "the '['",
  "while scanning a quoted scalar": "the quoted text", "while scanning a simple key": "the key",
  "while scanning a block scalar": "the text block", "while scanning a plain scalar": "the text",
]

private func sentence(for said: String, tabAt isTab: Bool) -> (message: String, help: String?) {
  if isTab { return ("a tab indents this line", "indent with spaces") }
  switch said {
  case "mapping values are not allowed in this context":
    return (
      "a ':' stands where no key can be",
      "put text that holds ': ' into quotes, or indent the key as its neighbours are"
    )
  case "could not find expected ':'":
    return ("a ':' is missing behind a key", "write 'key: value', with a space behind the colon")
  case "did not find expected key":
    return ("a key of the mapping was expected here", "indent this line exactly as the other keys")
  case "did not find expected '-' indicator":
    return ("a '- ' of the list was expected here", "indent this line exactly as the other items")
  case "block sequence entries are not allowed in this context":
    return ("a list cannot begin here", "begin the list on its own line, under its key")
  case "mapping keys are not allowed in this context":
    return ("a key cannot stand here", "begin the mapping on its own line, under its key")
  case "did not find expected ',' or ']'": return ("a ',' or ']' of the list is missing", nil)
  case "did not find expected ',' or '}'": return ("a ',' or '}' of the mapping is missing", nil)
  case "found unexpected end of stream": return ("the file ends inside a quoted text", "add the closing quote")
  case "found character that cannot start any token":
    return ("a text cannot begin with this character", "put the text into quotes")
  case "found unknown escape character":
    return ("'\\' is followed by a character that is no escape", "write '\\\\' for a backslash, or use single quotes")
  case "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected":
    return ("a tab stands among the spaces that indent", "indent with spaces")
  case "did not find expected <document start>":
    return ("a second document or a stray text begins here", "indent what belongs to the text above")
  case "did not find expected node content": return ("a value is missing here", nil)
  case "did not find expected alphabetic or numeric character":
    return ("'&' and '*' begin the name of an anchor", "put the text into quotes")
  case "found unexpected document indicator": return ("a quoted text is still open at '---'", "add the closing quote")
  case "found invalid Unicode character escape code":
    return ("'\\u' names no character", "JSON writes such characters as two escapes; put the character itself")
  case "found incompatible YAML document": return ("the '%YAML' line asks for another version", "delete the line")
  default: return (said.isEmpty ? "the file is not YAML" : "this is not YAML: \(said)", "put doubtful text into quotes")
  }
}
