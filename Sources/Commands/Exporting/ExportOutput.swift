import Diagnostics
import Files
import Reports

/// Where an export goes.
extension Export {
  func put(_ export: GapExport, _ console: Console) throws {
    if export.gaps.isEmpty { console.say(filter == nil ? "there is no gap to export" : "no gap fits") }
    switch to {
    case .csv: try put(gapCSV(export, cells), console)
    case .jira:
      try put(jiraCSV(export, cells, type: type), console)
      if export.gaps.count > jiraRowLimit {
        console.say(
          "warning: \(export.gaps.count) rows; people who do not administer Jira can import \(jiraRowLimit) at once")
      }
    case .azureDevOps: try put(several: azureDevOpsCSV(export, cells, type: type), console)
    case .github: try put(folder: githubIssues(export), console)
    case .oscalPOAM:
      guard !export.gaps.isEmpty else {
        throw Failure(.content, "a plan of action has at least one item", help: "'shortfall gaps list' prints the gaps")
      }
      try put(oscalPOAM(export), console)
    case .sarif: try put(gapSARIF(export), console)
    }
  }

  private func put(_ bytes: [UInt8], _ console: Console) throws {
    guard let output, output != "-" else { return try console.answer(bytes) }
    try write(OutputFile(output, bytes, access: .confidential, replacing: force.replacing))
    console.say("wrote \(visible(output))")
  }

  /// One file under its name, several under numbered ones: `items-1.csv`, `items-2.csv`.
  private func put(several files: [[UInt8]], _ console: Console) throws {
    guard files.count > 1 else { return try put(files.first ?? [], console) }
    guard let output, output != "-" else {
      throw Failure(
        .usage, "\(files.count) files are needed, of at most \(azureDevOpsRowLimit) rows each", help: "name one with -o"
      )
    }
    let slash = output.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(output[output.index(after: $0)...]) } ?? output
    let folder = slash.map { $0 == output.startIndex ? "/" : String(output[..<$0]) } ?? "."
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    let outputs = files.enumerated().map { index, bytes in
      OutputFile(
        "\(name[..<dot])-\(index + 1)\(name[dot...])", bytes, access: .confidential, replacing: force.replacing)
    }
    try put(outputs, into: Folder(at: folder), console)
  }

  private func put(folder files: [(path: String, bytes: [UInt8])], _ console: Console) throws {
    guard let output else { return }
    let folder = try Folder(making: output, access: .confidential)
    try write(
      files.map { OutputFile($0.path, $0.bytes, access: .confidential, replacing: force.replacing) }, into: folder)
    console.say("wrote \(visible(folder.path(of: files.first?.path ?? ""))) and \(counted(files.count - 1, "text"))")
    console.say("next: read it, then 'sh \(visible(folder.path(of: files.first?.path ?? ""))) OWNER/REPOSITORY'")
  }

  private func put(_ files: [OutputFile], into folder: Folder, _ console: Console) throws {
    try write(files, into: folder)
    for file in files { console.say("wrote \(visible(folder.path(of: file.path)))") }
  }
}
