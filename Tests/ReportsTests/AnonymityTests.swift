import Model
import Testing

@testable import Reports

@Suite("Reports without names")
struct AnonymityTests {
  @Test("no name, id or file of a respondent is left", arguments: ReportFormat.allCases)
  func names(format: ReportFormat) throws {
    let sample = try sampleAssessment()
    let options = ReportOptions(anonymous: true, tool: "shortfall 0.0.0")
    let text = try rendered(sample, format, options).text
    for submission in sample.responses.batches.flatMap(\.submissions) {
      #expect(!text.contains(submission.path))
      if let name = submission.name { #expect(!text.contains(name), "\(name)") }
    }
    for waiver in sample.waivers { #expect(!text.contains(waiver.by)) }
    #expect(text.contains("finance 1"))
  }

  @Test("codes number the people of a role in the order of their files; a person keeps the code")
  func codes() {
    let voices = [
      Voice(id: "x", role: .it, name: "Xan", said: []), Voice(id: "y", role: .it, said: []),
      Voice(id: "x", role: .it, name: "Xan", round: 2, said: []), Voice(id: "z", role: .finance, said: []),
    ]
    let responses = responses(voices, [])
    let names = RespondentNames(responses, anonymous: true)
    #expect(responses.batches[0].submissions.map { names.name($0) } == ["it 1", "it 2", "it 1", "finance 1"])
    #expect(names.person("Xan") == "it 1")
    #expect(names.person("Somebody Else") == "name withheld")
    #expect(names.path("responses/y.yaml") == "responses (it 2)")
    #expect(names.path("assessment.yaml") == "assessment.yaml")
  }
}
