import Diagnostics
import Files
import Reports
import Templates

/// Where a template comes from: the project's folder first, then `--templates DIR`, then what ships (report.md section 1).
struct TemplateShelf {
  /// Folders that may hold templates, strongest first.
  private var folders: [Folder] = []

  init(project: Folder?, extra: String?) throws(FileFailure) {
    if let own = try project?.folder(named: "templates") { folders.append(own) }
    if let extra { folders.append(try Folder(at: extra)) }
  }

  /// The file at a path below `templates`, such as `report/report.html.mustache`; a file that is there and cannot be
  /// read is reported, never passed over.
  func source(_ path: String, _ log: inout DiagnosticLog) -> SourceText? {
    for folder in folders {
      do throws(FileFailure) {
        if let found = try file(path, in: folder) { return found }
      } catch {
        log.add(.unreadable(error))
        return nil
      }
    }
    return BuiltInFiles.source(of: "templates/" + path)
  }

  /// Templates of these folders, by their paths below `templates`; built-in ones are not among them.
  func ownTemplates() throws(FileFailure) -> [String] {
    var paths: Set<String> = []
    for folder in folders { try collect(folder, "", &paths) }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func file(_ path: String, in folder: Folder) throws(FileFailure) -> SourceText? {
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return nil }
    var inner = folder
    for part in parts {
      guard inner.contains(part), let next = try inner.folder(named: part) else { return nil }
      inner = next
    }
    guard inner.contains(name) else { return nil }
    return SourceText(path: inner.path(of: name), bytes: try inner.bytes(of: name))
  }

  private func collect(_ folder: Folder, _ prefix: String, _ paths: inout Set<String>) throws(FileFailure) {
    // Deeper than any layout of templates; a bound against a tree that is its own branch.
    guard prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 8 else { return }
    for name in try folder.names() {
      if Dress(path: name) != nil {
        paths.insert(prefix + name)
      } else if let inner = try? folder.folder(named: name) {
        try collect(inner, prefix + name + "/", &paths)
      }
    }
  }
}

/// Compiles the layouts with what the shelf holds; what is wrong goes into the log.
func checkTemplates(_ shelf: TemplateShelf, _ log: inout DiagnosticLog) throws {
  guard try !shelf.ownTemplates().isEmpty else { return }
  compileTemplates(shelf, &log)
}

/// Compiles everything that templates are for; what is wrong goes into the log.
func compileTemplates(_ shelf: TemplateShelf, _ log: inout DiagnosticLog) {
  for format in ReportFormat.allCases {
    _ = reportTemplates(format, shelf, &log)
    for subject in FormSubject.allCases where subject.formats.contains(format) {
      _ = formTemplates(format, of: subject, shelf, &log)
    }
    for (layout, vocabulary) in documentLayouts {
      var trouble = DiagnosticLog()
      _ = DocumentTemplates(layout, vocabulary, format, log: &log) { shelf.source($0, &trouble) }
      log.merge(trouble)
    }
  }
}

/// The templates of a report; nil only if the log got an error.
func reportTemplates(_ format: ReportFormat, _ shelf: TemplateShelf, _ log: inout DiagnosticLog) -> ReportTemplates? {
  var trouble = DiagnosticLog()
  let templates = ReportTemplates(format, log: &log) { shelf.source($0, &trouble) }
  log.merge(trouble)
  return trouble.hasErrors ? nil : templates
}
