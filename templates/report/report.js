"use strict";
(function () {
  // Without this script every row is there and no control shows; all it does is sort, filter and open.
  function collate(a, b) { return a.localeCompare(b, document.documentElement.lang, { numeric: true }); }

  function valueOf(row, column) {
    var cell = row.cells[column];
    return cell.hasAttribute("data-value") ? cell.getAttribute("data-value") : cell.textContent.trim();
  }

  function sortBy(table, column, kind, descending) {
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(function (a, b) {
      var x = valueOf(a, column), y = valueOf(b, column);
      var order = kind === "number" ? (parseFloat(x) || 0) - (parseFloat(y) || 0) : collate(x, y);
      if (order !== 0) { return descending ? -order : order; }
      return Number(a.dataset.rank) - Number(b.dataset.rank);
    });
    rows.forEach(function (row) { body.appendChild(row); });
  }

  function makeSortable(table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var kind = head.getAttribute("data-sort");
      if (!kind) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var current = head.getAttribute("aria-sort");
        var descending = current ? current === "ascending" : kind === "number" && column > 0;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortBy(table, column, kind, descending);
      });
    });
    if (heads[0]) { heads[0].setAttribute("aria-sort", "ascending"); }
  }

  function makeFilter(box) {
    var name = box.getAttribute("data-filter");
    var table = document.querySelector("table[data-rows='" + name + "']");
    if (!table) { return; }
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var fields = Array.prototype.slice.call(box.querySelectorAll("[data-by]"));
    var count = box.querySelector("[data-count]");
    fields.forEach(function (field) {
      if (field.tagName !== "SELECT") { return; }
      var by = field.getAttribute("data-by");
      var seen = [];
      rows.forEach(function (row) {
        var value = row.getAttribute("data-" + by);
        if (value && seen.indexOf(value) < 0) { seen.push(value); }
      });
      if (by !== "band") { seen.sort(collate); }
      seen.forEach(function (value) {
        var option = document.createElement("option");
        option.value = value;
        option.textContent = value;
        field.appendChild(option);
      });
    });
    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        var fits = fields.every(function (field) {
          var by = field.getAttribute("data-by");
          var wanted = field.value.trim();
          if (!wanted) { return true; }
          if (by === "text") { return row.textContent.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase()) >= 0; }
          return row.getAttribute("data-" + by) === wanted;
        });
        row.hidden = !fits;
        if (fits) { shown += 1; }
      });
      count.textContent = shown === rows.length
        ? "All " + rows.length + " shown"
        : shown + " of " + rows.length + " shown";
    }
    fields.forEach(function (field) { field.addEventListener("input", apply); });
    box.hidden = false;
    apply();
  }

  function openAround(id) {
    var target = id ? document.getElementById(id) : null;
    var wasShut = false;
    for (var element = target; element; element = element.parentElement) {
      if (element.tagName === "DETAILS" && !element.open) { element.open = wasShut = true; }
      if (element.tagName === "TR" && element.hidden) { element.hidden = false; wasShut = true; }
    }
    // The browser has scrolled before it could see it.
    if (wasShut) { target.scrollIntoView(); }
  }

  function openTarget() {
    var id = "";
    // An address with a broken escape leads nowhere; that is no error of the page.
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (broken) { return; }
    openAround(id);
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-sortable]"), makeSortable);
  Array.prototype.forEach.call(document.querySelectorAll("[data-filter]"), makeFilter);
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", function () {
    Array.prototype.forEach.call(document.querySelectorAll("details"), function (details) { details.open = true; });
  });
  if (location.hash) { openTarget(); }
}());
