import ArgumentParser

/// How the program talks; every command has these.
struct TalkOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto
}

extension ColourChoice: ExpressibleByArgument {}
