import Model

/// How many people the volume needs (F4).
package struct Headcount: Hashable, Sendable {
  /// Contacts of the period.
  package var volume: Double
  /// Contacts a person who is there handles in the period.
  package var perAgent: Double
  /// People who have to be there.
  package var present: Double
  /// The same divided by attendance, before it is made whole.
  package var exact: Double
  /// People to employ.
  package var people: Double
  /// People there are less people to employ; nil where it is not said how many there are.
  package var gap: Double?
}

/// F4: `volume = mean(history) × (1 + uplift)`; a forecast made elsewhere wins.
func forecastVolume(_ forecast: VolumeForecast?) -> Computed<Double> {
  guard let forecast else { return .impossible(.noForecast) }
  if let volume = forecast.forecast { return .number(volume) }
  guard !forecast.history.isEmpty else { return .impossible(.noForecast) }
  return .number(forecast.history.reduce(0, +) / Double(forecast.history.count) * (1 + forecast.uplift))
}

/// F4: `per agent = paid hours × utilisation × 3600 / handling time`; stated wins.
func contactsPerAgent(_ staffing: Staffing) -> Computed<Double> {
  if let stated = staffing.perAgent { return stated > 0 ? .number(stated) : .impossible(.noPerAgent) }
  guard let hours = staffing.paidHours, let utilisation = staffing.utilisation, let time = staffing.handlingTime,
    time > 0, hours * utilisation > 0
  else { return .impossible(.noPerAgent) }
  return .number(hours * utilisation * 3600 / time)
}

/// F4: `headcount = ceil(snap(volume / per agent / attendance))`.
///
/// Divided by attendance, never multiplied by 1 + absence; snapped before it is made whole, since 50,000 × 1.12 is a
/// little more than 56,000 in binary. Attendance is above 0 and at most 1.
func headcount(_ staffing: Staffing, volume: Computed<Double>) -> Computed<Headcount> {
  volume.then { volume in
    contactsPerAgent(staffing).then { perAgent in
      guard staffing.attendance > 0 else { return .impossible(.noPerAgent) }
      let present = volume / perAgent
      let exact = present / staffing.attendance
      guard exact.isFinite else { return .impossible(.tooLarge) }
      let people = wholeAbove(snap(exact))
      return .result(
        Headcount(
          volume: volume, perAgent: perAgent, present: present, exact: exact, people: people,
          gap: staffing.people.map { $0 - people }))
    }
  }
}
