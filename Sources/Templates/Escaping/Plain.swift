private let plainStops = ByteSet(stopping: "", allowing: [0x09, 0x0A])

/// Appends text as it is, with `Legibility`: line ends become `\n`, what would not be seen is shown.
func appendPlain(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  let stops = plainStops
  var start = 0
  var index = 0
  while index < text.count {
    guard stops.contains(text[index]) else {
      index += 1
      continue
    }
    let (length, treatment) = Legibility.look(at: index, in: text)
    if treatment != .kept {
      copy(text, start..<index, to: &output)
      if treatment == .lineEnd {
        output.append(0x0A)
      } else {
        appendShown(Legibility.scalar(at: index, length: length, in: text), backslash: "\\", to: &output)
      }
      start = index + length
    }
    index += length
  }
  copy(text, start..<index, to: &output)
}
