import Diagnostics
import Reports

/// Help for the question that is put: why it is asked, what evidence looks like, what the levels and grades mean.
struct HelpScreen {
  let interview: Interview
  let columns: Int
  let rows: Int

  private var width: Int { min(columns - 1, 90) }
  private var question: InterviewQuestion { interview.question }

  var screen: Screen {
    let foot = InterviewFoot(interview: interview, columns: columns, isNarrow: columns < 60)
    return Screen(lines, over: foot.lines, rows: rows, scroll: interview.scroll, isPage: true)
  }

  var lines: [ScreenLine] {
    var lines = screenLines(question.title, to: width, first: visible(question.id) + "  ", .bold)
    if !question.why.isEmpty { lines += heading("Why it is asked") + screenLines(question.why, to: width, first: "  ") }
    if !question.evidence.isEmpty {
      lines += heading("What would show it")
      lines += question.evidence.flatMap { screenLines($0, to: width, first: "  – ") }
    }
    lines += heading(
      question.scale == nil ? "What the levels mean in general" : "What levels mean where there is no scale")
    for (level, name) in levelNames.enumerated() {
      lines += screenLines("\(name). \(HelpScreen.levels[level])", to: width, first: "  \(level)  ")
    }
    lines += heading("What the evidence grades mean")
    for (grade, name) in gradeNames.enumerated() {
      let cap = min(grade + 1, 4)
      lines += screenLines(
        "\(name). \(HelpScreen.grades[grade]) Supports level \(cap) at most.", to: width, first: "  \(grade)  ")
    }
    lines += heading("Other answers")
    lines += screenLines("Unknown: it applies, and you do not know. Never guess a level.", to: width, first: "  u  ")
    lines += screenLines("Not applicable: it does not apply here; the reason is kept.", to: width, first: "  n  ")
    lines += heading("Moving")
    for (key, meaning) in HelpScreen.keys { lines += screenLines(meaning, to: width, first: "  " + padded(key, to: 8)) }
    return lines
  }

  private func heading(_ text: String) -> [ScreenLine] { [ScreenLine()] + screenLines(text, to: width, .bold) }

  /// method.md 1.1, with the test to apply in the room.
  static let levels = [
    "Nobody has addressed it, or it is contradicted: “Nobody does this.”",
    "People believe it is covered; nothing is written: “Where is that written?” gets no answer.",
    "Written by one party, not accepted by the others, or incomplete, or unfunded: “Who else has agreed?” gets no answer.",
    "Complete, funded or owned as needed, accepted by all concerned: “Show me the acceptance” gets a document.",
    "Agreed and verified, in contract, by test or in practice: “Show me it working” gets a demonstration or a record.",
  ]

  /// method.md 1.3.
  static let grades = [
    "One person says so.", "A second role confirms it by itself, or a walkthrough was given.",
    "A named, dated document was supplied or referred to.",
    "A current, approved document was inspected, or a test result seen.",
  ]

  static let keys = [
    ("Enter", "the next question; s does the same"), ("b", "the question before"),
    ("j", "jump to a question, a section or a number"), ("l", "what is open"),
    ("e r t", "evidence grade, references, note"), ("q", "stop; every answer is saved already"),
  ]
}
