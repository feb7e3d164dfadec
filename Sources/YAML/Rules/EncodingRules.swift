package import Diagnostics

extension Rule {
  package static let yamlEncoding = Rule(
    "yaml-encoding", "A file is UTF-8 text.",
    """
    Files are read as UTF-8, with or without a byte order mark, with LF or CRLF line ends. Save the file as UTF-8 in the \
    editor; a spreadsheet or an older Windows program may have saved it in another encoding. Control characters have no \
    place in a text; write them as "\\e" in double quotes where one is truly meant.
    """)
  package static let yamlLineBreak = Rule(
    "yaml-line-break", "Invisible line breaks are refused.",
    """
    U+0085, U+2028 and U+2029 end a line for the YAML library and for no editor, so one visible line could hold two \
    keys. They come from pasting out of word processors. Delete the character, or write it as "\\u2028" in double quotes.
    """)
}

extension Diagnostic {
  static func encoding(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .yamlEncoding, message, at: range, help: "save the file as UTF-8")
  }

  static func invisibleLineBreak(_ code: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .yamlLineBreak,
      "an invisible line break, U+\(String(repeating: "0", count: 4 - code.count))\(code), stands here",
      at: range, help: "delete the character; it usually comes from pasted text")
  }
}
