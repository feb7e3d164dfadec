import Model

/// The method once more, slowly and from the sheets: dictionaries of words, one question after the other. It shares no code
/// with the scorecard, so a mistake would have to be made twice.
struct PlainScoring {
  struct Outcome {
    var state = "missing"
    var x: Double?, evidenced: Double?, low: Double?, high: Double?, y: Double?
    var consensus: Double?, spread: Double?, confidence: Double?
    var kind: String?, gate: String?
    var grade: Int?, likelihood: Int?, risk: Int?
    var flags: Set<String> = []
    var values: [Role: Double] = [:]
    var states: [Role: String] = [:]
    var reasons: [String] = []
    var days = 0
    var answered: Bool { states.values.contains { $0 != "missing" } }
  }

  let setup: Assessment
  /// Everything said to a question, by its id.
  let everything: [String: [(sheet: Sheet, said: Said)]]

  init(setup: Assessment, sheets: [Sheet]) {
    self.setup = setup
    var everything: [String: [(sheet: Sheet, said: Said)]] = [:]
    for sheet in sheets {
      for answer in sheet.answers { everything[answer.question, default: []].append((sheet, answer.said)) }
    }
    self.everything = everything
  }

  func rounded(_ x: Double) -> Double { (x * 1e6 + 0.5).rounded(.down) / 1e6 }

  func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// What counts for a question: role after mapping, and what was said.
  func counted(_ question: Question) -> [(role: Role, said: Said)] {
    let all = everything[question.id] ?? []
    var latest: [String: Int] = [:]
    for one in all { latest[one.sheet.respondent] = max(latest[one.sheet.respondent] ?? 0, one.sheet.round) }
    return all.filter { latest[$0.sheet.respondent] == $0.sheet.round }.map { one in
      (setup.roleMapping[one.sheet.role] ?? one.sheet.role, one.said)
    }
  }

  func graded(_ grade: Int, _ references: [Reference]) -> Int {
    for reference in references where reference.until == nil || (reference.until ?? setup.asOf) >= setup.asOf {
      return grade
    }
    return references.isEmpty ? grade : min(1, grade)
  }

  func outcome(_ question: Question) -> Outcome {
    var out = Outcome()
    let lead = setup.roleMapping[question.lead] ?? question.lead
    let asked = Set([lead] + question.also.map { setup.roleMapping[$0] ?? $0 })
    let counted = counted(question)
    var best = 0
    for role in asked {
      let said = counted.filter { $0.role == role }.map(\.said)
      var levels: [Double] = []
      var unknown = 0
      for one in said {
        switch one {
        case .value(let index, let evidence, let references):
          levels.append(question.scale.values[index].level)
          best = max(best, graded(evidence, references))
        case .unknown: unknown += 1
        case .na: break
        }
      }
      out.states[role] = !levels.isEmpty ? "rated" : unknown > 0 ? "unknown" : said.isEmpty ? "missing" : "na"
      if !levels.isEmpty { out.values[role] = average(levels) }
      if let most = levels.max(), let least = levels.min(), most - least >= setup.profile.agreement.split {
        out.flags.insert("within_role_split")
      }
    }
    level(&out, lead: lead)
    if out.state != "na" && out.state != "missing" {
      let own = setup.evidence[question.id]
      out.grade = own.map { graded($0.grade, $0.references) } ?? (out.values.isEmpty ? 0 : best)
    }
    judge(&out, question)
    if out.states[lead] == "na" && !out.values.isEmpty { out.flags.insert("applicability_dispute") }
    if out.states[lead] == "missing" && setup.stage == .final { out.flags.insert("lead_missing_final") }
    if asked.count > 1 && out.values.count == 1 { out.flags.insert("single_source") }
    return out
  }

