import Analysis
import Model
import Testing

@Suite("Gates, caps and the phase decision (method.md 3.4)")
struct GateTests {
  @Test(
    "the state of a gate",
    arguments: [
      (AnswerState.missing, nil, nil, GateState.open), (.unknown, 0, 0, .open), (.na, nil, nil, .open),
      (.rated, 2.9, 2.9, .fail), (.rated, 3, 3, .pass), (.rated, 2.999_999_9, 2.999_999_9, .pass),
      (.rated, 3.5, 2, .unproven), (.rated, 2, 1, .fail), (.rated, 4, 4, .pass),
    ] as [(AnswerState, Double?, Double?, GateState)])
  func states(state: AnswerState, x: Double?, evidenced: Double?, expected: GateState) {
    #expect(gateState(minimum: 3, state: state, x: x, evidenced: evidenced, waived: false) == expected)
    #expect(gateState(minimum: 3, state: state, x: x, evidenced: evidenced, waived: true) == .waived)
  }

  /// An area of one strong question and gates, each answered as given.
  private func gated(
    _ id: String, kind: Questionnaire.Kind = .core, phase: Phase = .procurement, _ count: Int, weight: Int = 1
  ) -> Questionnaire {
    area(
      id, kind: kind,
      [question("\(id)-0", weight: 3)]
        + (1...count).map { question("\(id)-\($0)", weight: weight, gate: Gate(phase: phase, minimum: 3)) })
  }

  private func card(
    _ areas: [Questionnaire], _ said: KeyValuePairs<String, Said>, _ change: (inout Assessment) -> Void = { _ in }
  )
    -> Scorecard
  {
    scorecard(for: assessment(areas, [Sheet("b", .business, said)]).with(change))
  }

  private let proven = Said.value(4, evidence: 3)

  @Test("a failed gate lets an area be no better than serious, an open or unproven one than material")
  func areaCaps() throws {
    let areas = [gated("A", 2)]
    let fail = try card(areas, ["A-0": proven, "A-1": 2, "A-2": proven]).area("A")
    #expect(fail.uncappedBand == .controlled && fail.band == .serious)
    #expect(fail.reasons == [.gate(.fail, question: "A-1")])
    let open = try card(areas, ["A-0": proven, "A-1": proven]).area("A")
    #expect(open.uncappedBand == .controlled && open.band == .material)
    #expect(open.reasons == [.gate(.open, question: "A-2")])
    let unproven = try card(areas, ["A-0": proven, "A-1": 4, "A-2": .unknown]).area("A")
    #expect(unproven.band == .material)
    #expect(unproven.reasons == [.gate(.unproven, question: "A-1"), .gate(.open, question: "A-2")])
    let both = try card(areas, ["A-0": proven, "A-1": 1, "A-2": 4]).area("A")
    #expect(both.reasons == [.gate(.fail, question: "A-1")])
  }

  @Test("a band that is as bad already has no reasons")
  func noReasons() throws {
    let area = try card([gated("A", 1)], ["A-0": 1, "A-1": 1]).area("A")
    #expect(area.band == .serious && area.uncappedBand == .serious && area.reasons == [])
  }

  @Test("a waiver lifts the cap and the block, whatever the answer", arguments: [nil, 0, 4, .unknown, .na] as [Said?])
  func waivers(said: Said?) throws {
    let sheets = [Sheet("b", .business, ["A-0": .value(4, evidence: 3)]).saying(said, to: "A-1")]
    let waived = scorecard(for: assessment([gated("A", 1)], sheets).with { $0.waivers = [waiver("A-1")] })
    #expect(try waived.question("A-1").gate == .waived)
    #expect(waived.overall.ready && waived.overall.reasons == [])
    #expect(!waived.findings.contains { $0.reasons.contains { $0.code.hasPrefix("gate") } })
  }

  @Test("a waiver of a mandatory item, or of another question, waives no gate")
  func otherWaivers() throws {
    let card = card([gated("A", 1)], ["A-0": proven]) {
      $0.waivers = [
        Waiver(subject: .mandatory("A-1"), by: "J", on: date("2026-01-01"), reason: Text("r")), waiver("A-0"),
      ]
    }
    #expect(try card.question("A-1").gate == .open)
    #expect(try card.question("A-0").gate == nil)
  }

