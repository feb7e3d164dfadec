internal import Model

extension FileKind {
  /// What one person believes about the items of scope.yaml, on its way into that file (formats.md section 5).
  package static let beliefs = FileKind(
    name: "beliefs", version: 1,
    record: RecordShape(
      "file of beliefs",
      [
        Field("respondent", .id, required: true, "Who says it; as in responses."),
        Field("name", .text, "The person's name; it does not go into scope.yaml."),
        Field("role", .word(Role.allCases.map(\.rawValue)), required: true, "In which role. Suppliers are asked too."),
        Field("round", .whole(1...1000), "1 is the first collection. Default 1."),
        Field("on", .date, "The day it was said."),
        Field(
          "beliefs", .map(.id, to: .either(.record(belief), .word(performers))),
          "By item of `scope.yaml`; a performer alone is enough."),
      ]))

  private static let performers = Performer.allCases.map(\.rawValue)

  /// A form to fill in has every key and nothing behind it, so none is required here.
  private static let belief = RecordShape(
    "belief",
    [
      Field("performer", .word(performers), "Who performs it."),
      Field("payer", .word(Payer.allCases.map(\.rawValue)), "Who pays for it."),
      Field("note", .text, "What should be known about it."),
    ])
}
