import Diagnostics
import Testing
import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One case of the public Mustache specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let data: Node?
  let template: String
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(file): \(name)" }

  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// The folder of the specification: `$SHORTFALL_SHARED/data/mustache-spec`, or in a folder `shared` beside the
  /// repository.
  static let folder: String = {
    if let shared = getenv("SHORTFALL_SHARED") { return String(cString: shared) + "/data/mustache-spec" }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared/data/mustache-spec"
  }()

  static let isThere = access(folder + "/LICENSE", R_OK) == 0

  /// Every case; empty where the specification is not there.
  static let all: [SpecificationCase] = isThere ? files.flatMap(cases) : []

  private static func cases(of file: String) -> [SpecificationCase] {
    var log = DiagnosticLog()
    let source = SourceText(path: file + ".yml", bytes: contents(of: "\(folder)/\(file).yml"))
    return (readTree(source, log: &log)?["tests"]?.items ?? []).compactMap { test in
      guard let name = test["name"]?.scalarText, let template = test["template"]?.scalarText,
        let expected = test["expected"]?.scalarText
      else { return nil }
      let partials = (test["partials"]?.pairs ?? []).map { ($0.key, $0.value.scalarText ?? "") }
      return SpecificationCase(
        file: file, name: name, data: test["data"], template: template,
        partials: Dictionary(uniqueKeysWithValues: partials), expected: expected)
    }
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
