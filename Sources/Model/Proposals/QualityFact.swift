/// One thing that the quality of the offers comes from: a criterion, a level that somebody gave, a level that was agreed
/// on, a vendor. Prices, answers to mandatory items and what is said about scope are none.
package struct QualityFact: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case vendor(String)
    case criterion(String)
    case level(vendor: String, criterion: String, evaluator: String)
    case agreed(vendor: String, criterion: String)
  }

  package var subject: Subject
  /// As people read it, such as `3` or `weight 30, threshold 2`; empty where being there is all there is to say.
  package var value: String
  /// 1-based line of evaluation.yaml; nil for a vendor, and for a fact that was read from a seal.
  package var line: Int?

  package init(_ subject: Subject, _ value: String, line: Int? = nil) {
    self.subject = subject
    self.value = value
    self.line = line
  }

  /// One line for a file: words with bars between them; a bar inside a word is written with a backslash.
  package var text: String { (words + (value.isEmpty ? [] : [value])).map(escaped).joined(separator: " | ") }

  private var words: [String] {
    switch subject {
    case .vendor(let id): ["vendor", id]
    case .criterion(let id): ["criterion", id]
    case .level(let vendor, let criterion, let evaluator): ["level", vendor, criterion, evaluator]
    case .agreed(let vendor, let criterion): ["agreed", vendor, criterion]
    }
  }

  /// Reads back what `text` wrote; nil for anything else.
  package init?(text: String) {
    guard let words = parted(text), let kind = words.first else { return nil }
    switch (kind, words.count) {
    case ("vendor", 2): self.init(.vendor(words[1]), "")
    case ("criterion", 3): self.init(.criterion(words[1]), words[2])
    case ("level", 5): self.init(.level(vendor: words[1], criterion: words[2], evaluator: words[3]), words[4])
    case ("agreed", 4): self.init(.agreed(vendor: words[1], criterion: words[2]), words[3])
    default: return nil
    }
  }
}

/// Everything that quality comes from, in the order of its lines; the order of files changes nothing.
package func qualityFacts(_ evaluation: Evaluation?, vendors: [String]) -> [QualityFact] {
  var facts = vendors.map { QualityFact(.vendor($0), "") }
  for criterion in evaluation?.criteria ?? [] {
    let threshold = criterion.threshold.map { ", threshold \(plain($0))" } ?? ""
    facts.append(
      QualityFact(.criterion(criterion.id), "weight \(plain(criterion.weight))\(threshold)", line: criterion.line))
  }
  for given in evaluation?.scores ?? [] {
    facts.append(
      QualityFact(
        .level(vendor: given.vendor, criterion: given.criterion, evaluator: given.evaluator), plain(given.level),
        line: given.line))
  }
  for agreed in evaluation?.consensus ?? [] {
    facts.append(
      QualityFact(.agreed(vendor: agreed.vendor, criterion: agreed.criterion), plain(agreed.level), line: agreed.line))
  }
  return facts.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
}

/// A whole number without a fraction, all others with the shortest digits that read back as the same number.
private func plain(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? "\(value)" }

private func escaped(_ word: String) -> String {
  var text = String.UnicodeScalarView()
  for scalar in word.unicodeScalars {
    if scalar == "\\" || scalar == "|" { text.append("\\") }
    text.append(scalar)
  }
  return String(text)
}

/// The words of a line; nil where a backslash stands before nothing.
private func parted(_ text: String) -> [String]? {
  var words: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if !isEscaped, scalar == "\\" {
      isEscaped = true
    } else if !isEscaped, scalar == "|" {
      words.append(String.UnicodeScalarView())
    } else {
      words[words.count - 1].append(scalar)
      isEscaped = false
    }
  }
  guard !isEscaped else { return nil }
  return words.enumerated().map { index, word in
    // One blank on each side of a bar belongs to the bar.
    var word = Substring.UnicodeScalarView(word)
    if index > 0, word.first == " " { word.removeFirst() }
    if index < words.count - 1, word.last == " " { word.removeLast() }
    return String(word)
  }
}
