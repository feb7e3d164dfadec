internal import Diagnostics

/// Why an edit cannot be made without touching what stands beside it.
struct Refusal: Error {
  var reason: String
  var range: SourceRange

  init(_ reason: String, at range: SourceRange) {
    self.reason = reason
    self.range = range
  }

  var diagnostic: Diagnostic { .carefulEdit(reason, at: range) }
}
