/// The one candidate that a misspelt name plausibly meant, or nil when none or several are as near.
///
/// Distance is Damerau-Levenshtein over lower-cased Unicode scalars; at most a third of the longer name may differ.
package func nearMiss<C: Collection<String>>(of name: String, among candidates: C) -> String? {
  let letters = letterSet(name)
  let count = name.unicodeScalars.count
  var word: [Unicode.Scalar]?
  var best: (name: String, distance: Int)?
  var tied = false
  for candidate in candidates where candidate != name {
    let longer = max(count, candidate.unicodeScalars.count)
    let limit = max(1, min(longer, mostScalars) / 3)
    // An edit takes away one letter and adds one at most, so most candidates are out before anything is compared.
    let others = letterSet(candidate)
    let least = max((letters & ~others).nonzeroBitCount, (others & ~letters).nonzeroBitCount)
    guard count > 0, least <= limit, abs(count - candidate.unicodeScalars.count) <= limit else { continue }
    let written = word ?? scalars(name)
    word = written
    let distance = editDistance(written, scalars(candidate))
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

/// Longer names are compared by their beginnings.
private let mostScalars = 64

private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.lowercased().unicodeScalars.prefix(mostScalars)) }

/// Which letters and digits a text holds, a bit each, whatever their case; all else shares one bit.
private func letterSet(_ text: String) -> UInt64 {
  var set: UInt64 = 0
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39: set |= 1 << UInt64(byte - 0x30)
    case 0x41...0x5A: set |= 1 << UInt64(byte - 0x41 + 10)
    case 0x61...0x7A: set |= 1 << UInt64(byte - 0x61 + 10)
    default: set |= 1 << 63
    }
  }
  return set
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
