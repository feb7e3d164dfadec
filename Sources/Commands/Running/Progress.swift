import Analysis
import Files

extension Console {
  /// Draws a simulation on several threads, and says on a terminal how far it is once that takes over half a second.
  func drawing(threads: Int) -> Drawing {
    let environment = environment
    return Drawing { count, work in
      guard environment.talkColumns != nil else { return concurrently(count, threads: threads, work) }
      let start = environment.seconds()
      let isLong = { @Sendable in environment.seconds() - start > 0.5 }
      let blocks = concurrently(
        count, threads: threads,
        done: { done in
          if isLong() { environment.talk(Array("\rsimulating: \(done * 100 / count)%".utf8)) }
        }, work)
      // Gone when done.
      if isLong() { environment.talk(Array("\r\u{1B}[K".utf8)) }
      return blocks
    }
  }
}
