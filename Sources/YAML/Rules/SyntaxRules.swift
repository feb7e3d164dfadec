package import Diagnostics

extension Rule {
  package static let yamlSyntax = Rule(
    "yaml-syntax", "A file is well-formed YAML.",
    """
    The usual slips: a tab instead of spaces, lines of one list at different depths, a missing colon or closing quote, a \
    text that begins with a character YAML reserves (`@`, `` ` ``, `%`, `*`, `&`, `!`, `[`, `{`) or holds `: ` without \
    quotes. Put doubtful text into double quotes.
    """)
  package static let yamlSwallowedItem = Rule(
    "yaml-swallowed-item", "A list item stands under the others.",
    """
    A line that begins with `- ` one column too far is read as more of the text above it, and the item is lost in \
    silence. Move it under its neighbours. Where the dash belongs to the text, put the text into quotes.
    """)
  package static let yamlDocument = Rule(
    "yaml-document", "A file holds what its kind asks for.",
    """
    Every file is one document, except responses, which may hold many divided by `---`. A file that is empty, holds only \
    comments, or is something else saved under a `.yaml` name, is refused.
    """)
}

extension Diagnostic {
  static func swallowedItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .yamlSwallowedItem, "this text swallows a line that begins with '- '", at: range,
      help: "move the line under the list's other items, or put the text into quotes")
  }
}

/// The rules that reading YAML may break.
package let yamlRules: [Rule] = [
  .yamlEncoding, .yamlLineBreak, .yamlLimit, .yamlAlias, .yamlTag, .yamlMergeKey, .yamlKey, .yamlDuplicateKey,
  .yamlSyntax, .yamlSwallowedItem, .yamlDocument,
]
