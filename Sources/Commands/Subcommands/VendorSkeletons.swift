import Diagnostics
import Files
import Model

/// What `init --proposals` writes: a proposal to be filled in for each vendor, and evaluation.yaml where there is none.
/// What a folder holds already is never written over.
struct VendorSkeletons {
  var files: [OutputFile] = []
  /// Files that were asked for and are there.
  var kept: [String] = []

  /// Nil, after saying why, where the assessment of the folder cannot be read: its scope and mandatory items make the
  /// lines. Without a folder the assessment is a new one.
  init?(of vendors: [String], for folder: Folder?, _ console: Console) throws {
    var assessment: Assessment?
    if let folder {
      var log = DiagnosticLog()
      assessment = try load(folder, asOf: nil, threads: nil, awaiting: vendors, console, &log)
      guard assessment != nil else {
        console.report(log)
        return nil
      }
    }
    for vendor in vendors {
      if let there = assessment?.proposals.first(where: { $0.vendor == vendor }) {
        kept.append(there.path)
        continue
      }
      let bytes = proposalSkeleton(
        of: vendor, for: assessment?.scope, assessment?.evaluation, language: assessment?.language ?? "en")
      files.append(OutputFile("proposals/\(vendor).yaml", bytes, access: .confidential, replacing: .never))
    }
    guard assessment?.evaluation == nil else { return }
    files += Starter.evaluation.map { OutputFile($0.name, $0.bytes, access: .confidential, replacing: .never) }
  }

  /// The ids of an option, joined by commas or blanks, each once.
  static func ids(in text: String) throws -> [String] {
    var ids: [String] = []
    for id in text.split(whereSeparator: { $0 == "," || $0 == " " }).map({ String($0) }) where !ids.contains(id) {
      guard isID(id) else {
        throw Failure(
          .usage, "'\(visible(id))' cannot be the id of a vendor",
          help: "a letter, then at most 63 letters, digits, '.', '_' or '-'")
      }
      ids.append(id)
    }
    guard !ids.isEmpty else { throw Failure(.usage, "'--proposals' names no vendor") }
    return ids
  }
}
