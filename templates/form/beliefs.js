// What a form about the work asks, and how its answers become a file `beliefs/1` and come back.
(function () {
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const questions = { performer: data.performers, payer: data.payers };

  function line(values, id) {
    const parts = Object.keys(questions).filter((key) => values[key]).map((key) => key + ": " + values[key]);
    if (formIsFilled(values.note)) { parts.push("note: " + formYAML.quoted(values.note.trim())); }
    return "  " + id + ": {" + parts.join(", ") + "}\n";
  }

  // What a file says of one item as values of the page; a string says why it cannot be taken.
  function values(answer) {
    const found = { performer: "", payer: "", note: "" };
    const said = answer instanceof Map ? answer : new Map([["performer", answer]]);
    let problem = "";
    Object.keys(questions).forEach(function (key) {
      const word = said.get(key);
      if (word === undefined || word === null) { return; }
      if (questions[key].indexOf(word) < 0) { problem = "'" + String(word).slice(0, 40) + "' is no " + key; }
      found[key] = word;
    });
    if (typeof said.get("note") === "string") { found.note = said.get("note"); }
    return problem || (found.performer || found.payer ? found : "");
  }

  function read(tree) {
    formCheckFile(tree, data, "beliefs/1", "answers about the work");
    const found = formHead(tree, data);
    const beliefs = tree.get("beliefs");
    if (beliefs && !(beliefs instanceof Map)) { throw "The answers in this file are not a list of items with what is said of them."; }
    const foreign = [];
    (beliefs || new Map()).forEach(function (answer, id) {
      if (data.items.indexOf(id) < 0) { foreign.push(id); return; }
      if (answer === null) { return; }
      const taken = values(answer);
      if (typeof taken !== "string") { found.items[id] = taken; }
      else if (taken) { found.notes.push("The answer to " + id + " was left out: " + taken + "."); }
    });
    if (foreign.length) { found.notes.push("Left out, because this page does not ask it: " + formList(foreign) + "."); }
    return found;
  }

  data.state = { head: { name: data.name || "", respondent: data.respondent || "" }, items: data.answers };
  openForm(data, {
    thing: "item",
    asked() { return true; },
    state(values) {
      if (values.performer && values.payer) { return "done"; }
      if (values.performer) { return "who pays is open"; }
      if (values.payer) { return "who does it is open"; }
      return formIsFilled(values.note) ? "say who does it or who pays, or that you do not know" : "open";
    },
    isKept(values) { return Boolean(values.performer || values.payer); },
    changed(element, values) {
      element.querySelector("[data-take-back]").hidden = !values.performer && !values.payer && !values.note;
      element.classList.toggle("answered", Boolean(values.performer && values.payer));
    },
    fileName(head) { return "beliefs-" + head.respondent + (data.round > 1 ? "-round-" + data.round : "") + ".yaml"; },
    file(answers, head) {
      const ids = data.items.filter((id) => Object.prototype.hasOwnProperty.call(answers, id));
      return formHeadLines("beliefs/1", head, data.round)
        + (ids.length ? "beliefs:\n" + ids.map((id) => line(answers[id], id)).join("") : "beliefs: {}\n");
    },
    read
  });
}());
