/// The value at a 0-based rank of some numbers as if they were sorted; they are reordered on the way, so that what is
/// smaller stands before it and what is greater behind. The rank lies in the range.
///
/// The work grows with the number of values, not with its logarithm; a range that splits badly is sorted instead.
func select(_ rank: Int, of values: inout [Double], in range: Range<Int>) -> Double {
  values.withUnsafeMutableBufferPointer { values in
    var low = range.lowerBound
    var high = range.upperBound - 1
    var patience = 2 * (Int.bitWidth - range.count.leadingZeroBitCount)
    while high - low > 16 {
      guard patience > 0 else { break }
      patience -= 1
      let (i, j) = partition(values, low, high)
      if rank <= j { high = j } else if rank >= i { low = i } else { return values[rank] }
    }
    if low < high { values[low...high].sort() }
    return values[rank]
  }
}

/// Parts a range around the median of three of it. Afterwards everything up to `j` is at most the pivot, everything from
/// `i` on is at least the pivot, and what lies between equals it. Equal values are spread over both sides.
private func partition(_ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int) -> (i: Int, j: Int) {
  let middle = low + (high - low) / 2
  if values[middle] < values[low] { values.swapAt(middle, low) }
  if values[high] < values[low] { values.swapAt(high, low) }
  if values[high] < values[middle] { values.swapAt(high, middle) }
  let pivot = values[middle]
  var i = low
  var j = high
  while i <= j {
    while values[i] < pivot { i += 1 }
    while values[j] > pivot { j -= 1 }
    if i <= j {
      values.swapAt(i, j)
      i += 1
      j -= 1
    }
  }
  return (i, j)
}

/// The 0-based rank of a percentile by nearest rank: position `ceil(percent * count / 100)`, in whole numbers.
func nearestRank(_ percent: Int, of count: Int) -> Int {
  min(max((percent * count + 99) / 100, 1), count) - 1
}
