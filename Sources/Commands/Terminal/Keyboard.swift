import Files

/// A terminal that is read key by key, as a value: what the interview needs of it and nothing else.
package struct Keyboard: Sendable {
  package enum Event: Hashable, Sendable {
    case bytes([UInt8])
    /// Nothing came for a moment.
    case quiet
    case resized
    /// The process is asked to end by a signal; the terminal may be there no more.
    case ended(signal: Int32)
    /// The terminal is gone.
    case closed
  }

  /// Columns and rows as they are now.
  package var size: @Sendable () -> (columns: Int, rows: Int)
  /// From now on keys come one by one, and signals come as events.
  package var open: @Sendable () throws(StreamFailure) -> Void
  /// The terminal is as it was before; may be called at any time, and again.
  package var close: @Sendable () -> Void
  /// Waits for what comes next; `briefly` only for a moment.
  package var next: @Sendable (_ briefly: Bool) throws(StreamFailure) -> Event
  /// Stops the process until somebody wakes it, as Ctrl-Z does.
  package var suspend: @Sendable () -> Void
  /// Ends the process by the signal that asked for it.
  package var die: @Sendable (_ signal: Int32) -> Void

  package init(
    size: @escaping @Sendable () -> (columns: Int, rows: Int),
    open: @escaping @Sendable () throws(StreamFailure) -> Void, close: @escaping @Sendable () -> Void,
    next: @escaping @Sendable (_ briefly: Bool) throws(StreamFailure) -> Event,
    suspend: @escaping @Sendable () -> Void, die: @escaping @Sendable (_ signal: Int32) -> Void
  ) {
    self.size = size
    self.open = open
    self.close = close
    self.next = next
    self.suspend = suspend
    self.die = die
  }
}
