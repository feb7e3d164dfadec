import Analysis
import Model
import Templates

/// Section 8 of the report: what is to be done by whom and by when, in steps of thirty days.
extension Presentation {
  static let roadmapVocabulary = Vocabulary([
    .init("register", .flag, "owners and dates are those of the register, where it has the gap"),
    .init("still_found", .text, "how many closed gaps the answers still show; absent for none"),
    .init("chart", .object(chartVocabulary), "what is due when, by owner"),
    .init("owners", .list(ownerVocabulary), "how much each owner has to do in which step"),
    .init("buckets", .list(bucketVocabulary), "the steps that hold anything"),
    .init("totals", .list(ownerCellVocabulary), "how much is due in each step"),
    .init("total", .text, "how much in all"),
  ])

  static let ownerVocabulary = Vocabulary([
    .init("owner", .text, "who owns the fixes: a role, or who is named in the register"),
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
    .init("until", .object(dateVocabulary), "its last day; absent for what is overdue, comes later or has no date"),
    .init("count", .text, "how many fixes"),
    .init("items", .list(taskVocabulary), "the fixes, by date, then gravest first"),
  ])

  static let taskVocabulary = Vocabulary([
    .init("id", .text, "id of the question, or of the gap in the register"),
    .init("href", .text, "link to what it was found at; absent where this report has no place for it"),
    .init("title", .object(textVocabulary), "what it closes"),
    .init("due", .object(dateVocabulary), "by when; absent where a gap has no date"),
    .init("owner", .text, "who owns the fix"),
    .init("action", .object(textVocabulary), "what to do"),
    .init("risk", .object(taskRiskVocabulary), "its risk; absent where there is none"),
    .init("status", .text, "where the gap stands; absent without a register"),
  ])

  static let taskRiskVocabulary = Vocabulary([
    .init("value", .text, "R, 1 to 25"),
    .init("band", .object(bandVocabulary), "band of the risk"),
  ])

  func roadmap() -> Fields {
    let tasks = roadmapTasks()
    let steps = roadmapSteps
    let buckets = steps.compactMap { step -> Value? in
      let items = inOrder(tasks.filter { place($0) == step.place })
      guard !items.isEmpty else { return nil }
      return object([
        "id": .text(step.id), "title": .text(step.title),
        "until": step.last.map { date(assessment.asOf.adding(days: $0)) } ?? .absent,
        "count": .text(stepCount(items.count)), "items": .list(items.map(fields)),
      ])
    }
    return fieldsOf([
      "register": .flag(results.register != nil),
      "still_found": Value(stillFound),
      "chart": chart(timelineChart),
      "owners": listOrAbsent(
        owners(of: tasks).map { owner in
          object([
            "owner": .text(oneLine(owner.name)), "cells": .list(cells(owner.tasks, steps)),
            "total": .text(NumberText.count(owner.tasks.count)),
          ])
        }),
      "buckets": listOrAbsent(buckets),
      "totals": .list(cells(tasks, steps)),
      "total": .text(NumberText.count(tasks.count)),
    ])
  }

  /// What is due when, by owner.
  func drawRoadmap() -> Chart? {
    let tasks = roadmapTasks()
    let rows = owners(of: tasks).map { owner in
      OwnerTasks(owner: oneLine(owner.name), tasks: owner.tasks.map { (moment($0), $0.band) })
    }
    guard !rows.isEmpty else { return nil }
    func count(_ place: RoadmapPlace) -> Int { tasks.count { self.place($0) == place } }
    let soon = count(.step(.within30))
    var description =
      "\(capitalised(counted(tasks.count, "fix", "fixes"))) of \(counted(rows.count, "owner")); "
      + "\(numberWord(soon)) \(soon == 1 ? "is" : "are") due within 30 days"
    if count(.overdue) > 0 { description += ", \(numberWord(count(.overdue))) overdue" }
    if count(.undated) > 0 { description += ", \(numberWord(count(.undated))) without a date" }
    return timeline(rows, from: assessment.asOf, description: description + ".")
  }

