import Model
import Testing

@testable import Commands

@Suite("The interview, key by key")
struct InterviewTests {
  @Test("a key answers and saves, and the question stays until Enter")
  func answering() {
    var interview = threeQuestions()
    #expect(interview.press("3") == [.save(0)])
    #expect(interview.answers == [level(3), nil, nil] && interview.position == 0 && interview.isSettled)
    #expect(interview.press("3") == [])
    #expect(interview.press("2") == [.save(0)])
    #expect(interview.answers[0] == level(2))
    #expect(interview.press("⏎u") == [.save(1)])
    #expect(interview.answers[1] == TypedAnswer(choice: .unknown) && interview.position == 1)
  }

  static let cases: [(keys: String, answers: [TypedAnswer?], position: Int)] = [
    ("0⏎4⏎2", [level(0), level(4), level(1)], 2),
    ("e23", [level(3, evidence: 2), nil, nil], 0),
    ("3e2", [level(3, evidence: 2), nil, nil], 0),
    ("3rbudget v3⏎", [level(3, references: ["budget v3"]), nil, nil], 0),
    ("3ra⏎rb⏎", [level(3, references: ["a", "b"]), nil, nil], 0),
    ("3tLike for like⏎", [level(3, note: "Like for like"), nil, nil], 0),
    ("3tno⎋", [level(3), nil, nil], 0),
    ("ta⏎s3b2", [level(2, note: "a"), level(3), nil], 0),
    ("nno new channels⏎", [TypedAnswer(choice: .notApplicable(reason: "no new channels")), nil, nil], 0),
    ("n⏎", [nil, nil, nil], 0), ("n   ⏎⎋", [nil, nil, nil], 0),
    ("3e2nwhy⏎", [TypedAnswer(choice: .notApplicable(reason: "why")), nil, nil], 0),
    ("nwhy⏎e2", [TypedAnswer(choice: .notApplicable(reason: "why")), nil, nil], 0),
    ("nwhy⏎1", [level(1), nil, nil], 0),
    ("3e2u", [TypedAnswer(choice: .unknown), nil, nil], 0),
    ("ue2", [TypedAnswer(choice: .unknown), nil, nil], 0),
    ("utwho knows⏎", [TypedAnswer(choice: .unknown, note: "who knows"), nil, nil], 0),
    ("s3", [nil, level(3), nil], 1), ("sb3", [level(3), nil, nil], 0), ("b3", [level(3), nil, nil], 0),
    ("jOH-01⏎3", [nil, nil, level(2)], 2), ("joh.1⏎3", [nil, nil, level(2)], 2), ("j2⏎3", [nil, level(3), nil], 1),
    ("jhours⏎1", [nil, nil, level(0)], 2), ("jnowhere⏎3", [level(3), nil, nil], 0), ("j⏎3", [level(3), nil, nil], 0),
    ("5x7", [nil, nil, nil], 0), ("ss4", [nil, nil, nil], 2), ("ss0", [nil, nil, nil], 2),
    ("?3", [nil, nil, nil], 0), ("?x3", [level(3), nil, nil], 0), ("lx3", [level(3), nil, nil], 0),
    ("U", [TypedAnswer(choice: .unknown), nil, nil], 0), ("e7⎋3", [level(3), nil, nil], 0),
  ]

  @Test("keys, and what comes of them", arguments: cases)
  func keys(keys: String, answers: [TypedAnswer?], position: Int) {
    var interview = threeQuestions()
    _ = interview.press(keys)
    #expect(interview.answers == answers)
    #expect(interview.position == position)
  }

  @Test("it begins at the first question without an answer, and at the end where all have one")
  func resuming() {
    #expect(threeQuestions([level(1), nil, level(1)]).position == 1)
    #expect(threeQuestions([level(1), level(1), level(1)]).mode == .end)
  }

  @Test("behind the last question, Enter goes to the first open one or ends")
  func theEnd() {
    var interview = threeQuestions()
    #expect(interview.press("s3⏎1⏎") == [.save(1), .save(2)])
    #expect(interview.mode == .end)
    #expect(interview.press("⏎") == [])
    #expect(interview.position == 0 && interview.mode == .asking)
    #expect(interview.press("2⏎⏎⏎") == [.save(0)])
    #expect(interview.mode == .end)
    #expect(interview.press("⏎") == [.leave])
  }

  @Test("pasted text answers nothing, and is a text where one is typed")
  func pasting() {
    var interview = threeQuestions()
    #expect(interview.take(.pasted("3")) == [])
    #expect(interview.answers[0] == nil && interview.notice != nil)
    _ = interview.press("3t")
    _ = interview.take(.pasted("two\nlines"))
    #expect(interview.press("⏎") == [.save(0)])
    #expect(interview.answers[0]?.note == "two lines")
  }

  @Test("what was noted without an answer is not left behind in silence")
  func drafts() {
    var interview = threeQuestions()
    #expect(interview.press("ta remark⏎sq") == [])
    #expect(interview.notice?.contains("VB-01") == true)
    #expect(interview.press("q") == [.leave])
    #expect(interview.drafts[0]?.note == "a remark")
  }

  @Test("breaking off saves a note that is half typed, and no reason and no answer that is not one")
  func breakingOff() {
    var interview = threeQuestions()
    #expect(interview.press("3thalf a no^") == [.save(0), .save(0), .leave])
    #expect(interview.answers[0] == level(3, note: "half a no"))
    var other = threeQuestions()
    #expect(other.press("nhalf a rea^") == [.leave])
    #expect(other.answers[0] == nil)
    var third = threeQuestions()
    #expect(third.take(.endOfInput) == [.leave])
  }

  @Test("references are edited as one line, with a day on which they run out")
  func editedReferences() {
    var interview = threeQuestions([level(2, references: ["a.pdf", "b.pdf"])])
    _ = interview.press("b")
    #expect(interview.position == 0)
    _ = interview.press("r")
    _ = interview.take(.clearLine)
    _ = interview.press("plan v2.pdf until 2026-06-30 | | c⏎")
    #expect(
      interview.answers[0]?.references == [
        Reference(text: "plan v2.pdf", until: CalendarDate("2026-06-30")), Reference(text: "c", until: nil),
      ])
    #expect(typed(interview.answers[0]?.references ?? []) == "plan v2.pdf until 2026-06-30 | c")
  }

  @Test("a scale of digits is answered by them, another by its numbers")
  func keysOfScales() {
    let digits = AnswerScale(name: "d", values: ["2", "5", "9"].map { .init(value: $0, level: 0, label: Text($0)) })
    #expect(options(of: digits) { $0.first.string }.map(\.key) == ["2", "5", "9"])
    let mixed = AnswerScale(name: "m", values: ["0", "5", "10"].map { .init(value: $0, level: 0, label: Text($0)) })
    #expect(options(of: mixed) { $0.first.string }.map(\.key) == ["1", "2", "3"])
  }
}
