/// Bytes put one behind the other into memory of their own, which only grows.
///
/// A list of all answers of ten thousand people has ten million cells, and `Array.append(contentsOf:)` takes longer
/// over a cell than its bytes do. So this one file writes through a pointer; every `put` sees to its room first.
struct ByteRoom: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was put so far; valid until the next `put`.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// The decimal digits of a number, behind a minus where it is negative.
  mutating func put(digitsOf number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    if capacity - count < length { grow(by: length) }
    rest = number.magnitude
    var place = count + length
    while place > count {
      place -= 1
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  private mutating func grow(by more: Int) {
    let wider = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = wider
  }
}

/// The first place of a byte in a text, from `start` on; eight bytes at a time.
func firstIndex(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let raw = UnsafeRawBufferPointer(text)
  let wanted = everyByte &* UInt64(byte)
  var index = start
  while index + 8 <= raw.count, !hasZeroByte(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted) {
    index += 8
  }
  while index < raw.count {
    if raw[index] == byte { return index }
    index += 1
  }
  return nil
}

/// The number whose eight bytes are all 1; times a byte it is that byte eight times.
let everyByte: UInt64 = 0x0101_0101_0101_0101

/// Whether one of the eight bytes is zero.
@inline(__always)
func hasZeroByte(_ word: UInt64) -> Bool { (word &- everyByte) & ~word & (everyByte &* 0x80) != 0 }
