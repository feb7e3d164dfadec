internal import CLibYAML
package import Diagnostics

extension Rule {
  package static let yamlTag = Rule(
    "yaml-tag", "Only the tags of the YAML core schema may be written.",
    """
    A tag such as `!!python/object` or `!secret` asks a program to do something with a value; Shortfall never does. Write \
    the value itself. `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!seq` and `!!map` are read; `%TAG` lines are not.
    """)
  package static let yamlMergeKey = Rule(
    "yaml-merge-key", "Merge keys are not read.",
    """
    `<<: *base` is not part of YAML 1.2, and readers disagree on what it does. Write the keys out, or repeat a whole value \
    with an alias: `key: *name`.
    """)
  package static let yamlKey = Rule(
    "yaml-key", "A key is a single text.",
    """
    A list or a mapping cannot be a key, and a key is not empty. `? [a, b]` and `{[a]: b}` are written otherwise: give the \
    value a name and use the name as the key.
    """)
  package static let yamlDuplicateKey = Rule(
    "yaml-duplicate-key", "A key stands once in a mapping.",
    """
    Of two values under one key one would be lost in silence, so the second is an error. Delete one of the two, or make a \
    list of both where the key takes a list.
    """)
}

extension Diagnostic {
  static func tag(_ tag: UnsafeMutablePointer<yaml_char_t>, at range: SourceRange) -> Diagnostic {
    let name = String(cString: tag).replacingPrefix("tag:yaml.org,2002:", by: "!!")
    return Diagnostic(
      .error, .yamlTag, "tag '\(name)' is not read", at: range,
      help: "write the value without a tag; quote it to make it text")
  }

  static func tagDirective(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .yamlTag, "a '%TAG' line is not read", at: range, help: "delete the line; tags are not used here")
  }

  package static func mergeKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .yamlMergeKey, "merge key '<<' is not read", at: range,
      help: "write the keys out, or repeat a whole value with 'key: *name'")
  }

  package static func complexKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .yamlKey, "a list or a mapping cannot be a key", at: range, help: "use a text as the key")
  }

  package static func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, .yamlDuplicateKey, "key '\(key)' stands twice", at: range,
      notes: first.map { [Note("it stands here first", at: $0)] } ?? [], help: "keep one of the two")
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
