extension Assessment {
  /// All that was answered, whatever it counts for: the assessment's own responses, then those of vendors' people.
  package var everyResponse: ResponseSet {
    vendorResponses.batches.isEmpty ? responses : ResponseSet(batches: responses.batches + vendorResponses.batches)
  }

  /// The responses by which one vendor is scored (method.md 7): what the vendor's own people answered takes the place of
  /// what vendors and partners answered in general. Nil where none of its people has answered.
  package func responses(for vendor: String) -> ResponseSet? {
    var own = vendorResponses.keeping { $0.vendor == vendor }
    guard !own.batches.isEmpty else { return nil }
    for batch in own.batches.indices {
      for index in own.batches[batch].submissions.indices { own.batches[batch].submissions[index].vendor = nil }
    }
    let others = responses.keeping { $0.role != .vendor && $0.role != .partner }
    return ResponseSet(batches: others.batches + own.batches)
  }
}

extension ResponseSet {
  /// Parts what counts for single vendors from what counts for the assessment.
  package func partedByVendor() -> (general: ResponseSet, vendors: ResponseSet) {
    guard batches.contains(where: { $0.submissions.contains { $0.vendor != nil } }) else { return (self, .empty) }
    return (keeping { $0.vendor == nil }, keeping { $0.vendor != nil })
  }

  /// Some of the submissions, in their order, with the references of their answers.
  package func keeping(_ isKept: (Submission) -> Bool) -> ResponseSet {
    ResponseSet(
      batches: batches.compactMap { batch in
        let kept = batch.submissions.filter(isKept)
        if kept.count == batch.submissions.count { return batch }
        guard !kept.isEmpty else { return nil }
        var part = batch
        part.submissions = kept
        var isCited = [Bool](repeating: false, count: batch.answers.count)
        for submission in kept {
          for index in submission.answers.clamped(to: isCited.indices) { isCited[index] = true }
        }
        part.references.removeAll { !isCited.indices.contains($0.answer) || !isCited[$0.answer] }
        return part
      })
  }
}
