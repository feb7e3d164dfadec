/// What a YAML input may cost (formats.md section 1). Each is a located error when passed.
package struct Limits: Sendable {
  /// Collections inside one another, counted where they start.
  package var depth = 64
  /// Bytes of one scalar.
  package var scalarBytes = 1 << 20
  /// Nodes of one document.
  package var nodes = 1_000_000
  /// Nodes of one document that are reached through aliases.
  package var aliasNodes = 100_000
  /// Bytes of scalars of one document that are reached through aliases.
  package var aliasBytes = 16 << 20
  /// Documents of one file.
  package var documents = 100_000

  package init() {}

  package static let standard = Limits()
}
