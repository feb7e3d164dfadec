import Analysis
import Model
import Templates

/// Section 8 of the report: what is to be done by whom and by when, in steps of thirty days.
extension Presentation {
  static let roadmapVocabulary = Vocabulary([
    .init("chart", .object(chartVocabulary), "what is due when, by owner"),
    .init("owners", .list(ownerVocabulary), "how much each owner has to do in which step"),
    .init("buckets", .list(bucketVocabulary), "the steps that hold anything"),
    .init("totals", .list(ownerCellVocabulary), "how much is due in each step"),
    .init("total", .text, "how much in all"),
  ])

  static let ownerVocabulary = Vocabulary([
    .init("owner", .text, "role that owns the fixes"),
    .init("cells", .list(ownerCellVocabulary), "one a step"),
    .init("total", .text, "how much in all"),
  ])

  static let ownerCellVocabulary = Vocabulary([
    .init("title", .text, "the step"),
    .init("count", .text, "how many fixes; absent for none"),
  ])

  static let bucketVocabulary = Vocabulary([
    .init("id", .text, "id to link to"),
    .init("title", .text, "the step, such as Within 30 days"),
    .init("until", .object(dateVocabulary), "its last day; absent for what comes later"),
    .init("count", .text, "how many fixes"),
    .init("items", .list(findingVocabulary), "the findings, by date, then by rank"),
  ])

  private static let steps: [(id: String, title: String, last: Int?)] = [
    ("days-30", "Within 30 days", 30), ("days-60", "31 to 60 days", 60), ("days-90", "61 to 90 days", 90),
    ("later", "Later", nil),
  ]

  func roadmap() -> Fields {
    let findings = scorecard.findings
    let buckets = Self.steps.indices.compactMap { step -> Value? in
      let items = findings.filter { self.step($0) == step }.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }
      guard !items.isEmpty else { return nil }
      let description = Self.steps[step]
      return object([
        "id": .text(description.id), "title": .text(description.title),
        "until": description.last.map { date(assessment.asOf.adding(days: $0)) } ?? .absent,
        "count": .text(items.count == 1 ? "1 finding" : "\(items.count) findings"), "items": .list(items.map(finding)),
      ])
    }
    return fieldsOf([
      "chart": chart(timelineChart),
      "owners": listOrAbsent(
        owners.map { owner in
          let own = findings.filter { $0.owner == owner }
          return object([
            "owner": .text(owner.title), "cells": .list(cells(own)), "total": .text(NumberText.count(own.count)),
          ])
        }),
      "buckets": listOrAbsent(buckets),
      "totals": .list(cells(findings)),
      "total": .text(NumberText.count(findings.count)),
    ])
  }

  /// What is due when, by owner.
  func drawRoadmap() -> Chart? {
    let tasks = owners.map { owner in
      OwnerTasks(
        owner: owner.title,
        tasks: scorecard.findings.filter { $0.owner == owner }.map { (daysLeft($0), $0.band) })
    }
    guard !tasks.isEmpty else { return nil }
    let soon = scorecard.findings.count { daysLeft($0) <= 30 }
    return timeline(
      tasks, from: assessment.asOf,
      description:
        "\(capitalised(counted(scorecard.findings.count, "fix", "fixes"))) of \(counted(tasks.count, "owner")); "
        + "\(numberWord(soon)) \(soon == 1 ? "is" : "are") due within 30 days.")
  }

  private var owners: [Role] { Array(Set(scorecard.findings.map(\.owner))).sorted() }

  private func daysLeft(_ finding: Finding) -> Int { max(0, finding.due.dayNumber - assessment.asOf.dayNumber) }

  private func step(_ finding: Finding) -> Int {
    let days = daysLeft(finding)
    return Self.steps.firstIndex { days <= $0.last ?? .max } ?? Self.steps.count - 1
  }

  private func cells(_ findings: [Finding]) -> [Value] {
    Self.steps.indices.map { step in
      let count = findings.count { self.step($0) == step }
      return object([
        "title": .text(Self.steps[step].title), "count": count == 0 ? .absent : .text(String(count)),
      ])
    }
  }
}
