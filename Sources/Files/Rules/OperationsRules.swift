package import Diagnostics
internal import Model

/// What `kpi.yaml` may break beyond its shape, in the order of their codes.
let operationsRules: [Rule] = [
  .kpiActuals, .kpiDays, .kpiScore, .kpiShare, .kpiSteps, .kpiTarget, .kpiWeights, .unknownKPI, .zeroDivisor,
]

extension Rule {
  package static let kpiWeights = Rule(
    "kpi-weights", "The weights of KPIs add up to 100.",
    """
    They are the client's assessment sheet in percent: a sum of 95 or 110 would pay out a score that the client never \
    gives. KPIs that only drive others have no weight at all.
    """)
  package static let kpiTarget = Rule(
    "kpi-target", "A target that is to be reached from below is above 0.",
    """
    Attainment is actual divided by target where higher is better, and nothing can be divided by 0. Where lower is better \
    a target of 0 is sound: 0 meets it, anything else misses it.
    """)
  package static let kpiScore = Rule(
    "kpi-score", "A KPI has one actual and one score.",
    """
    The score stands there as a number, or `score-from` says how it is reckoned. The actual comes from the days, or stands \
    there as one number where no days are kept. Two sources would differ one day, and nobody would know which one counts.
    """)
  package static let kpiSteps = Rule(
    "kpi-steps", "Coefficients rise by score, and the first is from 0.",
    "So that every score from 0 to 100 has exactly one coefficient, and the next step can be told.")
  package static let unknownKPI = Rule(
    "unknown-kpi", "A KPI that is named stands in kpi.yaml.",
    """
    In the actuals, in the columns of their file, under `associations`, and in references such as `kpi:fcr`, by which an \
    answer cites a KPI. Without a `kpi.yaml` such a reference draws a warning, since it then points nowhere.
    """)
  package static let kpiDays = Rule(
    "kpi-days", "Days of actuals stand in order, once each, inside the period.",
    """
    The target for the rest of a period is worked out from the days that have passed, so a day that stands twice, too \
    early or outside would shift every figure after it. Together the days are no more than the period's own `days`.
    """)
  package static let kpiActuals = Rule(
    "kpi-actuals", "The file of actuals lies beside kpi.yaml and holds a day a row.",
    """
    Its heading row has the column `on`, and any of `days`, `volume`, `cost` and the ids of KPIs; so no KPI is called like \
    one of these. Numbers are plain decimals with a point; an empty cell is no figure.
    """)
  package static let kpiShare = Rule(
    "kpi-share", "A share is written once: as a share, or as a part of a whole.",
    "`share: 0.25`, or `part: 400` with `of: 2000`. The part is not above the whole.")
  package static let zeroDivisor = Rule(
    "zero-divisor", "What a result is divided by is not 0.",
    "A factor with `divides: true`, such as handling time, has a plan and an actual above 0.")
}

extension Diagnostic {
  static func kpiWeights(_ sum: Double, _ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiWeights,
      "the weights of \(count == 1 ? "the KPI" : "the \(count) KPIs") add up to \(plainNumber(sum)), not 100",
      at: range, help: "they are percent of the client's assessment; leave them out where there is none")
  }

  static func zeroTarget(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiTarget, "the target of KPI '\(id)' is 0, and higher is better", at: range,
      help: "write what is to be reached, or 'direction: lower'")
  }

  static func twoScores(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiScore, "KPI '\(id)' has a 'score' and a 'score-from'", at: range, help: "keep one of the two")
  }

  static func twoActuals(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiScore, "KPI '\(id)' has an 'actual', and days of its own", at: range,
      help: "delete it here: the days say it")
  }

  static func stepOrder(_ from: Double, after last: Double, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiSteps, "the step from \(plainNumber(from)) stands behind the one from \(plainNumber(last))",
      at: range, help: "write the steps from the lowest score to the highest")
  }

  static func firstStep(_ from: Double, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiSteps, "the first step is from \(plainNumber(from)), so lower scores have no coefficient", at: range,
      help: "begin with 'from: 0'")
  }

  static func unknownKPI(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
    // Looking through very many for each of very many would take for ever.
    let near = known.count <= 500 ? nearMiss(of: id, among: known) : nil
    return Diagnostic(
      .error, .unknownKPI, "there is no KPI '\(shortened(id))'", at: range,
      help: near.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty || known.count > 20 ? "list it under 'kpis'" : "there is \(alternatives(known))"))
  }

  static func citedKPI(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unknownKPI, "there is no kpi.yaml, so the reference 'kpi:\(shortened(id))' points nowhere", at: range,
      help: "'shortfall init --kpi' writes one")
  }

  static func selfAssociation(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownKPI, "KPI '\(id)' is compared with itself", at: range, help: "name the KPI that drives it")
  }

  static func periodOrder(at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .kpiDays, "the period ends before it begins", at: range, help: "'to' is its last day")
  }

  static func periodDays(_ days: Int, _ calendar: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiDays, "the period has \(calendar) days, so it cannot have \(days) working days", at: range)
  }

  static func dayOutside(_ day: CalendarDate, _ period: OperatingPeriod, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiDays, "\(day) is not in the period from \(period.from) to \(period.to)", at: range,
      help: "one kpi.yaml is for one period")
  }

  static func dayTwice(_ day: CalendarDate, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiDays, "\(day) stands twice", at: range, notes: [Note("it stands here first", at: first)],
      help: "delete one of the two")
  }

  static func dayOrder(_ day: CalendarDate, after last: CalendarDate, at range: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .kpiDays, "\(day) stands behind \(last)", at: range,
      notes: [Note("the later day stands here", at: first)],
      help: "write the days in their order")
  }

  static func tooManyDays(_ days: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiDays, "with this one there are more days than the \(days) of the period", at: range,
      help: "correct 'days' under 'period', or delete days without work")
  }

  static func reservedKPI(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiActuals, "'\(id)' cannot be the id of a KPI", at: range,
      help: "a column of the actuals is called so; choose another, such as '\(id)-kpi'")
  }

  static func actualsPath(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiActuals, "'\(shortened(name))' is no name of a file beside kpi.yaml", at: range,
      help: "put the file into the folder and write its name alone, such as actuals.csv")
  }

  static func noActualsFile(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .kpiActuals, "there is no file '\(shortened(name))' beside kpi.yaml", at: range)
  }

  static func noDayColumn(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiActuals, "the heading row has no column 'on'", at: range,
      help: "the first row is such as: on,volume,cost,service-level")
  }

  static func repeatedColumn(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiActuals, "the column '\(shortened(name))' stands twice", at: range,
      notes: [Note("it stands here first", at: first)])
  }

  static func badFigure(_ text: String, _ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiActuals, "'\(name)' is '\(shortened(text))', which is no number here", at: range,
      help: text.utf8.contains(UInt8(ascii: ","))
        ? "write decimals with a point, and thousands without a mark"
        : "a plain decimal such as 78.4; leave the cell empty where nothing was measured")
  }

  static func partOfNothing(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiShare, "cost item '\(id)' has one of 'part' and 'of' alone", at: range,
      help: "such as part: 400, of: 2000")
  }

  static func twoShares(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .kpiShare, "cost item '\(id)' has a 'share' and a 'part'", at: range, help: "keep one of the two")
  }

  static func partAboveWhole(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.error, .kpiShare, "the part of cost item '\(id)' is more than the whole", at: range)
  }

  static func zeroDivisor(_ id: String, _ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .zeroDivisor, "the \(key) of factor '\(id)' is 0, and the result is divided by it", at: range,
      help: "write what it is, or delete 'divides'")
  }
}
