// What one evaluator is asked, and how the levels become a file `scores/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const byPlace = new Map();
  Object.keys(data.cells).forEach((cell) => byPlace.set(data.cells[cell].vendor + " " + data.cells[cell].criterion, cell));

  function line(values, criterion) {
    const note = formIsFilled(values.note) ? formYAML.quoted(values.note.trim()) : "";
    return "    " + criterion + ": " + (note ? "{level: " + values.level + ", note: " + note + "}" : values.level) + "\n";
  }
  function vendorLines(vendor, answers) {
    const given = data.criteria.filter((id) => Object.prototype.hasOwnProperty.call(answers, byPlace.get(vendor + " " + id)));
    const lines = given.map((id) => line(answers[byPlace.get(vendor + " " + id)], id));
    return lines.length ? "  " + vendor + ":\n" + lines.join("") : "";
  }

  // The digits that a file's comments give for each criterion.
  function digits(text) {
    const found = new Map();
    text.replace(/^\uFEFF/, "").split(/\r?\n/).filter((line) => line.startsWith("# criteria: ")).forEach(function (line) {
      line.slice(12).split(",").map((entry) => entry.trim().split(/\s+/)).forEach((words) => found.set(words[0], words[1]));
    });
    return found;
  }

  function read(tree, source) {
    formCheckFile(tree, data, "scores/1", "scores", "evaluator");
    const found = { head: {}, items: {}, notes: [] };
    const foreign = [];
    if (typeof tree.get("name") === "string") { found.head.name = tree.get("name"); }
    const scores = tree.get("scores") || new Map();
    if (!(scores instanceof Map)) { throw "The scores in this file are not a list of vendors with their levels."; }
    scores.forEach(function (levels, vendor) {
      if (!(levels instanceof Map)) { return; }
      levels.forEach(function (score, criterion) {
        const cell = byPlace.get(vendor + " " + criterion);
        const level = score instanceof Map ? score.get("level") : score;
        const note = score instanceof Map && typeof score.get("note") === "string" ? score.get("note") : "";
        if (!cell) { foreign.push(vendor + " on " + criterion); return; }
        if (level === null || level === undefined) { return; }
        if (!/^[0-4]$/.test(level)) {
          found.notes.push("The score of " + vendor + " on " + criterion + " was left out: '" + String(level).slice(0, 40) + "' is none of the levels 0 to 4.");
          return;
        }
        found.items[cell] = { level, note };
      });
    });
    const now = digits(data.stamp);
    const others = Array.from(digits(source)).filter((entry) => now.has(entry[0]) && now.get(entry[0]) !== entry[1]).map((entry) => entry[0]);
    if (foreign.length) { found.notes.push("Left out, because this page does not ask it: " + formList(foreign) + "."); }
    if (others.length) { found.notes.push("The criteria have changed since the file was saved: " + formList(others) + ". Look at these levels again."); }
    return found;
  }

  data.state = { head: { name: data.name || "", respondent: data.respondent }, items: data.answers };
  openForm(data, {
    thing: "score",
    asked() { return true; },
    state(values) { return values.level ? "done" : formIsFilled(values.note) ? "give a level beside the note" : "open"; },
    changed(element, values) {
      element.querySelector("[data-take-back]").hidden = !values.level && !values.note;
      element.classList.toggle("answered", Boolean(values.level));
    },
    fileName(head) { return "scores-" + head.respondent + ".yaml"; },
    file(answers, head) {
      const name = formIsFilled(head.name) ? "name: " + formYAML.quoted(head.name.trim()) + "\n" : "";
      const scores = data.vendors.map((vendor) => vendorLines(vendor, answers)).join("");
      return data.stamp + "\nshortfall: scores/1\nevaluator: " + formYAML.quoted(head.respondent) + "\n" + name + "on: " + formToday() + "\n"
        + (scores ? "scores:\n" + scores : "scores: {}\n");
    },
    read
  });
}());
