import Model

@testable import Commands

/// A question of a test; `scale` is nil for the built-in one.
func asked(
  _ id: String, section: String = "VB.1", area: String = "vision-budget", title: String? = nil, ask: String? = nil,
  scale: [(value: String, label: String)]? = nil, gate: Gate? = nil, isLead: Bool = false,
  earlier: InterviewQuestion.Earlier? = nil, label: String = "Level"
) -> InterviewQuestion {
  let values = scale ?? (0...4).map { (String($0), "\(label) \($0)") }
  let answers = AnswerScale(
    name: scale == nil ? nil : "own",
    values: values.enumerated().map {
      .init(value: $0.element.value, level: Double($0.offset), label: Text($0.element.label))
    })
  return InterviewQuestion(
    id: id, area: area, areaTitle: "Area \(area)", section: section, sectionTitle: "Section \(section)",
    title: title ?? "Control \(id)", ask: ask ?? "Is \(id) in place?", why: "Because it matters.",
    evidence: ["Minutes", "A signed plan"], options: options(of: answers) { $0.first.string }, scale: answers.name,
    isLead: isLead, gate: gate, earlier: earlier)
}

/// Three questions of two sections, the last on a scale of its own.
func threeQuestions(_ answers: [TypedAnswer?] = []) -> Interview {
  Interview(
    [
      asked("VB-01"), asked("VB-02"),
      asked(
        "OH-01", section: "OH.1", area: "hours", scale: [("no", "Nobody"), ("partly", "Some"), ("yes", "All of it")]),
    ], answers: answers)
}

extension Interview {
  /// Presses the keys that a text spells: letters, `⏎` Enter, `⎋` escape, `←` backspace, `^` Ctrl-C. Gives all effects.
  mutating func press(_ text: String) -> [Effect] {
    text.unicodeScalars.flatMap { scalar -> [Effect] in
      switch scalar {
      case "⏎": take(.enter)
      case "⎋": take(.escape)
      case "←": take(.backspace)
      case "^": take(.interrupt)
      default: take(.letter(scalar))
      }
    }
  }
}

func level(_ index: Int, evidence: Int = 0, references: [String] = [], note: String = "") -> TypedAnswer {
  TypedAnswer(
    choice: .option(index), evidence: evidence, references: references.map { Reference(text: $0, until: nil) },
    note: note)
}
