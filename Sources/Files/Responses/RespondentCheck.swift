internal import Diagnostics
internal import Model

/// A respondent answers once a round and keeps the role, and the vendor for whom the answers count.
func checkRespondents(_ responses: ResponseSet, in folder: Folder, log: inout DiagnosticLog) {
  struct Key: Hashable {
    let respondent: String
    let round: Int
  }
  var rounds: [Key: SourceRange] = [:]
  var roles: [String: (role: Role, vendor: String?, place: SourceRange)] = [:]
  rounds.reserveCapacity(responses.submissionCount)
  for batch in responses.batches {
    for submission in batch.submissions {
      let place = SourceRange(path: folder.path(of: submission.path), start: Position(line: submission.line, column: 1))
      let key = Key(respondent: submission.respondent, round: submission.round)
      if let first = rounds.updateValue(place, forKey: key) {
        log.add(.duplicateRespondent(submission.respondent, round: submission.round, at: place, first: first))
      }
      if submission.round == 1, roles[submission.respondent] == nil {
        roles[submission.respondent] = (submission.role, submission.vendor, place)
      } else if let other = roles[submission.respondent], other.role != submission.role {
        log.add(
          .changedRole(
            submission.respondent, submission.role.rawValue, other.role.rawValue, at: place, first: other.place))
      } else if let other = roles[submission.respondent], other.vendor != submission.vendor {
        log.add(.changedVendor(submission.respondent, submission.vendor, other.vendor, at: place, first: other.place))
      } else {
        roles[submission.respondent] = (submission.role, submission.vendor, place)
      }
    }
  }
}
