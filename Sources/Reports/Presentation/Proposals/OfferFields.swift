import Templates

// A part of the comparison on its way into a page or Markdown: the report's section 10 and the page of `compare` draw
// it with the same partial, `report/offer-section`.

let offerSectionVocabulary = Vocabulary([
  .init("id", .text, "id to link to"),
  .init("title", .text, "heading"),
  .init("intro", .text, "how to read it; absent where the table says it all"),
  .init("tables", .list(offerTableVocabulary), "its tables"),
  .init("notes", .texts, "what the figures mean"),
  .init("any_notes", .flag, "there are such sentences"),
])

private let offerTableVocabulary = Vocabulary([
  .init("caption", .text, "what the table shows"),
  .init("columns", .list(offerColumnVocabulary), "its columns; the first holds the headings of the rows"),
  .init("rows", .list(offerRowVocabulary), "its rows"),
])

private let offerColumnVocabulary = Vocabulary([
  .init("title", .text, "heading; empty where the cells say it"),
  .init("corner", .flag, "it stands over the headings of the rows and has none of its own"),
  .init("number", .flag, "its cells are figures"),
])

private let offerRowVocabulary = Vocabulary([
  .init("group", .flag, "a heading over the rows that follow"),
  .init("head", .text, "the first cell"),
  .init("head_strong", .flag, "it is set off"),
  .init("width", .text, "how many columns there are"),
  .init("cells", .list(offerCellVocabulary), "the other cells; empty ones beside the heading of a group"),
])

private let offerCellVocabulary = Vocabulary([
  .init("text", .text, "what it says"),
  .init("number", .flag, "it is a figure"),
  .init("strong", .flag, "it is what matters"),
  .init("quiet", .flag, "it is an aside"),
  .init("code", .text, "class of a style sheet for what is good, doubtful or bad; absent for the rest"),
])

/// Values for `offerSectionVocabulary`.
func offerFields(_ section: OfferSection) -> Value {
  object([
    "id": .text(section.id), "title": .text(section.title), "intro": Value(section.intro.map(oneLine)),
    "tables": listOrAbsent(section.tables.filter { !$0.rows.isEmpty }.map(fields)),
    "notes": listOrAbsent(section.notes.map { .text(oneLine($0)) }), "any_notes": .flag(!section.notes.isEmpty),
  ])
}

private func fields(_ table: OfferTable) -> Value {
  object([
    "caption": .text(table.caption),
    "columns": .list(
      table.columns.enumerated().map { index, column in
        object([
          "title": .text(oneLine(column.title)), "corner": .flag(index == 0 && column.title.isEmpty),
          "number": .flag(column.isNumber),
        ])
      }),
    "rows": .list(table.rows.map { fields($0, table.columns) }),
  ])
}

private func fields(_ row: OfferTable.Row, _ columns: [OfferTable.Column]) -> Value {
  // A heading fills its row up, for Markdown counts the cells.
  let cells = columns.indices.dropFirst().map { index in
    let cell = row.isGroup || index >= row.cells.count ? OfferTable.Cell("") : row.cells[index]
    return fields(cell, isNumber: columns[index].isNumber)
  }
  return object([
    "group": .flag(row.isGroup), "head": .text(row.cells.first?.text ?? ""),
    "head_strong": .flag(row.cells.first?.mark == .strong), "width": .text(String(columns.count)),
    "cells": listOrAbsent(cells),
  ])
}

private func fields(_ cell: OfferTable.Cell, isNumber: Bool) -> Value {
  object([
    "text": .text(cell.text), "number": .flag(isNumber), "strong": .flag(cell.mark == .strong),
    "quiet": .flag(cell.mark == .quiet), "code": Value(cell.mark?.code),
  ])
}

extension OfferTable.Mark {
  fileprivate var code: String? {
    switch self {
    case .good: "pass"
    case .warning: "moderate"
    case .bad: "critical"
    case .quiet, .strong: nil
    }
  }
}
