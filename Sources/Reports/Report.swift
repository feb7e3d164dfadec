package import Diagnostics
import Templates

/// A file of a report, to be written beside its siblings.
package struct ReportFile: Sendable {
  package enum Content: Sendable {
    /// Made when it is asked for, so that several are made side by side.
    case bytes(@Sendable () -> [UInt8])
    /// Written in chunks: it may be large.
    case answers(AnswersCSV)
  }

  package let name: String
  package let content: Content
}

/// The templates of the reports, compiled once for any number of assessments.
///
/// `source` finds a file of the templates folder by its path there ("report/report.html.mustache"), so that the order
/// of project folder, option and built-in is its business.
package struct ReportTemplates: Sendable {
  let layout: Template
  let format: ReportFormat
  let dress: PageDress

  /// What is wrong with a template goes into the log; nil comes back only then.
  package init?(_ format: ReportFormat, log: inout DiagnosticLog, source: (_ path: String) -> SourceText?) {
    self.format = format
    let ending = format == .html ? ".html.mustache" : ".md.mustache"
    let path = "report/report" + ending
    guard
      let layout = Template(
        path: path, vocabulary: Presentation.vocabulary, log: &log, source: { source($0 + ending) })
    else { return nil }
    self.layout = layout
    let needsDress = format == .html
    dress = PageDress(
      style: needsDress ? source("report/report.css")?.bytes ?? [] : [],
      script: needsDress ? source("report/report.js")?.bytes ?? [] : [])
  }
}

/// The files of a report in each of the formats: the page or text first, then its drawings, then the answers where they
/// need a file of their own. What the report says is worked out once for all formats.
package func renderReport(_ presentation: Presentation, with templates: [ReportTemplates]) -> [ReportFile] {
  let shared = MadeOnce { presentation.fields() }
  var files: [ReportFile] = []
  for template in templates {
    let name = presentation.options.name
    switch template.format {
    case .html:
      files.append(
        ReportFile(
          name: "\(name).html",
          content: .bytes {
            let page = presentation.page(template.dress)
            var fields = shared.value
            fields["page"] = .object(page)
            return template.layout.render(fields)
          }))
    case .markdown:
      files.append(ReportFile(name: "\(name).md", content: .bytes { template.layout.render(shared.value) }))
      for chart in presentation.charts {
        files.append(
          ReportFile(name: presentation.options.fileName(of: chart), content: .bytes { Array(chart.svg.utf8) + [10] }))
      }
    }
  }
  if !presentation.listsAnswers, !templates.isEmpty {
    files.append(
      ReportFile(
        name: presentation.answersFileName,
        content: .answers(AnswersCSV(presentation.assessment, names: presentation.names))))
  }
  return files
}

extension Presentation {
  /// All drawings of the report.
  var charts: [Chart] {
    let own =
      [areaChart, radarChart, dumbbellChart, roundsChart, exposureChart, driversChart, timelineChart]
      + (shows(.register) ? [burnDownDrawing] : [])
    return own.compactMap { $0 } + (shows(.proposals) ? [offersChart].compactMap { $0 } : [])
      + (shows(.operations) ? operationsCharts.all : [])
  }
}
