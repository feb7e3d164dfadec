/// XXH64 (seed 0) of some bytes: tells whether an input changed since a report was made. It is a fingerprint and not a
/// seal: nobody is kept from making another file of the same digits. `xxhsum -H1` prints the same.
package func fingerprint(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  var rest = bytes[...]
  var hash: UInt64
  if bytes.count >= 32 {
    var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
    let whole = bytes.count & ~31
    var start = 0
    while start < whole {
      lanes.0 = round(lanes.0, word(bytes, start))
      lanes.1 = round(lanes.1, word(bytes, start + 8))
      lanes.2 = round(lanes.2, word(bytes, start + 16))
      lanes.3 = round(lanes.3, word(bytes, start + 24))
      start += 32
    }
    rest = rest.dropFirst(whole)
    hash = rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
  } else {
    hash = prime5
  }
  hash &+= UInt64(bytes.count)
  while rest.count >= 8 {
    hash = rotated(hash ^ round(0, word(bytes, rest.startIndex)), 27) &* prime1 &+ prime4
    rest = rest.dropFirst(8)
  }
  if rest.count >= 4 {
    let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: rest.startIndex, as: UInt32.self)))
    hash = rotated(hash ^ half &* prime1, 23) &* prime2 &+ prime3
    rest = rest.dropFirst(4)
  }
  for byte in rest { hash = rotated(hash ^ UInt64(byte) &* prime5, 11) &* prime1 }
  hash = (hash ^ hash >> 33) &* prime2
  hash = (hash ^ hash >> 29) &* prime3
  return hash ^ hash >> 32
}

/// Sixteen lower-case hexadecimal digits.
package func hexadecimal(_ hash: UInt64) -> String {
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

private func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 { rotated(lane &+ word &* prime2, 31) &* prime1 }
