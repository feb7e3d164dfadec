import Analysis
import Diagnostics
import Files
import Model
import Reports

/// What an interview is about, made of the assessment and of what was asked for: who answers, in which role and round,
/// which questions, what is there already and which file takes the answers.
struct InterviewPlan {
  struct Request {
    var respondent: String
    var role: Role?
    var name: String?
    var round: Int?
    var selection: Selection
    var language: String?
    var today: CalendarDate
  }

  let questions: [InterviewQuestion]
  let answers: [TypedAnswer?]
  /// Ids of all questions of the assessment, for the order in the file.
  let order: [String]
  /// Why there may be no questions, in a sentence.
  let nothingToAsk: String
  private let head: RespondentAnswers
  /// The submission that is gone on with; nil for a new one.
  private let present: Submission?
  private let sharesFile: Bool
  private let knownName: String?

  init(_ opened: OpenAssessment, request: Request) throws {
    let assessment = opened.assessment
    let respondent = Respondent(request.respondent, in: assessment.everyResponse)
    let role = try InterviewPlan.role(request, respondent, opened)
    let round = request.round ?? respondent.latest?.round ?? 1
    let all = placedQuestions(of: assessment)
    var placed = try request.selection.questions(of: assessment.answering(role), among: all)
    if request.selection.isDivergent {
      let divergent = divergentQuestions(in: assessment, beforeRound: round)
      placed = placed.filter { divergent.contains($0.index) }
    }
    let given = respondent.answers(ofRound: round, in: assessment.everyResponse)
    let earlier = respondent.earlier(thanRound: round, in: assessment.everyResponse)
    if request.selection.isMissing { placed = placed.filter { given[$0.index] == nil && earlier[$0.index] == nil } }
    let wording = Wording(assessment, language: request.language)
    questions = placed.map {
      InterviewQuestion($0, wording, isLead: $0.lead == assessment.answering(role), earlier: earlier[$0.index])
    }
    answers = placed.map { given[$0.index] }
    order = all.map(\.question.id)
    nothingToAsk =
      request.selection.isDivergent
      ? "none of the questions put to the role '\(role.rawValue)' is divergent" : "nothing is missing"
    knownName = respondent.submissions.compactMap(\.submission.name).last
    let submission = respondent.submission(ofRound: round)
    present = submission
    sharesFile = assessment.everyResponse.batches.contains { batch in
      batch.submissions.contains { $0.path == submission?.path && $0 != submission }
    }
    head = RespondentAnswers(
      respondent: request.respondent, name: knownName ?? request.name, role: role, vendor: respondent.latest?.vendor,
      round: round, on: request.today)
  }

  /// The respondent's role; throws where none is known, or another one.
  private static func role(_ request: Request, _ respondent: Respondent, _ opened: OpenAssessment) throws -> Role {
    guard let known = respondent.latest else {
      guard let role = request.role else {
        let known = Set(opened.assessment.everyResponse.batches.flatMap { $0.submissions.map(\.respondent) })
        let near = nearMiss(of: request.respondent, among: known.sorted()).map { "did you mean '\($0)'?" }
        throw Failure(
          .usage, "nobody has answered as '\(request.respondent)' yet",
          help: near ?? "for somebody new, add --role: \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return role
    }
    if let role = request.role, role != known.role {
      throw Failure(
        .usage,
        "respondent '\(known.respondent)' answers as '\(known.role.rawValue)' in \(opened.folder.path(of: known.path)), not as '\(role.rawValue)'",
        help: "a respondent keeps the role through all rounds; use another id for another role")
    }
    return known.role
  }

  /// The name that stays although another one was given.
  func keptName(instead name: String) -> String? { knownName == name ? nil : knownName }

  /// The file that takes the answers; throws where it cannot.
  func sheet(in folder: Folder) throws -> AnswerSheet {
    guard folder.takesFiles(in: "responses") else {
      throw Failure(
        .noOutput, "nothing can be written into '\(folder.path(of: "responses"))'",
        help: "the folder is read-only, or belongs to somebody else")
    }
    if let present {
      guard !sharesFile else {
        throw Failure(
          .content,
          "the answers of '\(present.respondent)' stand in \(folder.path(of: present.path)) together with others",
          help: "move them to a file of their own; then they can be changed here")
      }
      return try AnswerSheet(present.path, in: folder, head: head, isThere: true)
    }
    let suffix = head.round > 1 ? "-round-\(head.round)" : ""
    let path = "responses/\(head.respondent)\(suffix).yaml"
    if try folder.folder(named: "responses")?.contains(String(path.dropFirst("responses/".count))) == true {
      throw Failure(
        .noOutput, "'\(folder.path(of: path))' is there already and holds other answers",
        help: "rename that file, or use another id")
    }
    return try AnswerSheet(path, in: folder, head: head, isThere: false)
  }
}

extension InterviewQuestion {
  init(_ placed: PlacedQuestion, _ wording: Wording, isLead: Bool, earlier: Earlier?) {
    func words(_ text: Text) -> String { wording.text(text, of: placed.questionnaire).string }
    let question = placed.question
    self.init(
      id: question.id, area: placed.questionnaire.id, areaTitle: words(placed.questionnaire.title),
      section: placed.section.id, sectionTitle: words(placed.section.title), title: words(question.title),
      ask: words(question.ask), why: question.why.map(words) ?? "", evidence: question.evidence.map(words),
      options: Commands.options(of: question.scale, label: words), scale: question.scale.name, isLead: isLead,
      gate: question.gate, earlier: earlier)
  }
}
