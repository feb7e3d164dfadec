import Diagnostics
import Files
import Reports
import Templates

/// The formats of a document that people read and other programs take.
enum DocumentKind: String, CaseIterable { case text, json, md, html }

/// Where a document goes and in which format: an option, or the ending of a file, or text.
struct DocumentOutput {
  var kind: DocumentKind
  /// Nil: standard output.
  var path: String?

  init(kind: DocumentKind?, output: String?, among kinds: [DocumentKind] = DocumentKind.allCases) throws {
    path = output == "-" ? nil : output
    if let kind {
      self.kind = kind
      return
    }
    guard let path else {
      self.kind = .text
      return
    }
    let endings = kinds.map { ($0 == .text ? ".txt" : ".\($0.rawValue)", $0) }
    guard let match = endings.first(where: { path.hasSuffix($0.0) }) else {
      throw Failure(
        .usage, "the ending of '\(path)' says no format",
        help: "end it in \(alternatives(endings.map(\.0))), or add --format")
    }
    self.kind = match.1
  }

  /// Columns for text.
  func width(_ console: Console) -> Int { path == nil ? console.width : 80 }
  func isColoured(_ console: Console) -> Bool { path == nil && console.coloursAnswer }

  /// Writes the document to where it goes; an earlier one that the program made itself is replaced.
  func put(_ bytes: [UInt8], force: ForceOption, _ console: Console) throws {
    guard let path else { return try console.answer(bytes) }
    let access: OutputFile.Access = kind == .md || kind == .html ? .shared : .confidential
    try write(OutputFile(path, bytes, access: access, replacing: replacing(kind.rawValue, force)))
    console.say("wrote \(visible(path))")
  }
}

/// A page or text that the program made itself may be replaced; anything else only with --force.
func replacing(_ ending: String, _ force: ForceOption) -> OutputFile.Replacing {
  if force.force { return .always }
  switch ending {
  case "html": return .marked("<meta name=\"generator\" content=\"shortfall ")
  case "md": return .marked("<!-- shortfall ")
  default: return .never
  }
}

/// The documents beside the report, by the paths of their layouts.
let documentLayouts: [(layout: String, vocabulary: Vocabulary)] = [
  ("agenda/agenda", AgendaDocument.vocabulary), ("diff/diff", ComparisonDocument.vocabulary),
  ("diff/rounds", RoundsDocument.vocabulary), ("report/short", ShortReport.vocabulary),
  ("portfolio/portfolio", PortfolioDocument.vocabulary),
  (VendorCopy.layout, VendorCopy.vocabulary),
  ("compare/compare", CompareDocument.vocabulary),
]

/// The templates of a document; throws with everything said where one is wrong.
func documentTemplates(
  _ name: String, _ vocabulary: Vocabulary, _ kind: DocumentKind, from shelf: TemplateShelf, _ console: Console
) throws -> DocumentTemplates {
  var log = DiagnosticLog()
  var trouble = DiagnosticLog()
  let templates = DocumentTemplates(name, vocabulary, kind == .html ? .html : .markdown, log: &log) {
    shelf.source($0, &trouble)
  }
  log.merge(trouble)
  console.report(log)
  guard let templates, !log.hasErrors else { throw Failure.contentHasErrors }
  return templates
}