  private func level(_ out: inout Outcome, lead: Role) {
    let final = setup.stage == .final
    let leadState = out.states[lead] ?? "missing"
    func with(_ leadLevel: Double?) -> Double {
      var sum = 0.0
      var weight = 0.0
      for (role, value) in out.values {
        sum += value * (role == lead ? setup.profile.leadWeight : 1)
        weight += role == lead ? setup.profile.leadWeight : 1
      }
      if let leadLevel {
        sum += leadLevel * setup.profile.leadWeight
        weight += setup.profile.leadWeight
      }
      return sum / weight
    }
    let open = leadState == "unknown" || leadState == "missing"
    if out.values.isEmpty && leadState == "na" {
      out.state = "na"
    } else if !out.values.isEmpty {
      out.state = "rated"
      out.x = with(leadState == "unknown" || (final && leadState == "missing") ? 0 : nil)
      out.low = with(open ? 0 : nil)
      out.high = with(open ? 4 : nil)
    } else {
      let unknown = out.states.values.contains("unknown") || (final && leadState == "missing")
      out.state = unknown ? "unknown" : "missing"
      out.x = unknown ? 0 : nil
      (out.low, out.high) = (0, 4)
    }
  }

  private func judge(_ out: inout Outcome, _ question: Question) {
    if let x = out.x, let grade = out.grade { out.evidenced = min(x, Double(grade + 1)) }
    out.y = setup.profile.basis == .stated ? out.x : out.evidenced
    if setup.profile.basis == .evidenced, out.state == "rated", let grade = out.grade {
      out.low = out.low.map { min($0, Double(grade + 1)) }
      out.high = out.high.map { min($0, Double(grade + 1)) }
    }
    agree(&out)
    if out.state != "na" {
      let heard = out.states.values.filter { $0 == "rated" || $0 == "na" }.count
      let parts = 2 * Double(out.grade ?? 0) / 3 + Double(heard) / Double(out.states.count)
      out.confidence =
        out.state == "missing" ? 0 : out.states.count == 1 ? parts / 3 : (parts + (out.consensus ?? 0)) / 4
    }
    if let gate = question.gate {
      let waived = setup.waivers.contains { $0.subject == .question(question.id) }
      if waived {
        out.gate = "waived"
      } else if out.state != "rated" {
        out.gate = "open"
      } else {
        let minimum = Double(gate.minimum)
        out.gate =
          rounded(out.x ?? 0) < minimum ? "fail" : rounded(out.evidenced ?? 0) < minimum ? "unproven" : "pass"
      }
    }
    if let y = out.y {
      let steps = [(0.5, 5), (1.5, 4), (2.5, 3), (3.5, 2)]
      let base = steps.first { rounded(y) <= $0.0 }?.1 ?? 1
      out.likelihood = out.kind == "divergent" && base < 5 ? base + 1 : base
      out.risk = (out.likelihood ?? 0) * question.impact
      if rounded(y) < setup.profile.target { out.reasons.append("below_target") }
    }
    if out.kind == "divergent" { out.reasons.append("divergent") }
    if let gate = out.gate, gate != "pass", gate != "waived" { out.reasons.append("gate_\(gate)") }
    if out.state == "unknown" { out.reasons.append("unknown") }
    let limits = setup.profile.severityDays
    out.days = question.fix.days
    if let risk = out.risk, risk >= 5 {
      out.days = min(out.days, risk >= 16 ? limits.critical : risk >= 11 ? limits.high : limits.moderate)
    }
  }

  private func agree(_ out: inout Outcome) {
    let values = Array(out.values.values)
    guard values.count >= 2, let most = values.max(), let least = values.min() else {
      out.kind = values.isEmpty ? nil : "single"
      return
    }
    let mean = average(values)
    // The C library's logarithm, where the program has its own.
    let consensus = 1 + average(values.map { systemLog2(1 - abs($0 - mean) / 4) })
    out.consensus = consensus
    out.spread = most - least
    let limits = setup.profile.agreement
    let apart = rounded(consensus) < limits.divergent || rounded(most - least) >= limits.divergentSpread
    let near = rounded(consensus) >= limits.aligned && rounded(most - least) <= limits.alignedSpread
    out.kind = apart ? "divergent" : near ? "aligned" : "mixed"
  }
}
