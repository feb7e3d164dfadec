// A saved file `proposal/1` as values of the page. What the page does not ask is named and left out.
function formReadProposal(tree, data, known) {
  formCheckFile(tree, data, "proposal/1", "a proposal", "vendor");
  const found = { head: {}, items: {}, notes: [] };
  const foreign = [];
  const text = (value) => typeof value === "string" ? value : "";
  const yesNo = (value) => value === "true" ? "yes" : value === "false" ? "no" : "";
  const member = (map, key) => map instanceof Map ? text(map.get(key)) : "";

  // The entries of a mapping or a list; none where it is not there.
  function pairs(key) {
    const value = tree.get(key);
    if (value === undefined || value === null) { return []; }
    if (!(value instanceof Map)) { throw "'" + key + "' in this file is no list of items with what is said of them."; }
    return Array.from(value);
  }
  function entries(key) {
    const value = tree.get(key);
    if (value === undefined || value === null) { return []; }
    if (!Array.isArray(value)) { throw "'" + key + "' in this file is no list."; }
    return value.filter((entry) => entry instanceof Map);
  }
  function left(what, why) { found.notes.push("The answer to " + what + " was left out: " + why + "."); }
  // Rows of a list, as values by field and number; `row` gives those of one entry, or null.
  function fill(id, rows) {
    const most = known.lists[id].all({}).length;
    const values = {};
    rows.slice(0, most).forEach(function (row, index) {
      if (row) { Object.keys(row).forEach((field) => { values[field + "-" + (index + 1)] = row[field]; }); }
    });
    if (rows.length > most) { found.notes.push("This page has room for " + most + " " + id + "; the file has " + rows.length + "."); }
    if (Object.keys(values).length) { found.items[id] = values; }
  }

  [["name", "name"], ["partner", "partner"], ["vendor", "respondent"]].forEach(function (keys) {
    if (text(tree.get(keys[0]))) { found.head[keys[1]] = tree.get(keys[0]); }
  });
  pairs("compliance").forEach(function (pair) {
    const answer = text(pair[1]) || member(pair[1], "answer");
    if (data.mandatory.indexOf(pair[0]) < 0) { foreign.push(pair[0]); return; }
    if (answer === "silent" || answer === "") { return; }
    if (known.answers.indexOf(answer) < 0) { left(pair[0], "'" + answer.slice(0, 40) + "' is no answer"); return; }
    found.items["must-" + pair[0]] = { answer, note: member(pair[1], "note") };
  });

  // Payments are numbered anew, and what waits for them follows.
  const plan = entries("payments");
  const numbers = new Map(plan.map((payment, index) => [member(payment, "id"), "P" + (index + 1)]));
  fill("payments", plan.map((payment) => ({ title: member(payment, "title"), trigger: member(payment, "trigger"), share: formPercent(member(payment, "share")) })));
  const waits = new Map(entries("integrations").map((entry) => [member(entry, "id"), member(entry, "milestone")]));

  pairs("scope").forEach(function (pair) {
    const status = text(pair[1]) || member(pair[1], "status");
    const id = pair[0];
    if (data.items.indexOf(id) < 0) { foreign.push(id); return; }
    if (status === "silent" || status === "") { return; }
    if (known.statuses.indexOf(status) < 0) { left(id, "'" + status.slice(0, 40) + "' is no answer"); return; }
    found.items["work-" + id] = {
      status, performer: member(pair[1], "performer"), days: member(pair[1], "days"), share: formPercent(member(pair[1], "share")),
      note: member(pair[1], "note"), milestone: numbers.get(waits.get(id)) || ""
    };
  });
  waits.forEach(function (milestone, id) {
    if (data.items.indexOf(id) < 0) { foreign.push(id); }
    else if (milestone && !numbers.has(milestone)) { found.notes.push("The payment that waits for " + id + " is none of this file."); }
  });

  fill("references", entries("references").map(function (entry) {
    const list = (key) => Array.isArray(entry.get(key)) ? entry.get(key).map(text).join(", ") : "";
    return {
      name: member(entry, "name"), seats: member(entry, "seats"), months: member(entry, "months-ago"), scope: list("scope"),
      partner: yesNo(entry.get("partner")), people: list("people")
    };
  }));
  const rows = data.keyRoles.map(() => null);
  entries("people").forEach(function (entry) {
    const row = { name: member(entry, "name"), share: formPercent(member(entry, "share")), bound: yesNo(entry.get("bound")) };
    const place = data.keyRoles.findIndex((role, index) => role === member(entry, "role") && rows[index] === null);
    if (place >= 0) { rows[place] = row; } else { rows.push(Object.assign({ role: member(entry, "role") }, row)); }
  });
  fill("people", rows);

  if (text(tree.get("quoted"))) { found.items.price = { quoted: tree.get("quoted") }; }
  if (tree.has("assumptions") && tree.get("assumptions") !== null) {
    const lines = entries("assumptions").map((entry) => member(entry, "text").replace(/\s*\n\s*/g, " "));
    found.items.assumptions = lines.length ? { has: "yes", text: lines.join("\n") } : { has: "no", text: "" };
  }
  if (text(tree.get("statement-of-work"))) { found.items.statement = { text: tree.get("statement-of-work").replace(/\n+$/, "") }; }
  if (foreign.length) { found.notes.push("Left out, because this page does not ask it: " + formList(foreign) + "."); }
  return found;
}
