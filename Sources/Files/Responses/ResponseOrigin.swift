package import Model

/// Which questions somebody answered, told by comments at the head of a `responses/1` file:
///
///     # questionnaires: vision-budget 1.0.0 3f2a91bc, internal-it 1.0.0 0c77ab12
///     # questions: VB-01 91bc, VB-02 0e4d
///
/// The first line holds the stamps of the questionnaires, the others the first four digits of a fingerprint of each
/// question. A form writes them, and an import sees by them which questions have changed since.
package struct ResponseOrigin: Hashable, Sendable {
  package struct Asked: Hashable, Sendable {
    package var id: String
    package var digits: String
  }

  package var stamps: [QuestionnaireStamp]
  /// In the order of the questionnaires.
  package var questions: [Asked]
  private let stampLine: String

  package init(_ questionnaires: [Questionnaire]) {
    stamps = questionnaires.map { QuestionnaireStamp(of: $0) }
    questions = questionnaires.flatMap(\.questions).map { Asked(id: $0.id, digits: questionDigits($0)) }
    stampLine = String(QuestionnaireStamp.line(of: questionnaires).dropFirst(2))
  }

  /// What the comments at the head of a file say; nil where they say nothing of the kind.
  package init?(commentsOf bytes: [UInt8]) {
    var head = bytes.prefix(1 << 16)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    stamps = []
    questions = []
    stampLine = ""
    for line in head.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard line.first == UInt8(ascii: "#") else { break }
      let text = String(decoding: line, as: UTF8.self)
      if let found = QuestionnaireStamp.stamps(inLine: text) {
        stamps += found
      } else if text.utf8.starts(with: prefix.utf8) {
        questions += asked(in: text.utf8.dropFirst(prefix.utf8.count))
      }
    }
    if stamps.isEmpty && questions.isEmpty { return nil }
  }

  /// Ids of questions whose answers meant something else than they do now.
  package func changed(in now: ResponseOrigin) -> Set<String> {
    let digits = Dictionary(now.questions.map { ($0.id, $0.digits) }, uniquingKeysWith: { first, _ in first })
    return Set(questions.filter { question in digits[question.id].map { $0 != question.digits } ?? false }.map(\.id))
  }

  /// The comment lines, without their hash signs.
  package var comments: [String] {
    [stampLine] + folded(questions.map { "\($0.id) \($0.digits)" }).map { "questions: " + $0 }
  }
}

private let prefix = "# questions: "

private func asked(in list: Substring.UTF8View) -> [ResponseOrigin.Asked] {
  list.split(separator: UInt8(ascii: ",")).compactMap { entry in
    let words = entry.split { $0 <= 32 }.map { String(Substring($0)) }
    return words.count == 2 ? ResponseOrigin.Asked(id: words[0], digits: words[1]) : nil
  }
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
