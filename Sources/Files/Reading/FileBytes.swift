#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The largest file that is read, in bytes (formats.md section 1).
package let largestFile = 64 * 1_048_576

/// Reads the regular file at a path that the user named; a link there is the user's own choice and is followed.
///
/// The bytes stand at the beginning of `buffer`, which only ever grows, so that one buffer serves many files; the
/// number of bytes is returned. What is inside an assessment's folder is read by `Folder` instead, which follows no link.
package func readFile(at path: String, limit: Int = largestFile, into buffer: inout [UInt8]) throws(FileFailure) -> Int
{
  guard !path.utf8.contains(0) else { throw FileFailure(.read, path, .badName) }
  let descriptor = retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
  guard descriptor >= 0 else { throw FileFailure(.read, path, .system(errno)) }
  defer { close(descriptor) }
  return try readRegular(descriptor, path, limit, &buffer)
}

/// The bytes of the regular file at a path that the user named.
package func bytesOfFile(at path: String, limit: Int = largestFile) throws(FileFailure) -> [UInt8] {
  var buffer: [UInt8] = []
  let count = try readFile(at: path, limit: limit, into: &buffer)
  buffer.removeLast(buffer.count - count)
  return buffer
}

/// Everything that comes in on standard input, up to a cap of its own.
package func bytesOfStandardInput(limit: Int = largestFile) throws(FileFailure) -> [UInt8] {
  var buffer: [UInt8] = []
  let count = try fill(&buffer, from: STDIN_FILENO, "-", expecting: 65_536, limit)
  buffer.removeLast(buffer.count - count)
  return buffer
}

/// What comes next on standard input, as soon as there is any of it; empty at its end.
package func nextBytesOfStandardInput() throws(FileFailure) -> [UInt8] {
  var buffer = [UInt8](repeating: 0, count: 65_536)
  let got = retrying { buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) } }
  guard got >= 0 else { throw FileFailure(.read, "-", .system(errno)) }
  return Array(buffer.prefix(got))
}

/// Decides on the open descriptor, so that nothing can be swapped between the look and the reading.
func readRegular(
  _ descriptor: Int32, _ path: String, _ limit: Int, _ buffer: inout [UInt8]
) throws(FileFailure) -> Int {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(.read, path, .system(errno)) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw FileFailure(.read, path, .isFolder)
  default: throw FileFailure(.read, path, .oddKind)
  }
  guard status.st_size <= limit else { throw FileFailure(.read, path, .tooLarge(limit: limit)) }
  return try fill(&buffer, from: descriptor, path, expecting: Int(status.st_size), limit)
}

/// Reads to the end; one byte more than the limit is an error, whatever the size was said to be.
private func fill(
  _ buffer: inout [UInt8], from descriptor: Int32, _ path: String, expecting size: Int, _ limit: Int
) throws(FileFailure) -> Int {
  var count = 0
  grow(&buffer, to: min(size, limit) + 1)
  while true {
    if count == buffer.count { grow(&buffer, to: min(buffer.count * 2, limit + 1)) }
    let room = min(buffer.count, limit + 1) - count
    let got = retrying { buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + count }, room) } }
    guard got >= 0 else { throw FileFailure(.read, path, .system(errno)) }
    if got == 0 { return count }
    count += got
    guard count <= limit else { throw FileFailure(.read, path, .tooLarge(limit: limit)) }
  }
}

private func grow(_ buffer: inout [UInt8], to count: Int) {
  if buffer.count < count { buffer += repeatElement(0, count: count - buffer.count) }
}

/// Repeats a call that a signal broke off.
package func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
