/// Where a value is found: a level of the context stack, known when compiling, and names to follow from there.
struct Place: Sendable {
  let level: Int
  let steps: Range<Int>
}

/// One step of rendering.
enum Operation: Sendable {
  /// Appends bytes of the pool.
  case literal(Range<Int>)
  /// Prints a text escaped or markup as it is; of anything else nothing.
  case print(Place)
  /// Begins a section, or jumps behind its `next` if there is nothing to show.
  case enter(Place, exit: Int)
  /// Ends a section: jumps to its first operation while there are elements.
  case next(start: Int)
  /// Jumps behind an inverted section if there is something to show.
  case unless(Place, exit: Int)
}

/// A name that templates look up, with its key in `Fields`.
struct Name: Sendable {
  let text: String
  let key: UInt64
}

/// A compiled template: flat, without a trace of files, partials or blocks.
struct Program: Sendable {
  let dress: Dress
  let operations: [Operation]
  /// The literal text, joined.
  let pool: [UInt8]
  /// The names of all places one behind the other, as indices of `names`.
  let steps: [Int]
  let names: [Name]
}
