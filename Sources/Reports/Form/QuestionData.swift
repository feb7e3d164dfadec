import Diagnostics
import Model

/// What the scripts of a page must know: what a file may say, and what this person has said already.
extension QuestionForm {
  func data() -> String {
    let items = sections.flatMap(\.items)
    var json = JSONText(indented: false)
    json.object { json in
      json.member("store", storageKey(items))
      json.member("stamps", stamps)
      json.member("round", request.round)
      json.member("respondent", request.respondent)
      json.member("name", request.name)
      json.member("roles", request.roles.map(\.rawValue))
      json.key("questions")
      json.object { json in for item in items { describe(item.question, in: &json) } }
      json.key("answers")
      json.object { json in
        for item in items {
          guard let answer = own.entries[item.question.id] else { continue }
          json.key(item.question.id)
          json.object { json in write(answer, to: &json) }
        }
      }
    }
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
  }

  private func describe(_ question: Question, in json: inout JSONText) {
    json.key(question.id)
    json.object { json in
      json.member("values", question.scale.values.map(\.value))
      json.member("levels", question.scale.name == nil)
    }
  }

  /// The person's own answer, as the fields of the page hold it.
  private func write(_ answer: OwnAnswers.Entry, to json: inout JSONText) {
    json.member("level", answer.choice)
    guard answer.choice != "na" else { return json.member("na", answer.text) }
    json.member("evidence", String(answer.evidence))
    json.member("refs", answer.references.map(lineOfPage).joined(separator: "\n"))
    json.member("note", answer.text)
  }

  /// The same page made again finds what was typed into it; another form, round or person does not.
  private func storageKey(_ items: [AskedSection.Item]) -> String {
    let parts =
      [
        stamps, wording.text(assessment.title).string, request.roles.map(\.rawValue).joined(separator: ","),
        request.respondent ?? "", String(request.round),
      ] + items.map(\.question.id)
    return storeKey(parts)
  }
}

/// Where a browser keeps what is typed into the page that these texts make out.
func storeKey(_ parts: [String]) -> String {
  let digest = sha256(Array(parts.joined(separator: "\n").utf8)).prefix(8)
  return "shortfall.form." + digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

/// A reference as one line of the page's field.
private func lineOfPage(_ reference: Reference) -> String {
  let text = oneLine(reference.text)
  return reference.until.map { "\(text) (until \($0))" } ?? text
}
