import Diagnostics
import Model

/// What the scripts of a page about the work must know: what a file may say, and what this person has said already.
extension ScopeForm {
  func data() -> String {
    var json = JSONText(indented: false)
    json.object { json in
      json.member("store", storeKey(identity))
      json.member("round", request.round)
      json.member("respondent", request.respondent)
      json.member("name", request.name)
      json.member("roles", [role.rawValue])
      json.member("items", items.map(\.id))
      json.member("performers", Performer.allCases.map(\.rawValue))
      json.member("payers", Payer.allCases.map(\.rawValue))
      json.key("answers")
      json.object { json in
        for item in items {
          guard let belief = own[item.id] else { continue }
          json.key(item.id)
          json.object { json in
            json.member("performer", belief.performer?.rawValue ?? "")
            json.member("payer", belief.payer?.rawValue ?? "")
            json.member("note", belief.note ?? "")
          }
        }
      }
    }
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
  }

  /// The same page made again finds what was typed into it; another form, round or person does not.
  private var identity: [String] {
    [
      "scope", wording.text(assessment.title).string, role.rawValue, request.respondent ?? "", String(request.round),
    ] + items.flatMap { [$0.id, wording.text($0.title).string] }
  }
}
