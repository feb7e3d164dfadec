package import Diagnostics

/// A template compiled against a vocabulary: every name is known, every partial found, every section closed.
///
/// Partials and parents are written out in place when compiling, names become numbers and sections become jumps, so
/// that rendering is one walk over a flat array of operations into one array of bytes. Values are printed and never
/// read as template text.
package struct Template: Sendable {
  private let program: Program

  /// Compiles the template at `path`. `source` finds a template or partial by its path without the ending of the
  /// dress ("report/findings"), nil where there is none; partials are looked up with the dress of the template that names them.
  /// What is wrong goes into the log; nil comes back only then.
  package init?(
    path: String, vocabulary: Vocabulary, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?
  ) {
    self.init(path: path, root: .object(vocabulary), log: &log, source: source)
  }

  /// Compiles for a root of any shape; the reports' root is always an object.
  init?(path: String, root: Shape, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?) {
    guard let dress = Dress(path: path) else {
      log.add(.unknownDress(of: path))
      return nil
    }
    let before = log.errorCount
    let stem = String(path.dropLast(dress.ending.count))
    let (found, program) = withoutActuallyEscaping(source) { [log] source in
      var compiler = Compiler(root: root, library: Library(log: log, source: source))
      compiler.compile(stem: stem, path: path)
      return (compiler.library.log, compiler.finished(dress: dress))
    }
    log = found
    guard log.errorCount == before else { return nil }
    self.program = program
  }

  /// The rendered bytes, UTF-8.
  package func render(_ root: Fields) -> [UInt8] { render(.object(root)) }

  /// Renders a root of any shape.
  func render(_ root: Value) -> [UInt8] {
    var rendering = Rendering(program, root: root)
    return rendering.run()
  }
}
