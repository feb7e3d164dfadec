import Diagnostics
import Files
import Reports

/// The kinds of files that `form` writes.
enum FormKind: String, CaseIterable {
  case html, yaml, csv, md
}

/// Where forms go, by what name, and in which formats.
struct FormTarget {
  /// Nil: the folder `forms` of the assessment.
  private var folder: String?
  /// Name of the one file with its ending; nil where a folder takes files by role or person.
  private(set) var file: String?
  private(set) var kinds: [FormKind]
  private(set) var isStandardOutput = false

  init(output: String?, format: String?) throws {
    let chosen = try format.map(FormTarget.kinds)
    kinds = chosen ?? [.html]
    guard let output else { return }
    if output == "-" {
      isStandardOutput = true
      if kinds.count > 1 { throw Failure(.usage, "standard output takes one format") }
      return
    }
    let path = output.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(path.last ?? "")
    guard let kind = FormTarget.kind(of: name) else {
      folder = output
      return
    }
    if let chosen, chosen != [kind] {
      throw Failure(.usage, "'\(output)' is one \(kind.rawValue) file", help: "name a folder for other formats")
    }
    kinds = [kind]
    file = name
    folder = path.count == 1 ? "." : path.count == 2 && path[0].isEmpty ? "/" : path.dropLast().joined(separator: "/")
  }

  /// One page takes all roles.
  var isOneFile: Bool { (file != nil || isStandardOutput) && kinds == [.html] }

  /// Only a page can be for several roles, and one file holds one form.
  func check(_ requests: [FormRequest], eachForOneRole: Bool = false) throws {
    if eachForOneRole, requests.count > 1, file != nil || isStandardOutput {
      throw Failure(
        .usage, "a form about the work is for one role, and there are \(requests.count)",
        help: "choose one with --role, or name a folder")
    }
    let kind = kinds.first { $0 != .html }
    if let kind, requests.contains(where: { $0.roles.count > 1 }) {
      throw Failure(.usage, "a \(kind.rawValue) form is for one role", help: "leave --together out, or write html")
    }
    guard file != nil || isStandardOutput, requests.count > 1, let kind = kinds.first else { return }
    throw Failure(
      .usage, "a \(kind.rawValue) form is for one role, and there are \(requests.count)",
      help: "choose one with --role, or name a folder")
  }

  func openFolder(below assessment: Folder) throws(FileFailure) -> Folder {
    guard let folder else { return try Folder(making: assessment.path(of: "forms"), access: .shared) }
    guard let file else { return try Folder(making: folder, access: .shared) }
    do {
      return try Folder(at: folder)
    } catch {
      throw FileFailure(.write, joined(folder, file), error.cause)
    }
  }

  private static func kind(of name: String) -> FormKind? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    let ending = String(name[name.index(after: dot)...])
    return ending == "yml" ? .yaml : FormKind(rawValue: ending)
  }

  private static func kinds(_ list: String) throws -> [FormKind] {
    var kinds: [FormKind] = []
    for word in commaSeparated(list) {
      guard let kind = FormKind(rawValue: word) else {
        let near = nearMiss(of: word, among: FormKind.allCases.map(\.rawValue)).map { "did you mean '\($0)'?" }
        throw Failure(.usage, "'\(word)' is no format of a form", help: near ?? "there are html, yaml, csv and md")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard !kinds.isEmpty else { throw Failure(.usage, "'--format' names no format") }
    return kinds
  }
}
