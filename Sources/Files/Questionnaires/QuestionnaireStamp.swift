package import Model

/// Which questions a form was made from: id and version of a questionnaire, and a fingerprint of what it asks. A form
/// writes the stamps into the first line of what a person sends back, so that whoever reads it can say what has
/// changed since.
package struct QuestionnaireStamp: Hashable, Sendable {
  package var id: String
  /// As the stamp writes it: whatever would break the line is `_`.
  package var version: String
  /// Eight lower-case hexadecimal digits.
  package var fingerprint: String

  package init(of questionnaire: Questionnaire) {
    id = questionnaire.id
    version = wordOfStamp(questionnaire.version)
    fingerprint = questionsFingerprint(of: questionnaire)
  }

  private init?(_ words: [Substring]) {
    guard words.count == 3, words[2].utf8.count == 8, words[2].utf8.allSatisfy(isHexadecimal) else { return nil }
    id = String(words[0])
    version = String(words[1])
    fingerprint = String(words[2])
  }

  /// `# questionnaires: vision-budget 1.0.0 3f2a1b2c, procurement 1.2.0 0c8e11d4`, without a line end.
  package static func line(of questionnaires: [Questionnaire]) -> String {
    let stamps = questionnaires.map { QuestionnaireStamp(of: $0) }
    return prefix + stamps.map { "\($0.id) \($0.version) \($0.fingerprint)" }.joined(separator: ", ")
  }

  /// The stamps in a line that a form wrote, its line end left out; nil where the line is none.
  package static func stamps(inLine line: some StringProtocol) -> [QuestionnaireStamp]? {
    guard line.utf8.starts(with: prefix.utf8) else { return nil }
    let text = String(decoding: line.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    var stamps: [QuestionnaireStamp] = []
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let words = part.split { $0 <= 32 }.map { Substring($0) }
      guard let stamp = QuestionnaireStamp(words) else { return nil }
      stamps.append(stamp)
    }
    return stamps
  }

  private static let prefix = "# questionnaires: "
}

/// Eight hexadecimal digits that change when the questions of a questionnaire, their answers or the meaning of these
/// change: the first half of the XXH64 of ids, values, levels and anchors, in all their languages. Titles, weights,
/// risks and fixes do not enter: an answer means the same without them.
package func questionsFingerprint(of questionnaire: Questionnaire) -> String {
  var bytes: [UInt8] = []
  for question in questionnaire.questions { append(question, &bytes) }
  return String(hexadecimal(bytes.withUnsafeBytes { fingerprint(of: $0) }).prefix(8))
}

/// The first four digits of a fingerprint of one question.
func questionDigits(_ question: Question) -> String {
  var bytes: [UInt8] = []
  append(question, &bytes)
  return String(hexadecimal(bytes.withUnsafeBytes { fingerprint(of: $0) }).prefix(4))
}

private func append(_ question: Question, _ bytes: inout [UInt8]) {
  append(question.id, &bytes)
  for value in question.scale.values {
    append(value.value, &bytes)
    append("\(value.level)", &bytes)
    for variant in [value.label.first] + value.label.others {
      append(variant.language ?? "", &bytes)
      append(variant.string, &bytes)
    }
  }
  // No text holds this byte, so two questions never read as one.
  bytes.append(0xFF)
}

private func append(_ text: String, _ bytes: inout [UInt8]) {
  bytes.append(contentsOf: text.utf8)
  bytes.append(0xFE)
}

private func wordOfStamp(_ text: String) -> String {
  let word = text.unicodeScalars.prefix(40).map { scalar -> Character in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "+", "_": Character(scalar)
    default: "_"
    }
  }
  return word.isEmpty ? "_" : String(word)
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
