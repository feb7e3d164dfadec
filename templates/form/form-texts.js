// What the scripts of all pages need of texts, days and files.
function formIsFilled(text) { return typeof text === "string" && text.trim() !== ""; }

// A day of the calendar as YYYY-MM-DD.
function formIsDay(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts || parts[1] === "0000") { return false; }
  const day = new Date(0);
  day.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return day.toISOString().slice(0, 10) === text;
}
function formToday() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return String(now.getFullYear()).padStart(4, "0") + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
}

function formList(ids) { return ids.slice(0, 8).join(", ") + (ids.length > 8 ? " and " + (ids.length - 8) + " more" : ""); }

// Throws a sentence where a file is of another kind than `wanted` or of another person, whom `key` names; `thing` is what
// such a file holds.
function formCheckFile(tree, data, wanted, thing, key) {
  const person = key || "respondent";
  const header = tree instanceof Map ? tree.get("shortfall") : "";
  if (typeof header !== "string" || header === "") { throw "This is not a file of " + thing + ": its first line is not 'shortfall: " + wanted + "'."; }
  if (header !== wanted && header.startsWith(wanted.slice(0, -1))) { throw "This file was saved by a newer version of the page."; }
  if (header !== wanted) { throw "This is a file '" + header.slice(0, 40) + "', not a file of " + thing + "."; }
  if (data.respondent && tree.get(person) !== data.respondent) {
    throw "This file was filled in by '" + String(tree.get(person)).slice(0, 64) + "'. This page is for '" + data.respondent + "'.";
  }
}

// Who a file is from, as values of the page, and what about that differs from the page.
function formHead(tree, data) {
  const found = { head: {}, items: {}, notes: [] };
  ["name", "respondent"].forEach(function (key) {
    if (typeof tree.get(key) === "string") { found.head[key] = tree.get(key); }
  });
  const role = tree.get("role");
  if (data.roles.indexOf(role) >= 0) { found.head.role = role; }
  else if (typeof role === "string") { found.notes.push("The file is for the role '" + role.slice(0, 40) + "'; this page is not."); }
  const round = tree.get("round");
  if (String(round === undefined || round === null ? 1 : round) !== String(data.round)) {
    found.notes.push("The file is of round " + (round || 1) + "; this page saves round " + data.round + ".");
  }
  return found;
}

// The head of a file that is saved.
function formHeadLines(wanted, head, round) {
  const name = formIsFilled(head.name) ? "name: " + formYAML.quoted(head.name.trim()) + "\n" : "";
  return "shortfall: " + wanted + "\nrespondent: " + formYAML.quoted(head.respondent) + "\n" + name
    + "role: " + head.role + "\nround: " + round + "\non: " + formToday() + "\n";
}
