#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Remembers what the texts of a column said, by their bytes: most cells of a survey repeat one of a few texts, and
/// finding out what one says is dear.
struct CellMemo<Meaning> {
  private var entries: [(hash: UInt64, cell: Cell, meaning: Meaning)?]
  private var count = 0

  init() { entries = Array(repeating: nil, count: 64) }

  /// What the text of a cell said before; nil the first time.
  func meaning(of cell: Cell, in bytes: [UInt8]) -> Meaning? {
    let hash = hashed(bytes, cell.range)
    var slot = Int(truncatingIfNeeded: hash >> 32) & (entries.count - 1)
    while let entry = entries[slot] {
      if entry.hash == hash, entry.cell.count == cell.count, isSame(bytes, entry.cell, cell) { return entry.meaning }
      slot = (slot + 1) & (entries.count - 1)
    }
    return nil
  }

  mutating func remember(_ meaning: Meaning, of cell: Cell, in bytes: [UInt8]) {
    // A column of free text is not worth remembering.
    guard count < 4096 else { return }
    let hash = hashed(bytes, cell.range)
    var slot = Int(truncatingIfNeeded: hash >> 32) & (entries.count - 1)
    while entries[slot] != nil { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = (hash, cell, meaning)
    count += 1
    if count * 2 > entries.count { grow() }
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: nil, count: old.count * 2)
    for entry in old {
      guard let entry else { continue }
      var slot = Int(truncatingIfNeeded: entry.hash >> 32) & (entries.count - 1)
      while entries[slot] != nil { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }
}

private func hashed(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
  bytes.withUnsafeBytes { raw in
    var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < range.upperBound {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    hash = (hash ^ rest) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 32
  }
}

private func isSame(_ bytes: [UInt8], _ a: Cell, _ b: Cell) -> Bool {
  // A doubled quote in one and a plain one in the other read differently.
  guard a.hasDoubledQuotes == b.hasDoubledQuotes else { return false }
  return bytes.withUnsafeBytes { raw in
    guard let base = raw.baseAddress else { return false }
    return memcmp(base + a.range.lowerBound, base + b.range.lowerBound, a.count) == 0
  }
}
