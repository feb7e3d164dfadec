package import Diagnostics
import Templates

/// Section 11 by itself as Markdown, without drawings (`kpi --format md`); nil only if the log got an error.
///
/// `source` finds a file of the templates folder by its path there.
package func renderOperations(
  _ presentation: Presentation, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?
) -> [UInt8]? {
  let ending = ".md.mustache"
  guard
    let layout = Template(
      path: "report/kpi" + ending, vocabulary: Presentation.vocabulary, log: &log, source: { source($0 + ending) })
  else { return nil }
  return layout.render(presentation.withoutDrawings.fields())
}
