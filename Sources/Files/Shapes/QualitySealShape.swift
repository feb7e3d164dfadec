internal import Model

extension FileKind {
  /// Quality as it was before prices were opened; the program writes it, nobody else does.
  package static let qualitySeal = FileKind(
    name: "quality-seal", version: 1,
    record: RecordShape(
      "quality-seal",
      [
        Field("on", .date, required: true, "The day of the assessment when quality was sealed."),
        Field("fingerprint", .text, required: true, "SHA-256 over everything else in the file."),
        Field("quality", .map(.id, to: .text), required: true, "By vendor: 0 to 100, or none without all levels."),
        Field("facts", .list(.text, atLeast: 0), required: true, "What quality comes from, one fact a line."),
      ]))
}
