import Model
import Testing

@testable import Reports

@Suite("The sentences of the executive page")
struct SentenceTests {
  private let two = [question("A-1", lead: .finance, also: [.it]), question("A-2", lead: .sponsor, also: [.it])]

  private func sentences(_ assessment: Assessment) -> [String] { presented(assessment).sentences() }

  @Test("nobody has answered")
  func empty() {
    let said = sentences(assessment([area("A", two)]))
    #expect(said[0] == "Nobody has answered yet, so nothing is rated.")
    #expect(said[1] == "There are no rated answers to compare yet.")
    #expect(said[2] == "No gate stands before procurement, so nothing in this assessment blocks it.")
  }

  @Test("no questionnaire, and packs only")
  func odd() {
    #expect(sentences(assessment([]))[0] == "The assessment holds no questionnaire, so there is nothing to rate.")
    #expect(
      sentences(assessment([area("P", kind: .pack, two)]))[0]
        == "The assessment holds packs only, and a pack never enters the overall score: read each on its own.")
  }

  @Test("too few answers say how many there are and how many it takes")
  func thin() {
    let thin = assessment(
      [area("A", two + [question("A-3", weight: 3)])], [Voice(id: "f", role: .finance, said: [.level("A-1", 2)])])
    #expect(
      sentences(thin)[0]
        == "No core area has enough answers to be rated: 29% of the questions by weight have an answer, "
        + "and an area needs 50%."
    )
  }

  @Test("every area declared not applicable")
  func notApplicable() {
    let none = assessment(
      [area("A", [question("A-1")])], [Voice(id: "b", role: .business, said: [.na("A-1", "no such thing")])])
    #expect(sentences(none)[0] == "Every core area was declared not applicable, so there is no overall score.")
  }

  @Test("one area is named, and its evidence stands beside the score")
  func oneArea() {
    let one = assessment(
      [area("A", title: "Money", [question("A-1")])], [Voice(id: "b", role: .business, said: [.level("A-1", 3)])])
    #expect(
      sentences(one)[0]
        == "The one rated core area, Money, scores 75.0 of 100, which is Minor: agreed. "
        + "Counting only what evidence supports, it is 25.0.")
    #expect(
      sentences(one)[1] == "No question was rated by more than one role, so nothing can be said about agreement yet.")
  }

  @Test("a cap is explained in the singular and in the plural")
  func caps() {
    let gate = Gate(phase: .procurement, minimum: 3)
    func capped(_ ids: [String]) -> [String] {
      let strong = (1...6).map { question("S-\($0)") }
      let voice = Voice(
        id: "b", role: .business,
        said: strong.map { .level($0.id, 4, evidence: 3) } + ids.map { .level($0, 2, evidence: 3) })
      return sentences(assessment([area("A", strong + ids.map { question($0, gate: gate) })], [voice]))
    }
    let one = capped(["G-1"])
    #expect(
      one[0].hasSuffix("On the numbers alone that would be Controlled; one failed gate (G-1) holds it at Serious."),
      "\(one[0])")
    #expect(one[2] == "The project is not ready for procurement until one gate passes or is waived on record: G-1.")
    let two = capped(["G-1", "G-2"])
    #expect(two[0].contains("two failed gates (G-1 and G-2) hold it at Serious."), "\(two[0])")
    #expect(
      two[2] == "The project is not ready for procurement until two gates pass or are waived on record: G-1 and G-2.")
    let many = capped((1...9).map { "G-\($0)" })
    #expect(many[2].contains("nine gates") && many[2].contains("G-6 and 3 more."), "\(many[2])")
  }

  @Test("the phase's date is said where it is known, and readiness where it is reached")
  func readiness() {
    let gated = area("A", [question("A-1", gate: Gate(phase: .procurement, minimum: 3))])
    var open = assessment([gated])
    open.phaseDates[.procurement] = CalendarDate("2026-04-17")
    #expect(sentences(open)[2].contains("procurement, which begins on 17 April 2026, until"))
    let passed = assessment([gated], [Voice(id: "b", role: .business, said: [.level("A-1", 3, evidence: 2)])])
    #expect(sentences(passed)[2] == "The one gate up to procurement is passed: the project is ready for it.")
    var waived = open
    waived.waivers = [
      Waiver(subject: .question("A-1"), by: "J. Ortiz", on: open.asOf, reason: Text("Sole supplier"))
    ]
    #expect(sentences(waived)[2] == "The one gate up to procurement is waived on record: the project is ready for it.")
  }

  @Test("the widest disagreement is named with both sides")
  func disagreement() {
    let apart = assessment(
      [area("A", two)],
      [
        Voice(id: "f", role: .finance, said: [.level("A-1", 0)]),
        Voice(id: "i", role: .it, said: [.level("A-1", 4), .level("A-2", 2)]),
        Voice(id: "s", role: .sponsor, said: [.level("A-2", 2)]),
      ])
    #expect(
      sentences(apart)[1]
        == "The parties contradict each other on one of the two questions they share, “Control A-1” (A-1): "
        + "IT says 4, finance says 0."
    )
  }

  @Test("agreement is said too")
  func agreement() {
    let close = assessment(
      [area("A", two)],
      [
        Voice(id: "f", role: .finance, said: [.level("A-1", 2)]),
        Voice(id: "i", role: .it, said: [.level("A-1", 2), .level("A-2", 3)]),
        Voice(id: "s", role: .sponsor, said: [.level("A-2", 3)]),
      ])
    #expect(
      sentences(close)[1]
        == "On none of the two questions that two or more roles rated do the parties contradict each other.")
  }

  @Test("lists and counts read as people write them")
  func phrases() {
    #expect(listed([]) == "")
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b"]) == "a and b")
    #expect(listed(["a", "b", "c"]) == "a, b and c")
    #expect(listed(["a", "b", "c", "d"], upTo: 3) == "a, b, c and d")
    #expect(listed(["a", "b", "c", "d", "e"], upTo: 3) == "a, b, c and 2 more")
    #expect(counted(1, "gate") == "one gate")
    #expect(counted(2, "gate") == "two gates")
    #expect(counted(12, "fix", "fixes") == "12 fixes")
  }
}
