internal import Model

func requestResult(of evaluation: Evaluation, _ scope: Scope?) -> RequestResult? { nil }
