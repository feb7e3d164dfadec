package import Diagnostics

extension Rule {
  package static let unreadable = Rule(
    "unreadable", "A file can be read.",
    """
    Only regular files of at most 64 MiB are read, and links inside an assessment are not followed, so that an assessment \
    from outside cannot make the program show a file elsewhere.
    """)
}

extension Diagnostic {
  package static func unreadable(_ failure: FileFailure) -> Diagnostic {
    Diagnostic(.error, .unreadable, "the file cannot be read: \(failure.reason)", at: SourceRange(path: failure.path))
  }
}
