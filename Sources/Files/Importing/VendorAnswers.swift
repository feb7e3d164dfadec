package import Diagnostics
internal import Model

/// Marks answers as those of a vendor's people, where they do not say it; only the vendor and its partner answer for a
/// proposal, so another role is an error.
package func marked(
  _ respondents: [ImportedRespondent], asOf vendor: String, log: inout DiagnosticLog
) -> [ImportedRespondent] {
  respondents.map { respondent in
    guard respondent.answers.vendor == nil else { return respondent }
    var marked = respondent
    if !marked.answers.role.answersForVendor {
      log.add(.vendorRole(marked.answers.respondent, marked.answers.role, vendor, at: marked.place))
    }
    marked.answers.vendor = vendor
    return marked
  }
}
