package import Model

/// What respondents are called in a report: by name, or by role code ("it 1") in a copy for outsiders (report.md
/// section 5).
package struct RespondentNames: Sendable {
  package let anonymous: Bool
  /// Respondent's id to role code, in order of first appearance within the role.
  private let codes: [String: String]
  /// Names and ids, as somebody might have written them, to role code.
  private let spoken: [String: String]
  /// File to the codes of those who answered in it.
  private let files: [String: [String]]

  package init(_ responses: ResponseSet, anonymous: Bool) {
    self.anonymous = anonymous
    guard anonymous else {
      (codes, spoken, files) = ([:], [:], [:])
      return
    }
    var codes: [String: String] = [:]
    var spoken: [String: String] = [:]
    var files: [String: [String]] = [:]
    var counts: [Role: Int] = [:]
    for batch in responses.batches {
      for submission in batch.submissions {
        let code: String
        if let known = codes[submission.respondent] {
          code = known
        } else {
          counts[submission.role, default: 0] += 1
          code = "\(submission.role.rawValue) \(counts[submission.role, default: 1])"
          codes[submission.respondent] = code
        }
        spoken[submission.respondent] = code
        if let name = submission.name { spoken[name] = code }
        if files[submission.path]?.contains(code) != true { files[submission.path, default: []].append(code) }
      }
    }
    (self.codes, self.spoken, self.files) = (codes, spoken, files)
  }

  /// What to call who handed a submission in.
  package func name(_ submission: Submission) -> String {
    name(submission.respondent, submission.name, submission.role)
  }

  /// What to call a respondent of that id, name and role.
  package func name(_ respondent: String, _ name: String?, _ role: Role) -> String {
    anonymous ? codes[respondent] ?? role.rawValue : name ?? respondent
  }

  /// The id of a respondent, or the role code in its place.
  package func id(_ respondent: String, _ role: Role) -> String {
    anonymous ? codes[respondent] ?? role.rawValue : respondent
  }

  /// The id of a submission's respondent, or the role code in its place.
  package func id(_ submission: Submission) -> String { id(submission.respondent, submission.role) }

  /// A person named elsewhere, such as who waived a gate.
  package func person(_ name: String) -> String {
    anonymous ? spoken[name] ?? "name withheld" : name
  }

  /// Who owns a gap: by name, or as what they answered, or as the role that the gap names.
  package func owner(_ name: String, _ role: Role?) -> String {
    anonymous ? spoken[name] ?? role?.title ?? "name withheld" : name
  }

  /// A file's path; the name of a response file gives its author away.
  package func path(_ path: String) -> String {
    guard anonymous, let people = files[path] else { return path }
    return people.count == 1 ? "responses (\(people[0]))" : "responses (\(people.count) respondents)"
  }
}
