/// A whole assessment: what is assessed, by which questionnaires, and what was answered (formats.md section 3).
package struct Assessment: Sendable {
  package var title: Text
  package var client: Text?
  package var stage: Stage
  package var asOf: CalendarDate
  package var asOfOrigin: AsOfOrigin
  /// The phase whose gates decide "ready".
  package var phase: Phase
  /// ISO 4217 code.
  package var currency: String
  /// BCP 47 tag.
  package var language: String
  package var questionnaires: [Questionnaire]
  /// A role this project lacks, and who answers for it; applied once, not chained.
  package var roleMapping: [Role: Role]
  package var phaseDates: [Phase: CalendarDate]
  package var waivers: [Waiver]
  /// The assessor's own grades by question id; they win over the respondents' (method.md 1.3).
  package var evidence: [String: AssessorEvidence]
  package var profile: Profile
  /// Without what counts for single vendors.
  package var responses: ResponseSet
  /// Nil where the folder has no scope.yaml.
  package var scope: Scope?
  /// Nil where the folder has no register.yaml.
  package var register: Register?
  /// What was read, in the order of paths.
  package var inputs: [InputFile]
  /// What `kpi.yaml` says; nil where the folder has none.
  package var operations: Operations?
  /// Ascending by vendor id (byte by byte); empty where the folder holds none.
  package var proposals: [Proposal] = []
  /// What the people of vendors answered: it counts for their proposals alone.
  package var vendorResponses = ResponseSet.empty
  /// Nil where the folder has no evaluation.yaml.
  package var evaluation: Evaluation?
  /// What was asked of vendors so far, by vendor id, then number.
  package var clarifications: [ClarificationRecord] = []

  package init(
    title: Text, client: Text?, stage: Stage, asOf: CalendarDate, asOfOrigin: AsOfOrigin, phase: Phase,
    currency: String, language: String,
    questionnaires: [Questionnaire], roleMapping: [Role: Role], phaseDates: [Phase: CalendarDate],
    waivers: [Waiver], evidence: [String: AssessorEvidence], profile: Profile, responses: ResponseSet,
    inputs: [InputFile]
  ) {
    self.title = title
    self.client = client
    self.stage = stage
    self.asOf = asOf
    self.asOfOrigin = asOfOrigin
    self.phase = phase
    self.currency = currency
    self.language = language
    self.questionnaires = questionnaires
    self.roleMapping = roleMapping
    self.phaseDates = phaseDates
    self.waivers = waivers
    self.evidence = evidence
    self.profile = profile
    self.responses = responses
    self.inputs = inputs
  }

  /// Who answers for a role in this project.
  package func answering(_ role: Role) -> Role { roleMapping[role] ?? role }
}

/// A gate or mandatory item waived on record.
package struct Waiver: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case question(String)
    case mandatory(String)
  }

  package var subject: Subject
  package var by: String
  package var on: CalendarDate
  package var reason: Text

  package init(subject: Subject, by: String, on: CalendarDate, reason: Text) {
    self.subject = subject
    self.by = by
    self.on = on
    self.reason = reason
  }
}

/// The assessor's own evidence grade of a question.
package struct AssessorEvidence: Hashable, Sendable {
  /// 0 to 3.
  package var grade: Int
  package var references: [Reference]

  package init(grade: Int, references: [Reference]) {
    self.grade = grade
    self.references = references
  }
}

/// A document that was named as evidence.
package struct Reference: Hashable, Sendable {
  package var text: String
  /// The last day on which it counts.
  package var until: CalendarDate?

  package init(text: String, until: CalendarDate?) {
    self.text = text
    self.until = until
  }

  /// The KPI that is cited: what stands behind `kpi:`; nil for a document.
  package var kpi: String? {
    guard text.utf8.starts(with: "kpi:".utf8) else { return nil }
    var id = text.utf8.dropFirst(4)
    while id.first == UInt8(ascii: " ") { id.removeFirst() }
    while id.last == UInt8(ascii: " ") { id.removeLast() }
    return id.isEmpty || id.contains(UInt8(ascii: " ")) ? nil : String(Substring(id))
  }
}

/// Where the date of the assessment came from, strongest first.
package enum AsOfOrigin: String, Sendable {
  case option = "--as-of"
  case assessment = "assessment.yaml"
  case environment = "SOURCE_DATE_EPOCH"
  case today = "today"
}

/// A file that went into a result. More than 50 response files stand as one entry, `responses/*.yaml`.
package struct InputFile: Hashable, Sendable {
  /// Relative to the assessment's folder; `built-in/…` for what ships inside the program.
  package var path: String
  /// 1, or how many files the entry stands for.
  package var files: Int
  /// In bytes.
  package var size: Int
  /// XXH64 of the bytes, 16 lower-case hexadecimal digits; for several files XXH64 of their digits in order.
  package var fingerprint: String

  package init(path: String, files: Int, size: Int, fingerprint: String) {
    self.path = path
    self.files = files
    self.size = size
    self.fingerprint = fingerprint
  }
}
