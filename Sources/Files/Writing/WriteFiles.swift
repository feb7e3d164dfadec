#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files into a folder; nothing else in the program writes files.
///
/// Whether each may be written is asked of all before the first byte. Then all are written beside their targets and
/// flushed to the disk, and only then put in place: a fault leaves every file whole, the old one or the new one. A
/// target that is a link is refused, and no link is followed below the folder.
///
/// Several threads make the contents side by side; of several failures the first file's is thrown.
package func write(_ files: [OutputFile], into folder: Folder, threads: Int = 1) throws(FileFailure) {
  try refuseCollisions(files, in: folder)
  for file in files { _ = try permission(to: file, below: folder) }
  // Every staged file keeps a descriptor, of which a process has only so many.
  var rest = files[...]
  while !rest.isEmpty {
    try writeTogether(Array(rest.prefix(100)), into: folder, threads)
    rest = rest.dropFirst(100)
  }
}

/// Writes one file at a path that the user named; the folder it goes to must be there.
package func write(_ file: OutputFile) throws(FileFailure) {
  guard let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
    return try write([file], into: Folder(at: "."))
  }
  var inner = file
  inner.path = String(file.path[file.path.index(after: slash)...])
  let folder = slash == file.path.startIndex ? "/" : String(file.path[..<slash])
  do {
    try write([inner], into: Folder(at: folder))
  } catch  where error.attempt == .read && error.path == folder {
    throw FileFailure(.write, file.path, error.cause)
  }
}

private func writeTogether(_ files: [OutputFile], into folder: Folder, _ threads: Int) throws(FileFailure) {
  var folders: [String: Folder] = [:]
  var order: [Folder] = []
  var staged: [StagedFile] = []
  for file in files {
    let (parents, name) = try parts(of: file.path, in: folder)
    let key = parents.joined(separator: "/")
    let target: Folder
    if let open = folders[key] {
      target = open
    } else {
      var inner = folder
      for parent in parents { inner = try inner.folder(named: parent, making: file.access) }
      StagedFile.sweep(inner)
      folders[key] = inner
      order.append(inner)
      target = inner
    }
    let mode = try existingMode(of: name, in: target, file.replacing)
    staged.append(try StagedFile(for: name, in: target, access: file.access, mode: mode))
  }
  try fill(staged, with: files, threads)
  // Somebody may have saved a file while it was written beside.
  for (file, copy) in zip(files, staged) { try copy.checkTarget(file.replacing) }
  for copy in staged { try copy.replaceTarget() }
  for folder in order { try folder.makeDurable() }
}

/// Fills the staged files and takes them to the disk.
///
/// All are written before the first is waited for: a file system takes what stands ready to the disk together, so that
/// waiting for the others then costs next to nothing.
private func fill(_ staged: [StagedFile], with files: [OutputFile], _ threads: Int) throws(FileFailure) {
  let order = files.indices.filter { files[$0].goesFirst } + files.indices.filter { !files[$0].goesFirst }
  try each(order, threads) { (index: Int) throws(FileFailure) in try staged[index].fill(files[index].content) }
  try each(order, threads) { (index: Int) throws(FileFailure) in try staged[index].flush() }
}

/// Does something with each of the indices on several threads; throws what the lowest that failed threw.
private func each(
  _ indices: [Int], _ threads: Int, _ work: @escaping @Sendable (Int) throws(FileFailure) -> Void
) throws(FileFailure) {
  let failures = madeOnThreads(indices.count, threads) { piece -> (index: Int, failure: FileFailure)? in
    do throws(FileFailure) {
      try work(indices[piece])
      return nil
    } catch {
      return (indices[piece], error)
    }
  }
  if let first = failures.compactMap({ $0 }).min(by: { $0.index < $1.index }) { throw first.failure }
}

/// Two outputs of one name, also where a file system does not tell capitals from small letters.
private func refuseCollisions(_ files: [OutputFile], in folder: Folder) throws(FileFailure) {
  var seen: Set<String> = []
  for file in files where !seen.insert(file.path.lowercased()).inserted {
    throw FileFailure(.write, folder.path(of: file.path), .collision)
  }
}

/// Throws if the file may not be written where it is to go; makes nothing.
private func permission(to file: OutputFile, below folder: Folder) throws(FileFailure) {
  let (parents, name) = try parts(of: file.path, in: folder)
  var inner = folder
  for parent in parents {
    guard let next = try inner.folder(named: parent) else { return }
    inner = next
  }
  _ = try existingMode(of: name, in: inner, file.replacing)
}

private func parts(of path: String, in folder: Folder) throws(FileFailure) -> (parents: [String], name: String) {
  var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard !path.utf8.contains(0), !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
    let name = parts.popLast()
  else { throw FileFailure(.write, folder.path(of: path), .badName) }
  return (parts, name)
}

/// The mode of the file to be replaced, nil where there is none.
private func existingMode(
  of name: String, in folder: Folder, _ replacing: OutputFile.Replacing
) throws(FileFailure) -> mode_t? {
  let shown = folder.path(of: name)
  var status = stat()
  guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
    guard errno == ENOENT else { throw FileFailure(.write, shown, .system(errno)) }
    try folder.checkUnchanged(name, replacing)
    return nil
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFLNK: throw FileFailure(.write, shown, .link)
  case S_IFDIR: throw FileFailure(.write, shown, .isFolder)
  default: throw FileFailure(.write, shown, .oddKind)
  }
  switch replacing {
  case .always: break
  case .never: throw FileFailure(.write, shown, .exists)
  case .marked(let mark):
    let ends = try folder.ends(of: name, 4096)
    guard ends.first.contains(mark.utf8) || ends.last.contains(mark.utf8) else {
      throw FileFailure(.write, shown, .exists)
    }
  case .unchanged: try folder.checkUnchanged(name, replacing)
  }
  return status.st_mode
}

extension Folder {
  /// Throws where a file that may only be replaced as it was is no longer so.
  func checkUnchanged(_ name: String, _ replacing: OutputFile.Replacing) throws(FileFailure) {
    guard case .unchanged(let bytes) = replacing else { return }
    let now: [UInt8]
    do throws(FileFailure) {
      now = try self.bytes(of: name)
    } catch {
      if error.isMissing { throw FileFailure(.write, path(of: name), .changedMeanwhile) }
      throw FileFailure(.write, error.path, error.cause)
    }
    if now != bytes { throw FileFailure(.write, path(of: name), .changedMeanwhile) }
  }
}
