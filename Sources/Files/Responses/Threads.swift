internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs the same work on several threads, the calling one included, and returns when all are done.
///
/// Plain threads: a task group would cost a fifth of what a small assessment takes as a whole.
func onThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  let threads = (1..<max(1, count)).compactMap { _ in started(work) }
  work()
  for thread in threads { pthread_join(thread, nil) }
}

/// A new thread at work; nil where the system has none to give.
private func started(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
  let box = Unmanaged.passRetained(Work(work))
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(
      &thread, nil,
      {
        Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if status == 0 { return thread }
  #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    if status == 0 { return thread }
  #endif
  box.release()
  return nil
}

/// Does `count` pieces of work on several threads, each piece once; returns when all are done.
func sharedOut(_ count: Int, _ threads: Int, _ work: @escaping @Sendable (_ piece: Int) -> Void) {
  let next = Atomic(0)
  onThreads(min(threads, count)) {
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      work(piece)
    }
  }
}

/// What each of `count` pieces of work makes, in their order, whatever the number of threads.
package func madeOnThreads<Made: Sendable>(
  _ count: Int, _ threads: Int, _ make: @escaping @Sendable (_ piece: Int) -> Made
) -> [Made] {
  let made = Mutex<[Int: Made]>([:])
  sharedOut(count, threads) { piece in
    let value = make(piece)
    made.withLock { $0[piece] = value }
  }
  return made.withLock { made in (0..<count).compactMap { made[$0] } }
}

/// Begins work on a thread that nobody waits for.
package func onAnotherThread(_ work: @escaping @Sendable () -> Void) {
  if let thread = started(work) { pthread_detach(thread) }
}

/// How many cores there are, at least 1 and at most 64.
package func coreCount() -> Int { min(64, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Calls the work for 0 up to a count on several threads and returns the results in their order. `done` is called after
/// each, one at a time, with how many are done.
package func concurrently<Result: Sendable>(
  _ count: Int, threads: Int, done: @escaping @Sendable (Int) -> Void = { _ in },
  _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let next = Atomic(0)
  let results = Mutex<[Int: Result]>([:])
  onThreads(min(threads, count)) {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = work(index)
      results.withLock {
        $0[index] = result
        done($0.count)
      }
    }
  }
  return results.withLock { results in (0..<count).compactMap { results[$0] } }
}
