/// The one candidate that a misspelt name plausibly meant, or nil when none or several are as near.
///
/// Distance is Damerau-Levenshtein over lower-cased Unicode scalars; at most a third of the longer name may differ.
package func nearMiss<C: Collection<String>>(of name: String, among candidates: C) -> String? {
  let word = Array(name.lowercased().unicodeScalars.prefix(64))
  guard !word.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  var tied = false
  for candidate in candidates where candidate != name {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, max(word.count, other.count) / 3)
    guard abs(word.count - other.count) <= limit else { continue }
    let distance = editDistance(word, other)
    guard distance <= limit else { continue }
    if let found = best, found.distance <= distance {
      if found.distance == distance && found.name != candidate { tied = true }
    } else {
      best = (candidate, distance)
      tied = false
    }
  }
  return tied ? nil : best?.name
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
