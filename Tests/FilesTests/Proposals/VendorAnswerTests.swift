import Diagnostics
import Foundation
import Model
import Testing

@testable import Files

@Suite("Answers that count for one vendor alone")
struct VendorAnswerTests {
  private func trial() throws -> VendorTrial {
    let trial = try VendorTrial()
    for vendor in ["alpha", "beta"] {
      try trial.write("shortfall: proposal/1\nvendor: \(vendor)\nname: N\n", to: "proposals/\(vendor).yaml")
    }
    for (id, head) in [
      ("a-jo", "role: it"), ("b-al", "role: vendor\nvendor: alpha"), ("c-bo", "vendor: alpha\nrole: partner"),
      ("d-be", "role: vendor\nvendor: beta"), ("e-vera", "role: vendor"), ("f-pat", "role: partner"),
    ] {
      try trial.write(
        "shortfall: responses/1\nrespondent: \(id)\n\(head)\nanswers:\n  BA-01: {level: 2, refs: [\(id).pdf]}\n",
        to: "responses/\(id).yaml")
    }
    return trial
  }

  private func people(_ responses: ResponseSet?) -> [String]? {
    responses?.batches.flatMap(\.submissions).map(\.respondent)
  }

  @Test("they stand apart, and each vendor has its own beside those of the customer")
  func apart() throws {
    let (assessment, problems) = try trial().load()
    let found = try #require(assessment, "\(problems)")
    #expect(people(found.responses) == ["a-jo", "e-vera", "f-pat"])
    #expect(people(found.vendorResponses) == ["b-al", "c-bo", "d-be"])
    #expect(people(found.everyResponse) == ["a-jo", "e-vera", "f-pat", "b-al", "c-bo", "d-be"])
    let alpha = try #require(found.responses(for: "alpha"))
    #expect(people(alpha) == ["a-jo", "b-al", "c-bo"])
    // Nothing that scores them has to know of vendors.
    #expect(alpha.batches.flatMap(\.submissions).allSatisfy { $0.vendor == nil })
    #expect(found.responses(for: "gamma") == nil)
  }

  @Test("references go with their answers")
  func references() throws {
    let found = try #require(try trial().load().assessment)
    let batch = try #require(found.vendorResponses.batches.first)
    #expect(batch.references.flatMap(\.references).map(\.text) == ["b-al.pdf", "c-bo.pdf", "d-be.pdf"])
    let index = try #require(batch.submissions.last?.answers.first)
    #expect(batch.references(ofAnswer: index).map(\.text) == ["d-be.pdf"])
    #expect(
      found.responses.batches.flatMap(\.references).flatMap(\.references).map(\.text) == [
        "a-jo.pdf", "e-vera.pdf", "f-pat.pdf",
      ])
  }

  @Test("who nobody knows, and whoever is not of the vendor, is an error at its place, whatever comes first")
  func mistakes() throws {
    let trial = try trial()
    try trial.write(
      "shortfall: responses/1\nvendor: alhpa\nrespondent: b-al\nrole: vendor\n", to: "responses/b-al.yaml")
    try trial.write(
      "shortfall: responses/1\nvendor: beta\nrespondent: d-be\nrole: sponsor\n", to: "responses/d-be.yaml")
    #expect(
      try trial.load().problems.filter { !$0.contains("role-not-asked") } == [
        "b-al.yaml:2:9 there is no proposal of a vendor 'alhpa' [unknown-vendor] = did you mean 'alpha'?",
        "d-be.yaml:2:9 respondent 'd-be' answers as 'sponsor', not for the vendor 'beta' [respondent-vendor] = leave 'vendor' out, or correct the role: vendor or partner",
      ])
  }

  @Test("a respondent answers for one vendor through all rounds")
  func rounds() throws {
    let trial = try trial()
    try trial.write(
      "shortfall: responses/1\nrespondent: b-al\nrole: vendor\nround: 2\n", to: "responses/b-al-round-2.yaml")
    #expect(
      try trial.load().problems.filter { $0.contains("respondent-role") } == [
        "b-al.yaml:1:1 respondent 'b-al' answers for the vendor 'alpha' here and for no vendor elsewhere [respondent-role] = give one of the two another id"
      ])
  }

  @Test("an import marks them, refuses other roles, and mixes nobody up")
  func importing() throws {
    let assessment = try #require(try trial().load().assessment)
    func respondent(_ id: String, _ role: Role, vendor: String? = nil) -> ImportedRespondent {
      ImportedRespondent(
        answers: RespondentAnswers(respondent: id, role: role, vendor: vendor, round: 2), identity: id,
        place: SourceRange(path: "s.csv", start: Position(line: 2, column: 1)), instant: nil)
    }
    var log = DiagnosticLog()
    let found = marked([respondent("x", .vendor), respondent("y", .it)], asOf: "alpha", log: &log)
    #expect(found.map(\.answers.vendor) == ["alpha", "alpha"])
    #expect(log.sorted.map(\.rule.code) == ["respondent-vendor"] && log.sorted[0].range?.path == "s.csv")
    #expect(String(decoding: found[0].answers.text, as: UTF8.self).contains("role: vendor\nvendor: alpha\nround: 2\n"))

    log = DiagnosticLog()
    let again = [respondent("b-al", .vendor), respondent("e-vera", .vendor, vendor: "beta")]
    _ = responseFiles(for: again, named: "s", in: assessment, replacing: .never, log: &log)
    #expect(
      log.sorted.map(\.message) == [
        "respondent 'b-al' answers for no vendor here and for the vendor 'alpha' in responses/b-al.yaml",
        "respondent 'e-vera' answers for the vendor 'beta' here and for no vendor in responses/e-vera.yaml",
      ])
    #expect(log.sorted[0].help == "import with --vendor alpha, or give another person an id of its own")
  }
}
