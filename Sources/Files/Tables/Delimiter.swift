/// Where the rows begin and what divides their cells.
struct DataStart {
  var offset: Int
  /// 1-based.
  var line: Int
  var delimiter: UInt8
}

/// Steps over a byte order mark and over a line `sep=;`, which spreadsheets write and obey; without such a line, and
/// without a delimiter given, the delimiter is the one that divides the first rows most evenly.
func dataStart(_ bytes: [UInt8], _ given: UInt8?) -> DataStart {
  let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let rest = bytes[mark...]
  if rest.starts(with: "sep=".utf8), rest.count >= 5 {
    let end = rest.firstIndex(of: 10) ?? rest.endIndex
    let line = rest[mark + 4..<end].filter { $0 != 13 }
    if line.count == 1, let delimiter = line.first {
      return DataStart(offset: min(end + 1, bytes.count), line: 2, delimiter: given ?? delimiter)
    }
  }
  return DataStart(offset: mark, line: 1, delimiter: given ?? likelyDelimiter(rest.prefix(1 << 18)))
}

/// Comma, semicolon or tab: the one that divides most of the first rows into as many cells as the first, and into the
/// most cells where several do.
private func likelyDelimiter(_ bytes: ArraySlice<UInt8>) -> UInt8 {
  var best = (delimiter: UInt8(ascii: ","), even: -1.0, cells: 1)
  for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 9] {
    let counts = cellCounts(bytes, delimiter)
    guard let heading = counts.first, heading > 1 else { continue }
    let even = Double(counts.count { $0 == heading }) / Double(counts.count)
    if even > best.even || (even == best.even && heading > best.cells) { best = (delimiter, even, heading) }
  }
  return best.delimiter
}

/// The number of cells in each of the first rows.
private func cellCounts(_ bytes: ArraySlice<UInt8>, _ delimiter: UInt8) -> [Int] {
  var counts: [Int] = []
  var cells = 1
  var isQuoted = false
  var isEmpty = true
  // Where a quote opens a text: at the beginning of a cell, and behind a quote, which makes the two one of the text.
  var mayOpen = true
  for byte in bytes {
    let isQuote = byte == UInt8(ascii: "\"")
    if isQuoted {
      isQuoted = !isQuote
      mayOpen = isQuote
    } else if byte == 10 {
      if !isEmpty { counts.append(cells) }
      if counts.count == 20 { return counts }
      (cells, isEmpty, mayOpen) = (1, true, true)
    } else {
      if byte == delimiter { cells += 1 }
      isQuoted = isQuote && mayOpen
      mayOpen = byte == delimiter
      if byte != 13 { isEmpty = false }
    }
  }
  if !isEmpty { counts.append(cells) }
  return counts
}
