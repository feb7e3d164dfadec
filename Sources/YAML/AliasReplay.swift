/// Remembers what the anchors of one document stand for and plays it back where an alias names one, so that readers
/// never see an alias.
///
/// All events from the first anchor's start to its end stand once on one tape, however anchors nest. What is played
/// back is counted, so that a few bytes cannot become gigabytes.
final class AliasReplay {
  enum Start { case started, unknown, open }

  private struct Step {
    var event: Event
    var text: Range<Int>
  }

  private struct Recording {
    let name: String
    let start: Int
    /// Open collections that must be closed before the node is whole.
    var depth = 0
  }

  private var tape: [Step] = []
  private var texts: [UInt8] = []
  private var recordings: [Recording] = []
  private var finished: [String: Range<Int>] = [:]
  private var playing: Range<Int>?
  /// Holds the text of the event played last, where it stays while the tape grows.
  private var stage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private(set) var nodes = 0
  private(set) var bytes = 0

  deinit { stage.deallocate() }

  var isReplaying: Bool { playing != nil }
  var isRecording: Bool { !recordings.isEmpty }

  /// An anchor stands before the event that is recorded next.
  func open(_ name: String) { recordings.append(Recording(name: name, start: tape.count)) }

  func record(_ event: Event) {
    guard isRecording else { return }
    let start = texts.count
    texts.append(contentsOf: event.value)
    tape.append(Step(event: event, text: start..<texts.count))
    for index in recordings.indices {
      if event.kind.opens { recordings[index].depth += 1 }
      if event.kind.closes { recordings[index].depth -= 1 }
    }
    while let last = recordings.last, last.depth == 0 {
      finished[last.name] = last.start..<tape.count
      recordings.removeLast()
    }
  }

  func start(_ name: String) -> Start {
    if recordings.contains(where: { $0.name == name }) { return .open }
    guard let steps = finished[name], !steps.isEmpty else { return .unknown }
    playing = steps
    return .started
  }

  func next() -> Event? {
    guard let steps = playing, let index = steps.first else { return nil }
    let rest = steps.dropFirst()
    playing = rest.isEmpty ? nil : rest
    var event = tape[index].event
    let text = tape[index].text
    if !event.kind.closes { nodes += 1 }
    bytes += text.count
    if text.count > stage.count {
      stage.deallocate()
      stage = .allocate(capacity: text.count * 2)
    }
    _ = stage.update(fromContentsOf: texts[text])
    event.value = UnsafeBufferPointer(rebasing: stage[..<text.count])
    return event
  }
}
