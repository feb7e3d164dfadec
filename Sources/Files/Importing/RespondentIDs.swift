internal import Model

/// The id of a respondent made from an address: what stands before the `@`. The same address always gives the same id.
func respondentID(address: String) -> String {
  let local = address.utf8.firstIndex(of: UInt8(ascii: "@")).map { String(address[..<$0]) } ?? address
  return respondentID(name: local)
}

/// The id of a respondent made from a name: small letters without accents, joined by hyphens. A name without Latin
/// letters gives eight digits of its fingerprint.
package func respondentID(name: String) -> String {
  if let id = plainID(name.utf8) { return id }
  var id = ""
  var needsHyphen = false
  for scalar in name.unicodeScalars {
    if let letters = latin(scalar) {
      if needsHyphen, !id.isEmpty { id += "-" }
      needsHyphen = false
      id += letters
    } else if scalar == ".", !id.isEmpty {
      if id.last != "." && id.last != "-" { id += "." }
    } else if !scalar.properties.isDiacritic {
      needsHyphen = true
    }
  }
  while id.last == "." || id.last == "-" { id.removeLast() }
  if let first = id.utf8.first, (48...57).contains(first) { id = "r" + id }
  if id.utf8.isEmpty {
    let text = Array(comparable(name).utf8)
    return "r-" + text.withUnsafeBytes { hexadecimal(fingerprint(of: $0)) }.prefix(8)
  }
  return String(decoding: id.utf8.prefix(64), as: UTF8.self)
}

/// The id of a name of ASCII letters, digits and single marks between them; nil for any other name.
private func plainID(_ name: String.UTF8View) -> String? {
  var id: [UInt8] = []
  id.reserveCapacity(name.count)
  for byte in name {
    switch byte {
    case 0x61...0x7A: id.append(byte)
    case 0x41...0x5A: id.append(byte | 0x20)
    case 0x30...0x39 where !id.isEmpty: id.append(byte)
    case 0x20, 0x2D, 0x2E:
      guard let last = id.last, last != 0x2D, last != 0x2E else { return nil }
      id.append(byte == 0x2E ? 0x2E : 0x2D)
    default: return nil
    }
  }
  guard let last = id.last, last != 0x2D, last != 0x2E, id.count <= 64 else { return nil }
  return String(decoding: id, as: UTF8.self)
}

/// A letter or digit as small letters of ASCII: `š` is `s`, `Æ` is `ae`; nil for what is none.
private func latin(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "0"..."9": return String(scalar)
  case "A"..."Z": return String(scalar).lowercased()
  case "ß": return "ss"
  case "ı": return "i"
  default: break
  }
  // The Unicode name tells the letter below the accent: LATIN SMALL LETTER S WITH CARON.
  guard scalar.value > 0xBF, let name = scalar.properties.name else { return nil }
  let words = name.split(separator: " ")
  guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words.count == 4 || words[4] == "WITH",
    words[3].utf8.count <= 2
  else { return nil }
  return words[3].lowercased()
}
