package import Diagnostics
internal import Model
internal import YAML

/// Codes in the place of people: by role and number, the same for a person in every import.
package struct Pseudonyms: Sendable {
  /// By what a person is known as in the surveys.
  private var codes: [String: String] = [:]
  private var taken: Set<String>
  /// The key file as it is, and as it will be.
  private var text: [UInt8]
  package private(set) var added = 0

  /// Reads a key file, or begins one where there is none; nil when the log got an error. `known` are the respondents of
  /// the assessment, whose ids no new code may be.
  package init?(key source: SourceText?, known: Set<String>, log: inout DiagnosticLog) {
    taken = known
    guard let source else {
      text = Array(
        "# Whom the codes stand for. Keep this file away from the assessment.\nshortfall: import-key/1\ncodes:\n".utf8)
      return
    }
    text = source.bytes
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    guard let root = readTree(source, log: &log), let body = header(root, is: .importKey, log: &log),
      conforms(body, to: .record(FileKind.importKey.record), name: "key", log: &log)
    else { return nil }
    guard let last = body.pairs?.last, last.key == "codes" else {
      log.add(.keyShape(at: SourceRange(path: source.path)))
      return nil
    }
    // New codes are added at the end of the file, so that what people wrote into it stays.
    if last.value.pairs != nil, last.value.range.start?.line == last.keyRange.start?.line {
      log.add(.keyShape(at: last.value.range))
      return nil
    }
    for pair in last.value.pairs ?? [] {
      if let known = pair.value.string("known-as") { codes[comparable(known)] = pair.key }
      taken.insert(pair.key)
    }
  }

  /// The bytes of the key file with the codes that were added.
  package var keyText: [UInt8] { text }

  /// The respondent under a code, without a name.
  package mutating func coded(_ respondent: ImportedRespondent) -> ImportedRespondent {
    var result = respondent
    // A number that a tool gave says nothing about who it is; the id made of it is as good.
    let identity = respondent.isAnonymous ? respondent.answers.respondent : respondent.identity
    result.answers.respondent = code(of: identity, respondent.answers.role, respondent.answers.name)
    result.answers.name = nil
    return result
  }

  /// The same for what somebody believes about the work.
  package mutating func coded(_ stated: StatedBeliefs) -> StatedBeliefs {
    var result = stated
    result.respondent = code(of: stated.respondent, stated.role, stated.name)
    result.name = nil
    return result
  }

  private mutating func code(of identity: String, _ role: Role, _ name: String?) -> String {
    if let known = codes[comparable(identity)] { return known }
    let role = role.rawValue
    var number = 1
    while taken.contains("\(role)-\(number)") { number += 1 }
    let code = "\(role)-\(number)"
    taken.insert(code)
    codes[comparable(identity)] = code
    added += 1
    let name = name.map { ", name: \(yamlScalar($0))" } ?? ""
    text += "  \(code): {known-as: \(yamlScalar(identity))\(name)}\n".utf8
    return code
  }
}

extension Diagnostic {
  fileprivate static func keyShape(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .importKey, "codes cannot be added to this key file", at: range,
      help: "'codes:' is its last key, with one code a line below it")
  }
}
