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
  var threads: [pthread_t] = []
  for _ in 1..<max(1, count) {
    let box = Unmanaged.passRetained(Work(work))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(
        &thread, nil,
        {
          Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run()
          return nil
        }, box.toOpaque())
      if status == 0, let thread { threads.append(thread) } else { box.release() }
    #else
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, box.toOpaque())
      if status == 0 { threads.append(thread) } else { box.release() }
    #endif
  }
  work()
  for thread in threads { pthread_join(thread, nil) }
}

/// How many cores there are, at least 1 and at most 64.
package func coreCount() -> Int { min(64, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
