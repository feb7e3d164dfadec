internal import Diagnostics
internal import Model
internal import Synchronization

/// All responses of a folder, in the order of the files' names and of the documents in them.
struct ResponseFiles {
  var responses: ResponseSet
  var inputs: [InputFile]
}

/// Above this many response files they are one entry among the inputs.
private let listedFiles = 50

/// Reads `responses/*.yaml` on several cores. Neighbouring files share a batch; every thread has its own parser, buffer
/// and columns, and the batches are joined in file order, so no result depends on the number of threads.
func readResponses(
  in folder: Folder, table: QuestionTable, threads: Int, log: inout DiagnosticLog
) throws(FileFailure) -> ResponseFiles {
  guard let responses = try folder.folder(named: "responses") else {
    return ResponseFiles(responses: .empty, inputs: [])
  }
  let names = try responses.names(endingIn: ".yaml")
  let shares = stride(from: 0, to: names.count, by: filesPerBatch).map { $0..<min($0 + filesPerBatch, names.count) }
  let next = Atomic(0)
  let done = Mutex<[Int: Share]>([:])
  let isParallel = names.count >= 32
  onThreads(isParallel ? min(threads, shares.count) : 1) {
    var buffer: [UInt8] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < shares.count else { return }
      let share = Share(reading: names[shares[index]], in: responses, table, threads: isParallel ? 1 : threads, &buffer)
      done.withLock { $0[index] = share }
    }
  }
  return join(done.withLock { done in shares.indices.compactMap { done[$0] } }, &log)
}

private let filesPerBatch = 32

/// What one thread made of some neighbouring files.
private struct Share: Sendable {
  var batches: [ResponseBatch] = []
  var inputs: [InputFile] = []
  var log = DiagnosticLog()

  init(
    reading names: ArraySlice<String>, in folder: Folder, _ table: QuestionTable, threads: Int, _ buffer: inout [UInt8]
  ) {
    var reader = ResponseReader(table: table)
    for name in names {
      let path = folder.path(of: name)
      do throws(FileFailure) {
        let count = try folder.read(name, into: &buffer)
        buffer.withUnsafeBufferPointer { buffer in
          let bytes = UnsafeBufferPointer(rebasing: buffer[..<count])
          inputs.append(
            InputFile(
              path: "responses/\(name)", files: 1, size: count,
              fingerprint: hexadecimal(Model.fingerprint(of: UnsafeRawBufferPointer(bytes)))))
          let parts = threads > 1 ? documentParts(of: bytes, count: threads) : []
          if parts.count > 1 {
            batches.append(reader.batch)
            reader.batch = ResponseBatch()
            batches += readParts(parts, of: bytes, path: path, name: "responses/\(name)", table, threads, &reader.log)
          } else {
            reader.read(bytes, path: path, name: "responses/\(name)")
          }
        }
      } catch {
        reader.log.add(.unreadable(error))
      }
    }
    batches.append(reader.batch)
    batches.removeAll { $0.submissions.isEmpty }
    log = reader.log
  }
}

/// Reads one large file of many documents on several threads.
private func readParts(
  _ parts: [DocumentPart], of bytes: UnsafeBufferPointer<UInt8>, path: String, name: String, _ table: QuestionTable,
  _ threads: Int, _ log: inout DiagnosticLog
) -> [ResponseBatch] {
  let address = UInt(bitPattern: bytes.baseAddress)
  let results = madeOnThreads(parts.count, threads) { index -> (batch: ResponseBatch, log: DiagnosticLog) in
    let part = parts[index]
    var reader = ResponseReader(table: table)
    let start = UnsafePointer<UInt8>(bitPattern: address).map { $0 + part.range.lowerBound }
    let slice = UnsafeBufferPointer(start: start, count: start == nil ? 0 : part.range.count)
    reader.read(slice, path: path, name: name, linesBefore: part.linesBefore)
    return (reader.batch, reader.log)
  }
  for result in results { log.merge(result.log) }
  if results.contains(where: { !$0.log.diagnostics.isEmpty }) { log.keep(SourceText(path: path, bytes: Array(bytes))) }
  return results.map(\.batch)
}

private func join(_ shares: [Share], _ log: inout DiagnosticLog) -> ResponseFiles {
  var result = ResponseFiles(responses: .empty, inputs: [])
  for share in shares {
    result.responses.batches += share.batches
    result.inputs += share.inputs
    log.merge(share.log)
  }
  if result.inputs.count > listedFiles {
    let digits = Array(result.inputs.map(\.fingerprint).joined().utf8)
    let whole = digits.withUnsafeBytes { hexadecimal(fingerprint(of: $0)) }
    let size = result.inputs.reduce(0) { $0 + $1.size }
    result.inputs = [InputFile(path: "responses/*.yaml", files: result.inputs.count, size: size, fingerprint: whole)]
  }
  return result
}
