import Model

/// How old work gets, and when a backlog is gone (F9).
package struct QueueFlow: Hashable, Sendable {
  package var throughput: Double
  /// Items by which the backlog shrinks a day; below 0 it grows.
  package var net: Double
  /// Average days in the queue in a steady state.
  package var age: Computed<Double>
  package var daysToClear: Computed<Double>
}

/// F9: `age = backlog / throughput`; `days to clear = backlog / (throughput − inflow)`, never where that is not positive.
func queueFlow(_ queue: WorkQueue, throughput: Double) -> QueueFlow {
  let net = throughput - queue.inflow
  return QueueFlow(
    throughput: throughput, net: net,
    age: snap(throughput) > 0 ? .number(queue.backlog / throughput) : .impossible(.nothingHandled),
    daysToClear: queue.backlog == 0
      ? .result(0) : snap(net) > 0 ? .number(queue.backlog / net) : .impossible(.neverCleared))
}