  func fields(_ task: RoadmapTask) -> Value {
    object([
      "id": .text(task.id), "href": href(task.subject), "title": task.title, "due": task.due.map(date) ?? .absent,
      "owner": .text(oneLine(task.owner)), "action": task.action,
      "risk": task.risk.map { object(["value": .text(String($0)), "band": band(RiskBand(risk: $0))]) } ?? .absent,
      "status": Value(task.status),
    ])
  }

  private func stepCount(_ count: Int) -> String {
    let word = results.register == nil ? "finding" : "fix"
    return count == 1 ? "1 \(word)" : "\(NumberText.count(count)) \(word == "fix" ? "fixes" : "findings")"
  }
}

/// Where on the roadmap a fix stands. Only a register has dates that are past, and gaps without one.
enum RoadmapPlace: Hashable {
  case overdue
  case step(RoadmapStep)
  case undated
}

/// A column of the roadmap.
private struct RoadmapColumn {
  var place: RoadmapPlace
  var id: String
  var title: String
  /// Days from as-of to its last one.
  var last: Int?
}

extension Presentation {
  private var roadmapSteps: [RoadmapColumn] {
    let steps = [
      RoadmapColumn(place: .step(.within30), id: "days-30", title: "Within 30 days", last: 30),
      RoadmapColumn(place: .step(.within60), id: "days-60", title: "31 to 60 days", last: 60),
      RoadmapColumn(place: .step(.within90), id: "days-90", title: "61 to 90 days", last: 90),
      RoadmapColumn(place: .step(.later), id: "later", title: "Later", last: nil),
    ]
    guard results.register != nil else { return steps }
    return [RoadmapColumn(place: .overdue, id: "overdue", title: "Overdue", last: nil)] + steps
      + [RoadmapColumn(place: .undated, id: "undated", title: "No date", last: nil)]
  }

  /// A finding without an entry is due by the method at the earliest today, so it is never overdue.
  func place(_ task: RoadmapTask) -> RoadmapPlace {
    guard let due = task.due else { return .undated }
    if results.register != nil, due < assessment.asOf { return .overdue }
    return .step(RoadmapStep(days: due.dayNumber - assessment.asOf.dayNumber))
  }

  private func moment(_ task: RoadmapTask) -> OwnerTasks.Moment {
    switch place(task) {
    case .overdue: .overdue
    case .undated: .undated
    case .step: .day(max(0, (task.due ?? assessment.asOf).dayNumber - assessment.asOf.dayNumber))
    }
  }

  /// By date; what has none last; gravest first on a day.
  func inOrder(_ tasks: [RoadmapTask]) -> [RoadmapTask] {
    let positions = scorecard.findings.reduce(into: [String: Int]()) { $0[$1.id] = $1.rank }
    func key(_ task: RoadmapTask) -> (Int, Int, Int, String) {
      (task.due?.dayNumber ?? .max, -(task.risk ?? 0), positions[task.subject.id] ?? .max, task.id)
    }
    return tasks.sorted { key($0) < key($1) }
  }

  private func owners(of tasks: [RoadmapTask]) -> [(name: String, tasks: [RoadmapTask])] {
    Dictionary(grouping: tasks, by: \.owner).map { (name: $0.key, tasks: $0.value) }
      .sorted { a, b in
        guard let x = a.tasks.first?.rank, let y = b.tasks.first?.rank else { return false }
        return x == y ? a.name < b.name : x < y
      }
  }

  private func cells(_ tasks: [RoadmapTask], _ steps: [RoadmapColumn]) -> [Value] {
    steps.map { step in
      let count = tasks.count { place($0) == step.place }
      return object(["title": .text(step.title), "count": count == 0 ? .absent : .text(NumberText.count(count))])
    }
  }
}
