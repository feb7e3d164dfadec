import Analysis
import Model
import Testing

@Suite("Who has answered how much")
struct ParticipationTests {
  static let areas = [
    area(
      "A",
      [
        question("A-1", lead: .finance, also: [.it, .sponsor], gate: Gate(phase: .award, minimum: 3)),
        question("A-2", lead: .it, also: [.finance]), question("A-3", lead: .finance, also: [.pmo]),
      ])
  ]

  static let sheets = [
    Sheet("ida", .it, ["A-1": 2, "A-2": .unknown]), Sheet("jo", .finance, ["A-1": .na, "A-2": 3]),
    Sheet("kim", .finance, [:]), Sheet("jo", .finance, round: 2, ["A-1": 1]),
  ]

  @Test("people are counted by what they last said, in the order of roles and files")
  func people() {
    let found = participation(in: assessment(Self.areas, Self.sheets))
    #expect(found.people.map(\.latest.respondent) == ["ida", "jo", "kim"])
    let jo = found.people[1]
    #expect(jo.latest.round == 2 && jo.rated == 2 && jo.na == 0 && jo.unknown == 0 && jo.missing == [2])
    #expect(jo.answered == 2 && jo.asked == 3 && prints(jo.share, 0.6667))
    #expect(found.people[0].missing == [] && found.people[0].unknown == 1 && found.people[0].share == 1)
    #expect(found.people[2].missing == [0, 1, 2] && found.people[2].answered == 0)
  }

  @Test("roles are counted by the questions that anybody of them has answered")
  func roles() {
    let found = participation(in: assessment(Self.areas, Self.sheets))
    #expect(found.roles.map(\.role) == [.sponsor, .it, .finance, .pmo])
    let finance = found.roles[2]
    #expect(finance.questions == 3 && finance.leads == 2 && finance.people == 2)
    #expect(finance.answered == 2 && finance.missing == [2])
    #expect(found.silentRoles == [.sponsor, .pmo])
  }

  @Test("a lead that has said anything at all is heard, whoever else has answered")
  func openLeads() {
    #expect(
      participation(in: assessment(Self.areas, Self.sheets)).openLeads
        == [OpenLead(question: 2, lead: .finance, gate: nil)])
    let silent = participation(in: assessment(Self.areas, [Sheet("ida", .it, ["A-1": 2])])).openLeads
    #expect(silent.map(\.question) == [0, 1, 2] && silent.map(\.gate) == [.award, nil, nil])
    let unsure = [Sheet("jo", .finance, ["A-1": .unknown, "A-3": .na]), Sheet("ida", .it, ["A-2": 1])]
    #expect(participation(in: assessment(Self.areas, unsure)).openLeads == [])
  }

  @Test("roles are those of the project, after mapping")
  func mapping() {
    let mapped = assessment(Self.areas, [Sheet("pat", .pmo, ["A-3": 1])]).with { $0.roleMapping = [.pmo: .finance] }
    let found = participation(in: mapped)
    #expect(found.roles.map(\.role) == [.sponsor, .it, .finance])
    #expect(
      found.people[0].role == .finance && found.people[0].latest.role == .pmo && found.people[0].missing == [0, 1])
    #expect(found.openLeads.map(\.question) == [0, 1])
  }

  @Test("answers nobody asked for count nothing; a role asked nothing has no share")
  func unasked() {
    let found = participation(in: assessment(Self.areas, [Sheet("vic", .vendor, ["A-1": 4])]))
    #expect(found.people[0].answered == 0 && found.people[0].asked == 0 && found.people[0].share == nil)
    #expect(!found.roles.contains { $0.role == .vendor })
  }

  @Test("on random assessments the counts add up, whatever the order of files", arguments: 0..<20)
  func sums(seed: Int) {
    let random = RandomAssessment(seed: UInt64(seed)).assessment
    let found = participation(in: random)
    let questions = placedQuestions(of: random)
    for person in found.people {
      #expect(person.asked == questions.count { $0.roles.contains(person.role) })
    }
    for role in found.roles {
      #expect(role.questions == questions.count { $0.roles.contains(role.role) })
      #expect(role.leads == questions.count { $0.lead == role.role })
      #expect(role.answered + role.missing.count == role.questions)
    }
    // A changed role is an error of the files, and counts as the first one here.
    guard Set(found.people.map(\.role)).isDisjoint(with: [.vendor]) else { return }
    // The scorecard says of the same questions that their lead is missing.
    let missing = scorecard(for: random).questions.enumerated().filter { _, result in
      result.roles.first { $0.role == result.lead }?.state == .missing
    }.map(\.offset)
    #expect(found.openLeads.map(\.question) == missing)
  }
}
