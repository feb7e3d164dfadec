package import Analysis
import Diagnostics
package import Model

/// Who has answered how much, as one JSON document: `shortfall.status/1`.
package func participationJSON(_ assessment: Assessment, _ participation: Participation, _ names: RespondentNames)
  -> [UInt8]
{
  let questions = placedQuestions(of: assessment)
  var json = JSONText(indented: true)
  json.object { json in
    json.member("schema", "shortfall.status/1")
    json.member("title", Wording(assessment).text(assessment.title).string)
    json.member("as_of", "\(assessment.asOf)")
    json.member(
      "roles",
      array: { json in for role in participation.roles { json.object { write(role, questions, to: &$0) } } })
    json.member(
      "respondents",
      array: { json in for person in participation.people { json.object { write(person, names, questions, to: &$0) } } }
    )
    json.member(
      "open_leads",
      array: { json in
        for open in participation.openLeads where questions.indices.contains(open.question) {
          json.object { write(open, questions[open.question], to: &$0) }
        }
      })
  }
  return json.finished()
}

private func write(_ role: RoleParticipation, _ questions: [PlacedQuestion], to json: inout JSONText) {
  json.member("role", role.role.rawValue)
  json.member("questions", role.questions)
  json.member("leads", role.leads)
  json.member("people", role.people)
  json.member("answered", role.answered)
  json.member("missing", ids(role.missing, questions))
}

private func write(
  _ person: Participant, _ names: RespondentNames, _ questions: [PlacedQuestion], to json: inout JSONText
) {
  json.member("respondent", names.id(person.latest))
  json.member("name", names.anonymous ? nil : person.latest.name)
  json.member("role", person.role.rawValue)
  json.member("round", person.latest.round)
  json.member("on", person.on?.description)
  json.member("asked", person.asked)
  json.member("rated", person.rated)
  json.member("unknown", person.unknown)
  json.member("na", person.na)
  json.member("share", person.share)
  json.member("missing", ids(person.missing, questions))
}

private func write(_ open: OpenLead, _ placed: PlacedQuestion, to json: inout JSONText) {
  json.member("question", placed.question.id)
  json.member("area", placed.questionnaire.id)
  json.member("lead", open.lead.rawValue)
  json.member("gate", open.gate?.rawValue)
}

private func ids(_ indices: [Int], _ questions: [PlacedQuestion]) -> [String] {
  indices.filter { questions.indices.contains($0) }.map { questions[$0].question.id }
}

/// One row a respondent, and one for each role that nobody has answered for.
package func participationCSV(_ assessment: Assessment, _ participation: Participation, _ names: RespondentNames)
  -> [UInt8]
{
  let questions = placedQuestions(of: assessment)
  var csv = CSVLine()
  for heading in [
    "role", "respondent", "name", "round", "on", "asked", "rated", "unknown", "na", "missing", "missing_questions",
  ] { csv.cell(heading) }
  csv.endLine()
  for role in Role.allCases {
    let people = participation.people.filter { $0.role == role }
    for person in people {
      csv.cell(role.rawValue)
      csv.cell(names.id(person.latest))
      csv.cell(names.anonymous ? "" : person.latest.name ?? "")
      csv.number(person.latest.round)
      csv.cell(person.on?.description ?? "")
      for count in [person.asked, person.rated, person.unknown, person.na, person.missing.count] { csv.number(count) }
      csv.cell(ids(person.missing, questions).joined(separator: " "))
      csv.endLine()
    }
    guard people.isEmpty, let silent = participation.roles.first(where: { $0.role == role }) else { continue }
    csv.cell(role.rawValue)
    for _ in 0..<4 { csv.empty() }
    for count in [silent.questions, 0, 0, 0, silent.questions] { csv.number(count) }
    csv.cell(ids(silent.missing, questions).joined(separator: " "))
    csv.endLine()
  }
  return csv.bytes
}