  @Test("every gate caps the band whatever its phase; the phase decides only ready", arguments: Phase.allCases)
  func phases(phase: Phase) throws {
    let card = card([gated("A", phase: .build, 1)], ["A-0": proven, "A-1": 1]) { $0.phase = phase }
    #expect(try card.area("A").band == .serious)
    #expect(card.overall.ready == (phase < .build))
    #expect(card.overall.blocking == (phase < .build ? [] : ["A-1"]))
  }

  @Test("the gate of a pack blocks the phase and leaves the overall band alone")
  func packGate() throws {
    let areas = [gated("P", kind: .pack, 1), area("A", [question("A-0")])]
    let card = card(areas, ["A-0": proven, "P-0": proven, "P-1": 0])
    #expect(card.overall.band == .controlled && card.overall.reasons == [])
    #expect(!card.overall.ready && card.overall.blocking == ["P-1"])
    #expect(try card.area("P").band == .serious)
  }

  @Test("overall is at most one step better than the worst core area, which is named")
  func worstArea() {
    let areas = [
      area("A", [question("A-0")]), area("B", [question("B-0")]), area("C", [question("C-0")]),
      area("D", kind: .pack, [question("D-0")]),
    ]
    let card = card(areas, ["A-0": 0, "B-0": 4, "C-0": 4, "D-0": 0])
    #expect(card.overall.uncappedBand == .material && card.overall.band == .serious)
    #expect(card.overall.reasons == [.worstArea("A")])
    let two = self.card(areas, ["A-0": 1, "B-0": 4, "C-0": 1])
    #expect(two.overall.range.score == 50 && two.overall.band == .material && two.overall.reasons == [])
    let controlled = self.card(areas, ["A-0": 4, "B-0": 4, "C-0": 4])
    #expect(controlled.overall.band == .controlled)
  }

  @Test("the worst area counts with its caps, and stands before the gates among the reasons")
  func worstAreaCapped() {
    let areas = [gated("A", 1), area("B", [question("B-0")]), area("C", [question("C-0")])]
    let card = card(areas, ["A-0": proven, "A-1": 4, "B-0": 4, "C-0": 4])
    // A is material by its unproven gate; one step better is minor, so only the gate is named.
    #expect(card.overall.uncappedBand == .controlled && card.overall.band == .material)
    #expect(card.overall.reasons == [.gate(.unproven, question: "A-1")])
    let critical = self.card([gated("A", 1), area("B", [question("B-0")])], ["A-0": 0, "A-1": 0, "B-0": 4])
    #expect(critical.overall.uncappedBand == .material && critical.overall.band == .serious)
    #expect(critical.overall.reasons == [.worstArea("A"), .gate(.fail, question: "A-1")])
  }

  @Test("gates of core areas that are not rated cap the overall, their bands do not")
  func unratedArea() throws {
    let areas = [
      area("A", [question("A-1", weight: 1, gate: Gate(phase: .golive, minimum: 2)), question("A-2", weight: 3)]),
      area("B", [question("B-1")]),
    ]
    let card = card(areas, ["A-1": 1, "B-1": 4])
    #expect(try card.area("A").state == .notRated)
    #expect(card.overall.uncappedBand == .controlled && card.overall.band == .serious)
    #expect(card.overall.reasons == [.gate(.fail, question: "A-1")] && card.overall.ready)
  }

  @Test("gates and blocking stand by phase, then id, across areas")
  func order() {
    let areas = [
      area(
        "Z",
        [
          question("Z-1", gate: Gate(phase: .award, minimum: 3)),
          question("Z-2", gate: Gate(phase: .procurement, minimum: 1)),
        ]),
      area(
        "A",
        [
          question("A-9", gate: Gate(phase: .award, minimum: 4)),
          question("A-1", gate: Gate(phase: .golive, minimum: 4)),
        ]),
    ]
    let card = card(areas, [:]) { $0.phase = .award }
    #expect(card.gates.map(\.question) == ["Z-2", "A-9", "Z-1", "A-1"])
    #expect(card.overall.blocking == ["Z-2", "A-9", "Z-1"])
  }
}
