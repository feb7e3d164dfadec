/// The screen of an interview as it stands.
func screen(of interview: Interview, columns: Int, rows: Int, forRoom: Bool) -> Screen {
  switch interview.mode {
  case .help: HelpScreen(interview: interview, columns: columns, rows: rows).screen
  case .list, .end: ListScreen(interview: interview, columns: columns, rows: rows).screen
  case .asking, .typing, .evidence:
    forRoom
      ? ProjectorScreen(interview: interview, columns: columns, rows: rows).screen
      : QuestionScreen(interview: interview, columns: columns, rows: rows).screen
  }
}
