internal import Model

func clarifications(
  for vendor: VendorResult, _ conflicts: [BeliefConflict], in assessment: Assessment
) -> [Clarification] { [] }
