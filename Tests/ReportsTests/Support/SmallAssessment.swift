import Analysis
import Model
import Reports

/// One answer of a respondent in a small assessment.
struct Said {
  var question: String
  var level: Int?
  var word: String?
  var evidence = 0
  var note = ""
  var refs: [String] = []

  static func level(_ question: String, _ level: Int, evidence: Int = 0, note: String = "", refs: [String] = []) -> Said
  {
    Said(question: question, level: level, evidence: evidence, note: note, refs: refs)
  }
  static func unknown(_ question: String, note: String = "") -> Said {
    Said(question: question, word: "unknown", note: note)
  }
  static func na(_ question: String, _ reason: String) -> Said { Said(question: question, word: "na", note: reason) }
}

/// One respondent.
struct Voice {
  var id: String
  var role: Role
  var name: String?
  var round = 1
  var said: [Said]
}

let fiveLevels = AnswerScale(
  name: nil,
  values: zip(0..., ["Nobody", "Believed", "Drafted", "Agreed by all", "Shown to work"]).map { index, label in
    .init(value: String(index), level: Double(index), label: Text(label))
  })

func question(
  _ id: String, title: String? = nil, lead: Role = .business, also: [Role] = [], weight: Int = 2, impact: Int = 3,
  gate: Gate? = nil, days: Int = 30
) -> Question {
  Question(
    id: id, title: Text(title ?? "Control \(id)"), ask: Text("Is \(id) in place?"), why: nil, scale: fiveLevels,
    lead: lead, also: also, weight: weight, impact: impact, gate: gate, evidence: [Text("Minutes")],
    risk: RiskStatement(
      cause: Text("\(id) is weak"), event: Text("work may stop"), consequence: Text("delay")),
    fix: Remediation(action: Text("Strengthen \(id)"), owner: lead, days: days), claims: ["A1"])
}

func area(_ id: String, title: String? = nil, kind: Questionnaire.Kind = .core, _ questions: [Question])
  -> Questionnaire
{
  Questionnaire(
    id: id, version: "1.0.0", language: "en", title: Text(title ?? "Area \(id)"), kind: kind, guidingQuestion: nil,
    sections: [Section(id: "\(id).1", title: Text("Section \(id).1"), gap: nil, weight: nil, questions: questions)])
}

func assessment(_ questionnaires: [Questionnaire], _ voices: [Voice] = []) -> Assessment {
  Assessment(
    title: Text("Trial"), client: nil, stage: .draft, asOf: CalendarDate(dayNumber: 20_542), asOfOrigin: .assessment,
    phase: .procurement, currency: "EUR", language: "en", questionnaires: questionnaires, roleMapping: [:],
    phaseDates: [:], waivers: [], evidence: [:], profile: Profile(), responses: responses(voices, questionnaires),
    inputs: voices.map {
      InputFile(path: "responses/\($0.id).yaml", files: 1, size: 10, fingerprint: "0123456789abcdef")
    })
}

func responses(_ voices: [Voice], _ questionnaires: [Questionnaire]) -> ResponseSet {
  let ids = questionnaires.flatMap(\.questions).map(\.id)
  var batch = ResponseBatch()
  for voice in voices {
    let start = batch.answers.count
    for said in voice.said {
      guard let position = ids.firstIndex(of: said.question) else { continue }
      let text = Array(said.note.utf8)
      let choice: Answer.Choice =
        said.word == "unknown" ? .unknown : said.word == "na" ? .notApplicable : .init(value: said.level ?? 0)
      if !said.refs.isEmpty {
        batch.references.append(
          AnswerReferences(answer: batch.answers.count, references: said.refs.map { Reference(text: $0, until: nil) }))
      }
      batch.answers.append(
        Answer(
          question: position, choice: choice, evidence: said.evidence, line: batch.answers.count + 5,
          textStart: batch.texts.count, textLength: text.count))
      batch.texts += text
    }
    batch.submissions.append(
      Submission(
        respondent: voice.id, name: voice.name, role: voice.role, round: voice.round, on: nil,
        path: "responses/\(voice.id).yaml", line: 1, answers: start..<batch.answers.count))
  }
  return ResponseSet(batches: [batch])
}

/// A presentation of a small assessment.
func presented(_ assessment: Assessment, _ options: ReportOptions = ReportOptions(tool: "shortfall 0.0.0"))
  -> Presentation
{
  Presentation(assessment, results(for: assessment), options: options)
}
