package import Model

/// Which questionnaires somebody answered, told by comments at the head of a `responses/1` file:
///
///     # questionnaires: vision-budget 1.0.0 3f2a91bc, internal-it 1.0.0 0c77ab12
///     # questions: VB-01 91bc, VB-02 0e4d
///
/// Behind a questionnaire stand its version and the first eight digits of a fingerprint of all its questions, behind a
/// question the first four of its own. A form writes them, and an import sees by them what has changed since.
package struct ResponseOrigin: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var id: String
    package var version: String
    package var digits: String
  }

  package var questionnaires: [Part]
  /// Digits by id of the question, in the order of the questionnaires.
  package var questions: [(id: String, digits: String)]

  package init(_ questionnaires: [Questionnaire]) {
    self.questionnaires = questionnaires.map { questionnaire in
      let text = questionnaire.questions.flatMap(\.fingerprinted)
      return Part(id: questionnaire.id, version: questionnaire.version, digits: digits(of: text, count: 8))
    }
    questions = questionnaires.flatMap(\.questions).map { ($0.id, digits(of: $0.fingerprinted, count: 4)) }
  }

  package static func == (a: ResponseOrigin, b: ResponseOrigin) -> Bool { a.comments == b.comments }
  package func hash(into hasher: inout Hasher) { hasher.combine(comments) }

  /// The comment lines, without their hash signs.
  package var comments: [String] {
    let head = "questionnaires: " + questionnaires.map { "\($0.id) \($0.version) \($0.digits)" }.joined(separator: ", ")
    return [head] + folded(questions.map { "\($0.id) \($0.digits)" }).map { "questions: " + $0 }
  }
}

extension Question {
  /// What a change of the question changes for an answer: the id, and the values with what they mean.
  fileprivate var fingerprinted: [UInt8] {
    let parts = [id] + scale.values.flatMap { [$0.value, $0.label.first.string] }
    return Array(parts.joined(separator: "\u{1F}").utf8) + [0x1E]
  }
}

private func digits(of text: [UInt8], count: Int) -> String {
  String(text.withUnsafeBytes { hexadecimal(fingerprint(of: $0)) }.prefix(count))
}

/// The words in lines of about 100 characters.
private func folded(_ words: [String]) -> [String] {
  var lines: [String] = []
  for word in words {
    if let last = lines.last, last.utf8.count + word.utf8.count < 100 {
      lines[lines.count - 1] = last + ", " + word
    } else {
      lines.append(word)
    }
  }
  return lines
}
