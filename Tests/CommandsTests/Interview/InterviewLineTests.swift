import Model
import Testing

@testable import Commands

@Suite("The interview, line by line")
struct InterviewLineTests {
  static let cases: [(lines: [String], answers: [TypedAnswer?])] = [
    (["3", "1", "yes"], [level(3), level(1), level(2)]),
    (["3", "1", "3"], [level(3), level(1), level(2)]),
    (
      ["3 e2 r budget v3.xlsx note Like for like", "u"],
      [
        level(3, evidence: 2, references: ["budget v3.xlsx"], note: "Like for like"), TypedAnswer(choice: .unknown),
        nil,
      ]
    ),
    (
      ["3", "e2", "r a | b", "note why", "1"],
      [level(3, evidence: 2, references: ["a", "b"], note: "why"), level(1), nil]
    ),
    (
      ["3 e 1", "2 evidence 3", "no t reason"],
      [level(3, evidence: 1), level(2, evidence: 3), level(0, note: "reason")]
    ),
    (["n no new channels"], [TypedAnswer(choice: .notApplicable(reason: "no new channels")), nil, nil]),
    (["VB-02: 2", "vb-01 0"], [level(0), level(2), nil]),
    (["VB-01: n/a because"], [TypedAnswer(choice: .notApplicable(reason: "because")), nil, nil]),
    (["VB-01: na: because"], [TypedAnswer(choice: .notApplicable(reason: "because")), nil, nil]),
    (["s", "2"], [nil, level(2), nil]), (["s", "b", "2"], [level(2), nil, nil]),
    (["j OH-01", "partly"], [nil, nil, level(1)]),
    (["1", "b", "4"], [level(4), nil, nil]), (["VB-01", "4"], [level(4), nil, nil]),
    (["unknown note who knows"], [TypedAnswer(choice: .unknown, note: "who knows"), nil, nil]),
    (["1", "r a", "VB-01 2 r a | c"], [level(2, references: ["a", "c"]), nil, nil]),
  ]

  @Test("lines, and what comes of them", arguments: cases)
  func lines(lines: [String], answers: [TypedAnswer?]) {
    var interview = threeQuestions()
    for line in lines {
      if case .problem(let text) = interview.take(line: line) { Issue.record("\(line): \(text)") }
    }
    #expect(interview.answers == answers)
  }

  @Test(
    "what is no answer changes nothing and says why",
    arguments: [
      ([], "7", "'7' is no answer to VB-01; there are 0, 1, 2, 3, 4, u and n REASON"), ([], "3.5", "is no answer"),
      ([], "33", "is no answer"), ([], "", "is no answer"), ([], "n", "needs a reason"), ([], "3 e7", "not understood"),
      ([], "3 why", "not understood"), ([], "u e2", "goes with a level"), ([], "e2", "no answer before it"),
      (["n why"], "e2", "nothing beside its reason"), (["u"], "e2", "goes with a level"), ([], "j XX", "nothing here"),
      (["1", "2", "no"], "3", "all 3 questions are through"), ([], "٣", "is no answer"),
      ([], "3\u{301}", "is no answer"),
      (["s", "s"], "maybe", "there are no, partly, yes, u and n REASON"),
    ] as [([String], String, String)])
  func refusals(before: [String], line: String, why: String) {
    var interview = threeQuestions()
    for line in before { _ = interview.take(line: line) }
    let kept = interview
    guard case .problem(let text) = interview.take(line: line) else {
      Issue.record("\(line) was taken")
      return
    }
    #expect(text.contains(why), "\(text)")
    #expect(interview.answers == kept.answers && interview.position == kept.position && interview.mode == kept.mode)
  }

  @Test("a line saves once, whatever it says")
  func oneSaving() {
    var interview = threeQuestions()
    #expect(interview.take(line: "3 e2 r a note b") == .done([.save(0)]))
    #expect(interview.take(line: "VB-01 3 e2") == .done([]))
    #expect(interview.take(line: "q") == .done([.leave]))
    #expect(interview.take(line: "l") == .list)
    #expect(interview.take(line: "?") == .help)
  }

  @Test("the words of a scale win over commands; its numbers work too")
  func words() {
    var interview = Interview(
      [asked("A-1", scale: [("n", "No"), ("s", "Some"), ("yes", "All")]), asked("A-2"), asked("A-3")], answers: [])
    #expect(interview.take(line: "s note x") == .done([.save(0)]))
    #expect(interview.answers[0] == level(1, note: "x"))
    #expect(interview.take(line: "s") == .done([]))
    #expect(interview.position == 2)
  }
}

@Suite("Lines of standard input")
struct InputLinesTests {
  /// The lines of pieces as they come.
  private func lines(_ pieces: [[UInt8]]) throws -> [InputLines.Line] {
    var rest = pieces[...]
    var input = InputLines { rest.popFirst() ?? [] }
    var lines: [InputLines.Line] = []
    while lines.last != .end, lines.last != .tooLong { lines.append(try input.next()) }
    return lines
  }

  @Test("line ends of all kinds, in pieces of any length, with or without a last one")
  func pieces() throws {
    let text = Array("\u{FEFF}3\r\n\nä\tb\nend".utf8)
    let wanted: [InputLines.Line] = [.text("3"), .text(""), .text("ä b"), .text("end"), .end]
    #expect(try lines([text]) == wanted)
    #expect(try lines(text.map { [$0] }) == wanted)
    #expect(try lines([]) == [.end])
  }

  @Test("what is no text, and what has no end, is told apart from it")
  func refusals() throws {
    #expect(try lines([[0xFF, 10, 0x33]]) == [.notUTF8, .text("3"), .end])
    #expect(try lines([[UInt8](repeating: 0x33, count: 70_000), [0x33]]) == [.tooLong])
  }
}
