// Amounts as people type them, and as files say them.

// Digits, blanks between thousands, a decimal point with one or two digits; as a file says it, else empty. Commas are
// refused: they mean one thing here and another there.
function formNumber(text) {
  const plain = String(text).trim().replace(/[\s\u00a0\u202f']/g, "");
  return /^\d{1,11}(\.\d{1,2})?$/.test(plain) ? String(Number(plain)) : "";
}
// A part of a whole: typed in percent, in a file from 0 to 1.
function formShare(text) {
  const percent = formNumber(String(text).trim().replace(/\s*%$/, ""));
  return percent === "" || Number(percent) > 100 ? "" : String(Number((Number(percent) / 100).toFixed(4)));
}
function formPercent(share) {
  const number = Number(share);
  return typeof share === "string" && share !== "" && number >= 0 && number <= 1 ? String(Number((number * 100).toFixed(2))) : "";
}
// The parts of a text between commas.
function formParts(text) { return String(text).split(",").map((part) => part.trim()).filter((part) => part); }

// The rows of a list that is one item of the page: its controls are named `field-1`, `field-2` and so on. `list` says the
// `fields`, how many `rows` there are, how many are `shown` at first, and by `missing` and `wrong` what a row lacks.
function formRows(list) {
  function row(values, number) {
    const found = { number };
    list.fields.forEach((field) => { found[field] = (values[field + "-" + number] || "").trim(); });
    return found;
  }
  const rows = {
    all(values) { return Array.from({ length: list.rows }, (_, index) => row(values, index + 1)); },
    filled(values) { return rows.all(values).filter((row) => list.fields.some((field) => row[field])); },
    whole(values) { return rows.filled(values).filter((row) => !rows.problem(row)); },
    // What keeps a row from going into the file, in words; empty where nothing does.
    problem(row) {
      const wrong = list.wrong(row);
      if (wrong) { return wrong.words; }
      const missing = list.missing(row);
      return missing.length ? "still needed: " + missing.join(", ") : "";
    },
    state(values) {
      const filled = rows.filled(values);
      const bad = filled.find((row) => rows.problem(row));
      if (bad) { return list.label(bad.number) + ": " + rows.problem(bad); }
      return filled.length ? list.check ? list.check(rows.whole(values)) || "done" : "done" : "open";
    },
    // Shows as many rows as are filled and one to fill, and says what each lacks.
    show(element, values) {
      const last = rows.filled(values).reduce((most, row) => Math.max(most, row.number), 0);
      const shown = Math.min(list.rows, Math.max(list.shown, last, Number(element.dataset.shown || 0)));
      rows.all(values).forEach(function (row) {
        const box = formOne("[data-row='" + row.number + "']", element);
        const isFilled = list.fields.some((field) => row[field]);
        const wrong = isFilled && list.wrong(row);
        box.hidden = row.number > shown;
        const words = isFilled ? rows.problem(row) : "";
        formSay(formOne("[data-row-problem]", box), words && words.charAt(0).toUpperCase() + words.slice(1) + ".");
        formAll("[data-field]", box).forEach(function (control) {
          formMark(control, Boolean(wrong) && control.dataset.field === wrong.field + "-" + row.number);
        });
      });
      formOne("[data-more]", element).hidden = shown >= list.rows;
      element.dataset.shown = String(shown);
    },
    more(element) {
      element.dataset.shown = String(Number(element.dataset.shown || 0) + 1);
      const box = formOne("[data-row='" + element.dataset.shown + "']", element);
      if (!box) { return; }
      box.hidden = false;
      formOne("[data-more]", element).hidden = Number(element.dataset.shown) >= list.rows;
      formOne("[data-field]", box).focus();
    }
  };
  return rows;
}
function formMark(control, isWrong) {
  if (isWrong) { control.setAttribute("aria-invalid", "true"); } else { control.removeAttribute("aria-invalid"); }
}
