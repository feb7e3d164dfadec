// swift-tools-version: 6.2
import PackageDescription

/// The one set of compiler settings, used by every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target of the house and what it may import; `Tests/HouseTests` holds the sources to this table.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "shortfall",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "shortfall", targets: ["shortfall"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "BuiltIn", exclude: ["generate.sh"]),
    room("Diagnostics", []),
    room("Model", []),
    room("Analysis", ["Model"]),
    room("YAML", ["Diagnostics", "CLibYAML"]),
    room("Templates", ["Diagnostics"]),
    room("Files", ["Model", "Diagnostics", "YAML"]),
    room("Reports", ["Model", "Analysis", "Templates", "Diagnostics"]),
    room(
      "Commands",
      [
        "Model", "Diagnostics", "Analysis", "YAML", "Templates", "Files", "Reports", "BuiltIn", argumentParser,
      ]),
    .executableTarget(name: "shortfall", dependencies: ["Commands"], swiftSettings: settings),
    tests("CommandsTests", ["Commands", "Files", "Diagnostics", "Model", "Analysis", "shortfall"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("DocumentationTests", ["Commands", "Files", "Model", "shortfall"]),
    tests("ContentTests", ["Files", "Analysis", "Model", "Diagnostics"]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Files", "Reports", "Templates", "Analysis", "Model", "Diagnostics", "CLibYAML"],
      path: "Tests/Benchmarks",
      swiftSettings: settings),
    tests("YAMLTests", ["YAML", "Diagnostics"]),
    tests("HouseTests", ["Diagnostics", "YAML", "Files", "Templates"]),
    tests("FilesTests", ["Files", "Model", "Diagnostics", "YAML"]),
    tests("AnalysisTests", ["Analysis", "Model"]),
    tests("ReportsTests", ["Reports", "Analysis", "Model", "Templates", "Diagnostics", "Files"]),
    tests("TemplatesTests", ["Templates", "Diagnostics", "YAML"]),
  ]
)
