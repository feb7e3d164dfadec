/// An identifier that is made of a name and always the same (RFC 9562, version 5).
struct NameUUID: Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The namespace of everything that this program names.
  static let shortfall = NameUUID("shortfall", in: NameUUID.dns)
  private static let dns = NameUUID(bytes: [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ name: String, in namespace: NameUUID) {
    var digest = Array(sha1(namespace.bytes + Array(name.utf8)).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = digest
  }

  /// In a namespace that anybody knows, for the test against what others make of the same name.
  init(ofHost name: String) { self.init(name, in: NameUUID.dns) }

  var description: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}

/// SHA-1 (FIPS 180-4), which version 5 asks for; it names things and secures nothing.
private func sha1(_ message: [UInt8]) -> [UInt8] {
  var padded = message + [0x80]
  while padded.count % 64 != 56 { padded.append(0) }
  let length = UInt64(message.count) &* 8
  for shift in stride(from: UInt64(56), through: 0, by: -8) {
    padded.append(UInt8(truncatingIfNeeded: length >> shift))
  }
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  for start in stride(from: 0, to: padded.count, by: 64) { compress(padded[start..<(start + 64)], into: &state) }
  return state.flatMap { word in
    stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}

private func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
  var w: [UInt32] = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
    block[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
  for t in 16..<80 { w.append(rotated(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], by: 1)) }
  var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
  for t in 0..<80 {
    let mixed: (value: UInt32, constant: UInt32) =
      switch t {
      case ..<20: (b & c | ~b & d, 0x5A82_7999)
      case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
      case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
      default: (b ^ c ^ d, 0xCA62_C1D6)
      }
    let next = rotated(a, by: 5) &+ mixed.value &+ e &+ mixed.constant &+ w[t]
    (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
  }
  for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
}

private func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
