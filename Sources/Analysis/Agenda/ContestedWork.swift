/// A piece of work that the workshop has to find one performer for: nobody claims it, or two do (method.md 5.2).
package struct ContestedWork: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Who says what about it, as a clause.
  package var what: String

  package init(id: String, title: String, what: String) {
    self.id = id
    self.title = title
    self.what = what
  }
}
