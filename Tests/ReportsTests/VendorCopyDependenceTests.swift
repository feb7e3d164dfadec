import Model
import Testing

@testable import Analysis
@testable import Reports

/// A vendor's copy does not depend on anything that the vendor may not know: change all of it, and not a byte changes.
@Suite("What a vendor's copy depends on")
struct VendorCopyDependenceTests {
  struct Secret: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: @Sendable (inout Assessment) -> Void
  }

  static let secrets = [
    Secret(testDescription: "our days and rates") {
      for index in $0.scope?.items.indices ?? 0..<0 {
        $0.scope?.items[index].days.low *= 3
        $0.scope?.items[index].days.likely *= 3
        $0.scope?.items[index].days.high *= 3
        $0.scope?.items[index].rate += 111
        $0.scope?.items[index].funded = 0.25
        $0.scope?.items[index].probability = 0.5
      }
    },
    Secret(testDescription: "who is believed to do and pay") {
      $0.scope?.beliefs = [
        Belief(item: "W01", role: .it, respondent: "ida", performer: .nobody, payer: .nobody, note: "internal"),
        Belief(item: "W02", role: .business, performer: .thirdParty),
      ]
      $0.scope?.milestones = []
      $0.scope?.capacity = []
    },
    Secret(testDescription: "the other vendors") {
      $0.proposals.removeAll { $0.vendor == "alpha" }
      for index in $0.proposals.indices where $0.proposals[index].vendor == "delta" {
        $0.proposals[index].name = "Somebody else"
        $0.proposals[index].quoted = 1
        $0.proposals[index].promises = []
      }
    },
    Secret(testDescription: "its own price") {
      for index in $0.proposals.indices { $0.proposals[index].quoted = 123_456 }
    },
    Secret(testDescription: "scores, evaluators and what was agreed") {
      $0.evaluation?.scores = [
        GivenLevel(vendor: "gamma", criterion: "outcome", evaluator: "zoe", level: 0, note: "Weak")
      ]
      $0.evaluation?.evaluators = [Evaluator(id: "zoe", name: "Zoe")]
      $0.evaluation?.consensus = [
        ModeratedLevel(
          vendor: "gamma", criterion: "outcome", level: 1, by: "Zoe", on: CalendarDate(dayNumber: 20_500),
          reason: Text("Weak"))
      ]
    },
    Secret(testDescription: "criteria, thresholds and the price formula") {
      $0.evaluation?.criteria = [Criterion(id: "all", title: Text("All"), weight: 100, threshold: 4)]
      $0.evaluation?.scores = []
      $0.evaluation?.price = PriceRule(formula: .ratio, weight: 0.9)
      $0.evaluation?.request = Request()
    },
    Secret(testDescription: "answers, waivers of gates and evidence") {
      $0.responses = ResponseSet(batches: [])
      $0.waivers = [
        Waiver(subject: .question("CP-10"), by: "Zoe", on: CalendarDate(dayNumber: 20_500), reason: Text("Weak"))
      ]
      $0.evidence = ["CP-10": AssessorEvidence(grade: 3, references: [])]
      $0.register = Register()
      $0.inputs = []
    },
    Secret(testDescription: "notes in its own file that are ours") {
      for index in $0.proposals.indices {
        for line in $0.proposals[index].scope.indices { $0.proposals[index].scope[line].note = "Looks weak" }
        for line in $0.proposals[index].promises.indices { $0.proposals[index].promises[line].decision = .accepted }
      }
    },
  ]

  @Test("not a byte changes", arguments: secrets, ReportFormat.allCases)
  func independent(secret: Secret, format: ReportFormat) throws {
    let plain = try workedProposals()
    var changed = plain
    secret.change(&changed)
    for vendor in ["beta", "gamma"] {
      let copy = try vendorCopy(vendor, of: plain, format)
      #expect(copy.count > 500)
      #expect(try vendorCopy(vendor, of: changed, format) == copy, "\(vendor)")
    }
  }

  @Test("what the vendor itself says changes it")
  func dependent() throws {
    var changed = try workedProposals()
    let copy = try vendorCopy("beta", of: changed, .markdown)
    changed.proposals[1].scope.removeAll { $0.item == "W03" }
    let after = try vendorCopy("beta", of: changed, .markdown)
    #expect(after != copy && after.contains("State who performs Training delivery (W03)"))
  }

  @Test("questions on record keep their numbers, and say what became of them")
  func states() throws {
    var worked = try workedProposals()
    worked.clarifications = [
      ClarificationRecord(
        vendor: "gamma", number: 3, rule: "CQ-3", subject: "W03", status: .answered, reply: "We do it | in May",
        on: CalendarDate(dayNumber: 20_530)),
      ClarificationRecord(vendor: "gamma", number: 9, rule: "CQ-4", subject: "W07", status: .closed),
      ClarificationRecord(vendor: "gamma", number: 11, rule: "CQ-4", subject: "W01"),
    ]
    let text = try vendorCopy("gamma", of: worked, .markdown)
    #expect(text.contains("**3.** State who performs Training delivery"))
    #expect(text.contains("(Answered)") && text.contains("(Closed)") && text.contains("(No longer needed)"))
    #expect(text.contains("We do it \\| in May"))
    #expect(text.contains("Waiting for a reply: 14."))
  }
}
