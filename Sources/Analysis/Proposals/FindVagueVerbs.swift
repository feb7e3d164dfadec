internal import Model

func vagueVerbs(in statement: StatementOfWork) -> [VagueVerb] { [] }
