package import Analysis
package import Model
import Templates

/// Who has answered how much, as Markdown tables.
package func participationMarkdown(_ assessment: Assessment, _ participation: Participation, _ names: RespondentNames)
  -> String
{
  let wording = Wording(assessment)
  let questions = placedQuestions(of: assessment)
  var text = "# \(markdownText(wording.text(assessment.title).string)): who has answered\n\n"
  text += "As of \(DateText.long(assessment.asOf)).\n\n"
  text += table(
    ["Role", "Asked", "Leads", "People", "Answered"],
    participation.roles.map { role in
      [
        role.role.title, "\(role.questions)", "\(role.leads)", "\(role.people)",
        "\(role.answered) (\(NumberText.percent(share(role))))",
      ]
    })
  if !participation.people.isEmpty {
    text += "\n## People\n\n"
    text += table(
      ["Respondent", "Role", "Round", "Rated", "Unknown", "Not applicable", "Missing", "Done", "Last"],
      participation.people.map { person in
        [
          markdownText(names.name(person.latest)), person.role.title, "\(person.latest.round)", "\(person.rated)",
          "\(person.unknown)", "\(person.na)", "\(person.missing.count)",
          person.share.map(NumberText.percent) ?? "–", person.on?.description ?? "–",
        ]
      })
  }
  let open = participation.openLeads.filter { questions.indices.contains($0.question) }
  if !open.isEmpty {
    text += "\n## Questions whose lead has not answered\n\n"
    text += table(
      ["Question", "Lead", "Gate"],
      open.map { each in
        let placed = questions[each.question]
        let title = wording.text(placed.question.title, of: placed.questionnaire).string
        return [
          markdownText("\(placed.question.id) \(title)"), each.lead.title, each.gate.map(\.title) ?? "–",
        ]
      })
  }
  return text
}

/// The share of a role's questions that somebody has answered, 0 to 1.
package func share(_ role: RoleParticipation) -> Double {
  role.questions > 0 ? Double(role.answered) / Double(role.questions) : 0
}

private func table(_ heading: [String], _ rows: [[String]]) -> String {
  let all = [heading, heading.map { _ in "---" }] + rows
  return all.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
}
