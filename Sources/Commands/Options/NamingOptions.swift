import ArgumentParser

/// Whether respondents are called by their names.
struct NamingOptions: ParsableArguments {
  @Flag(help: "Call respondents by role codes instead of names.")
  var anonymous = false
}
