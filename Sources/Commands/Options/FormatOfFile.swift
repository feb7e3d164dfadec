/// A format of an answer that also goes into a file: its name is the file's ending, `txt` for `text`.
protocol FormatOfFile: RawRepresentable<String>, CaseIterable {
  static var text: Self { get }
}

extension FormatOfFile {
  private var ending: String { rawValue == "text" ? ".txt" : "." + rawValue }

  /// What was asked for by name, else what the ending of the file says; text on standard output.
  static func chosen(_ named: Self?, for output: String?) throws -> Self {
    if let named { return named }
    guard let output, output != "-" else { return .text }
    if let match = allCases.first(where: { output.hasSuffix($0.ending) }) { return match }
    let endings = allCases.map(\.ending)
    throw Failure(
      .usage, "the ending of '\(output)' says no format",
      help: "end it in \(endings.dropLast().joined(separator: ", ")) or \(endings.last ?? ""), or add --format")
  }
}
