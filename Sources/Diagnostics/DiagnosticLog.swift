/// What the stages have to say about the input, in the order they found it, with the texts it speaks of.
///
/// Every stage takes the log `inout`. A stage returns nil only if the log holds an error.
package struct DiagnosticLog: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// The texts that may be quoted, by path.
  package private(set) var sources: [String: SourceText] = [:]

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  package mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Keeps a text so that diagnostics of its path can show the line.
  package mutating func keep(_ source: SourceText) { sources[source.path] = source }

  /// Appends what another log holds.
  package mutating func merge(_ other: DiagnosticLog) {
    diagnostics += other.diagnostics
    errorCount += other.errorCount
    sources.merge(other.sources) { _, new in new }
  }

  /// The number of errors so far; a stage compares it before and after to know whether its own input was sound.
  package private(set) var errorCount = 0

  /// By file, line and column; of two at one place the graver first. Exact repetitions stand once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.enumerated().sorted { a, b in
      let x = a.element
      let y = b.element
      let xPath = x.range?.path ?? ""
      let yPath = y.range?.path ?? ""
      if xPath != yPath { return xPath < yPath }
      let xStart = x.range?.start
      let yStart = y.range?.start
      if xStart != yStart {
        guard let xStart else { return true }
        guard let yStart else { return false }
        return xStart < yStart
      }
      if x.severity != y.severity { return x.severity > y.severity }
      return a.offset < b.offset
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}
