import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func systemLog2(_ value: Double) -> Double { log2(value) }

/// Sections, areas and the overall of `PlainScoring`.
extension PlainScoring {
  typealias Scored = (question: Question, outcome: Outcome)

  struct AreaOutcome {
    var state = ""
    var score: Double?, evidenced: Double?, low: Double?, high: Double?, confidence: Double?
    var coverage = 0.0
    var band: Int?, uncapped: Int?
    var reasons: [String] = []
    var questions: [Scored] = []
  }

  func mean(_ parts: [(weight: Double, value: Double)]) -> Double? {
    parts.isEmpty ? nil : parts.map { $0.weight * $0.value }.reduce(0, +) / parts.map(\.weight).reduce(0, +)
  }

  func score(_ questions: [Scored], _ part: (Outcome) -> Double?) -> Double? {
    mean(questions.compactMap { one in part(one.outcome).map { (Double(one.question.weight), $0 * 25) } })
  }

  /// 0 critical to 4 controlled.
  func band(_ score: Double) -> Int {
    let bands = setup.profile.bands
    return [bands.serious, bands.material, bands.minor, bands.controlled].filter { rounded(score) >= $0 }.count
  }

  /// The band after the caps, and the spelling of the causes.
  func held(_ uncapped: Int, _ caps: [(cap: Int, reason: String)]) -> (Int, [String]) {
    let band = caps.map(\.cap).reduce(uncapped, min)
    return (band, band < uncapped ? caps.filter { $0.cap == band }.map(\.reason) : [])
  }

  func gateCaps(_ questions: [Scored]) -> [(cap: Int, reason: String)] {
    var caps: [(cap: Int, reason: String)] = []
    for (state, cap) in [("fail", 1), ("unproven", 2), ("open", 2)] {
      for phase in Phase.allCases {
        let ids = questions.filter { $0.question.gate?.phase == phase && $0.outcome.gate == state }
          .map(\.question.id).sorted()
        caps += ids.map { (cap, "gate_\(state):\($0)") }
      }
    }
    return caps
  }

  func area(_ questionnaire: Questionnaire) -> AreaOutcome {
    var out = AreaOutcome()
    out.questions = questionnaire.questions.map { ($0, outcome($0)) }
    func rolled(_ part: (Outcome) -> Double?) -> Double? {
      guard questionnaire.sections.allSatisfy({ $0.weight != nil }) else { return score(out.questions, part) }
      return mean(
        questionnaire.sections.compactMap { section in
          let own = out.questions.filter { one in section.questions.contains { $0.id == one.question.id } }
          return score(own, part).map { (section.weight ?? 0, $0) }
        })
    }
    out.coverage = mean(out.questions.map { (Double($0.question.weight), $0.outcome.answered ? 1 : 0) }) ?? 0
    out.confidence = mean(
      out.questions.compactMap { one in one.outcome.confidence.map { (Double(one.question.weight), $0) } })
    let limits = setup.profile.coverage
    if out.questions.allSatisfy({ $0.outcome.state == "na" }) {
      out.state = "not_applicable"
    } else if rounded(out.coverage) < limits.rated || rolled({ $0.y }) == nil {
      out.state = "not_rated"
    } else {
      out.state = rounded(out.coverage) < limits.full ? "provisional" : "rated"
      out.score = rolled { $0.y }
      out.evidenced = rolled { $0.evidenced }
    }
    out.low = rolled { $0.low }
    out.high = rolled { $0.high }
    if let score = out.score {
      let uncapped = band(score)
      let (capped, reasons) = held(uncapped, gateCaps(out.questions))
      (out.uncapped, out.band, out.reasons) = (uncapped, capped, reasons)
    }
    return out
  }

  func overall(_ areas: [(questionnaire: Questionnaire, outcome: AreaOutcome)]) -> AreaOutcome {
    var out = AreaOutcome()
    let core = areas.filter { $0.questionnaire.kind == .core }
    let rated = core.filter { $0.outcome.score != nil }
    func middle(_ part: (AreaOutcome) -> Double?) -> Double? {
      mean(rated.compactMap { part($0.outcome).map { (1, $0) } })
    }
    out.score = middle { $0.score }
    out.evidenced = middle { $0.evidenced }
    out.low = middle { $0.low }
    out.high = middle { $0.high }
    out.confidence = middle { $0.confidence }
    if let score = out.score {
      let worst = rated.compactMap(\.outcome.band).min() ?? 4
      let areas = rated.filter { $0.outcome.band == worst }.map {
        (min(4, worst + 1), "worst_area:\($0.questionnaire.id)")
      }
      let uncapped = band(score)
      let (capped, reasons) = held(uncapped, areas + gateCaps(core.flatMap(\.outcome.questions)))
      (out.uncapped, out.band, out.reasons) = (uncapped, capped, reasons)
    }
    return out
  }

  /// Ids of the findings, gravest first: each compared with each.
  func findings(_ questions: [Scored]) -> [String] {
    func key(_ one: Scored) -> [Int] {
      let held = one.outcome.reasons.contains { $0.hasPrefix("gate") }
      return [-(one.outcome.risk ?? 0), held ? 0 : 1, -one.question.impact, -one.question.weight]
    }
    return questions.filter { !$0.outcome.reasons.isEmpty }.sorted { a, b in
      key(a) == key(b) ? a.question.id < b.question.id : key(a).lexicographicallyPrecedes(key(b))
    }.map(\.question.id)
  }
}
