"use strict";
// Texts as YAML, and the plain part of YAML that people write by hand: mappings, lists, quoted and plain texts, comments.
// Nothing is evaluated. A mapping is a Map, a list an array, a text a string, nothing is null.
const formYAML = (function () {
  function Unreadable(line, message) { this.line = line; this.message = message; }

  // A double-quoted scalar that reads back as the same text. What no file can hold is left out: control characters
  // and halves of a pair. All else stands there as it is, since not every reader knows escapes in pairs.
  function quoted(text) {
    let out = "";
    for (const character of String(text).replace(/\r\n?/g, "\n")) {
      const code = character.codePointAt(0);
      if (character === "\n") { out += "\\n"; }
      else if (character === "\t") { out += "\\t"; }
      else if (character === "\"" || character === "\\") { out += "\\" + character; }
      else if (code === 0x2028) { out += "\\L"; }
      else if (code === 0x2029) { out += "\\P"; }
      else if (code < 32 || (code >= 127 && code < 160) || code === 0xFEFF) { continue; }
      else if ((code >= 0xD800 && code < 0xE000) || code === 0xFFFE || code === 0xFFFF) { continue; }
      else { out += character; }
    }
    return "\"" + out + "\"";
  }

  const escapes = {
    "0": "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ", "\"": "\"",
    "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029"
  };
  const widths = { x: 2, u: 4, U: 8 };

  function Reader(text) {
    this.lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
    this.line = 0;
    this.column = 0;
  }

  Reader.prototype = {
    fail(message, line) { throw new Unreadable((line === undefined ? this.line : line) + 1, message); },
    current() { return this.line < this.lines.length ? this.lines[this.line] : ""; },
    peek() { return this.current().charAt(this.column); },

    // To the next line that says something; false at the end.
    settle() {
      while (this.line < this.lines.length && /^[ \t]*(#.*)?$/.test(this.current())) { this.line += 1; }
      if (this.line >= this.lines.length) { return false; }
      if (/^ *\t/.test(this.current())) { this.fail("a tab stands where blanks belong"); }
      this.column = this.indent();
      return true;
    },
    indent() { return /^ */.exec(this.current())[0].length; },

    whole() {
      if (!this.settle()) { this.fail("there is nothing in the file", 0); }
      if (/^%/.test(this.current())) { this.fail("a line that begins with % cannot be read here"); }
      if (/^---(\s|$)/.test(this.current())) {
        if (!/^---\s*(#.*)?$/.test(this.current())) { this.fail("write what follows --- on a line of its own"); }
        this.line += 1;
        if (!this.settle()) { this.fail("there is nothing in the file", 0); }
      }
      const value = this.block(this.column);
      if (this.settle()) {
        this.fail(/^(---|\.\.\.)/.test(this.current())
          ? "there is more than one document in the file; this page reads files with one"
          : "this line is not set in as its neighbours are");
      }
      return value;
    },

    // What begins at the current column of a line that says something.
    block(column) {
      const rest = this.current().slice(column);
      if (/^(---|\.\.\.)(\s|$)/.test(this.current())) { this.fail("there is more than one document in the file"); }
      if (/^-(\s|$)/.test(rest)) { return this.list(column); }
      if (this.key(column)) { return this.mapping(column); }
      return this.scalarOrFlow(column, column - 1);
    },

    // The key at a column, and the column behind its colon; null where there is none.
    key(column) {
      const rest = this.current().slice(column);
      if (/^\?(\s|$)/.test(rest)) { this.fail("a key that begins with ? cannot be read here"); }
      const plain = /^(?:[^\s"'#&*!|>%@`\[\]{},?:-]|[?:-](?=\S))(?:[^:]|:(?=\S))*?(?=\s*:(?:\s|$))/.exec(rest);
      if (plain && !/\s#/.test(plain[0])) {
        const name = plain[0];
        return { name, end: column + name.length + /^\s*:/.exec(rest.slice(name.length))[0].length };
      }
      const marked = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)/.exec(rest);
      if (!marked) { return null; }
      const part = new Reader(marked[1]);
      part.line = 0;
      return { name: part.marked(), end: column + marked[0].length };
    },

    mapping(column) {
      const map = new Map();
      do {
        if (this.column !== column) { this.fail("this line is not set in as its neighbours are"); }
        const line = this.line;
        const key = this.key(column);
        if (!key) { this.fail("a key with a colon is expected here"); }
        if (key.name === "<<") { this.fail("'<<' cannot be read here; write the keys out"); }
        if (map.has(key.name)) { this.fail("'" + key.name + "' stands here twice", line); }
        map.set(key.name, this.value(key.end, column));
      } while (this.settle() && this.column >= column && !/^(---|\.\.\.)(\s|$)/.test(this.current()));
      return map;
    },

    list(column) {
      const items = [];
      do {
        if (this.column !== column) { this.fail("this line is not set in as its neighbours are"); }
        const rest = this.current().slice(column);
        if (!/^-(\s|$)/.test(rest)) { break; }
        const gap = /^-\s*/.exec(rest)[0].length;
        const inner = rest.slice(gap);
        if (inner && !/^#/.test(inner) && (/^-(\s|$)/.test(inner) || this.key(column + gap))) {
          this.column = column + gap;
          items.push(this.block(column + gap));
        } else { items.push(this.value(column + 1, column)); }
      } while (this.settle() && this.column >= column);
      return items;
    },

    // The value behind a colon or a hyphen; `outer` is how far the key or the hyphen is set in.
    value(column, outer) {
      const rest = this.current().slice(column);
      if (/^\s*(#.*)?$/.test(rest) && (/^\s/.test(rest) || rest === "")) {
        this.line += 1;
        if (!this.settle()) { return null; }
        const isList = /^-(\s|$)/.test(this.current().slice(this.column));
        if (this.column > outer || (isList && this.column === outer && /:\s*(#.*)?$/.test(this.before()))) {
          return this.block(this.column);
        }
        return null;
      }
      return this.scalarOrFlow(column + /^\s*/.exec(rest)[0].length, outer);
    },
    // The last line above that says something.
    before() {
      let line = this.line - 1;
      while (line >= 0 && /^\s*(#.*)?$/.test(this.lines[line])) { line -= 1; }
      return line >= 0 ? this.lines[line] : "";
    },

    scalarOrFlow(column, outer) {
      this.column = column;
      const first = this.peek();
      if (first === "|" || first === ">") { return this.literal(outer); }
      if (first === "&" || first === "*") { this.fail("anchors and aliases (& and *) cannot be read here"); }
      if (/^-(\s|$)/.test(this.current().slice(column))) { this.fail("a list begins on a line of its own"); }
      if (first === "!") { this.fail("tags (!) cannot be read here"); }
      if (first === "%" || first === "@" || first === "`") { this.fail("a text that begins with " + first + " needs quotes"); }
      if (first === "[" || first === "{" || first === "\"" || first === "'") {
        const value = this.flow(0);
        if (!/^\s*$|^\s+#/.test(this.current().slice(this.column))) { this.fail("something stands behind the value"); }
        this.line += 1;
        return value;
      }
      return this.plain(outer);
    },

    // A plain text, which may run over lines that are set in further.
    plain(outer) {
      let text = this.current().slice(this.column).replace(/(^|\s)#.*$/, "").trim();
      if (/:(\s|$)/.test(text)) { this.fail("a text with a colon and a blank needs quotes"); }
      this.line += 1;
      for (let blanks = 0; this.line < this.lines.length; this.line += 1) {
        const next = this.current();
        if (/^\s*$/.test(next)) { blanks += 1; continue; }
        if (this.indent() <= outer || /^\s*#/.test(next)) { break; }
        if (/^\s*-\s/.test(next) || /:(\s|$)/.test(next.replace(/\s#.*$/, ""))) {
          this.fail("this line looks like the next value; put the text above it into quotes");
        }
        text += (blanks ? "\n".repeat(blanks) : " ") + next.replace(/\s#.*$/, "").trim();
        blanks = 0;
      }
      return /^(~|null|Null|NULL|)$/.test(text) ? null : text;
    },

    // `|` and `>`.
    literal(outer) {
      const head = /^([|>])([+-]?)([1-9]?)([+-]?)\s*(#.*)?$/.exec(this.current().slice(this.column));
      if (!head) { this.fail("this text cannot be read here; put it into quotes"); }
      const folds = head[1] === ">";
      const keep = head[2] || head[4];
      this.line += 1;
      const lines = [];
      let depth = head[3] ? Math.max(outer, 0) + Number(head[3]) : 0;
      for (; this.line < this.lines.length; this.line += 1) {
        const next = this.current();
        if (/^\s*$/.test(next)) { lines.push(depth ? next.slice(depth) : ""); continue; }
        if (!depth) { depth = this.indent(); }
        if (this.indent() < depth || depth <= outer) { break; }
        lines.push(next.slice(depth));
      }
      let count = lines.length;
      while (count > 0 && lines[count - 1] === "") { count -= 1; }
      const body = lines.slice(0, count);
      const text = folds ? folded(body) : body.join("\n");
      return text + (keep === "-" ? "" : keep === "+" ? "\n".repeat(lines.length - count + 1) : text ? "\n" : "");
    },

    skip() {
      for (;;) {
        const gap = /^\s*/.exec(this.current().slice(this.column))[0].length;
        this.column += gap;
        const atComment = this.peek() === "#" && (this.column === 0 || /\s/.test(this.current().charAt(this.column - 1)));
        if (this.peek() && !atComment) { return; }
        if (this.line + 1 >= this.lines.length) { this.fail("a bracket is never closed"); }
        this.line += 1;
        this.column = 0;
      }
    },

    flow(depth) {
      if (depth > 60) { this.fail("there are too many brackets inside each other"); }
      const first = this.peek();
      if (first === "\"" || first === "'") { return this.marked(); }
      if (first === "[") { return this.flowList(depth); }
      if (first === "{") { return this.flowMapping(depth); }
      if (/[&*!|>%@`#]/.test(first)) { this.fail("a text that begins with " + first + " needs quotes"); }
      let text = /^(?:[^,\[\]{}:]|:(?![\s,\[\]{}]|$))*/.exec(this.current().slice(this.column))[0];
      if (/\s#/.test(text)) { text = text.slice(0, text.search(/\s#/)); }
      this.column += text.length;
      return /^(~|null|Null|NULL|)$/.test(text.trim()) ? null : text.trim();
    },

    flowList(depth) {
      const items = [];
      this.column += 1;
      for (;;) {
        this.skip();
        if (this.peek() === "]") { this.column += 1; return items; }
        items.push(this.flow(depth + 1));
        this.skip();
        if (this.peek() === ",") { this.column += 1; }
        else if (this.peek() !== "]") { this.fail("a comma or ] is expected in the list"); }
      }
    },

    flowMapping(depth) {
      const map = new Map();
      this.column += 1;
      for (;;) {
        this.skip();
        if (this.peek() === "}") { this.column += 1; return map; }
        const key = this.flow(depth + 1);
        if (typeof key !== "string" || key === "<<") { this.fail("a key is expected here"); }
        if (map.has(key)) { this.fail("'" + key + "' stands here twice"); }
        this.skip();
        let value = null;
        if (this.peek() === ":") {
          this.column += 1;
          this.skip();
          value = /[,}]/.test(this.peek()) ? null : this.flow(depth + 1);
          this.skip();
        }
        map.set(key, value);
        if (this.peek() === ",") { this.column += 1; }
        else if (this.peek() !== "}") { this.fail("a comma or } is expected; a text with a colon or a comma needs quotes"); }
      }
    },

    // A text in quotes, which may run over lines.
    marked() {
      const mark = this.peek();
      const start = this.line;
      let text = "";
      this.column += 1;
      for (;;) {
        if (this.column >= this.current().length) {
          text = text.replace(/[ \t]+$/, "");
          let breaks = 0;
          do {
            this.line += 1;
            breaks += 1;
            if (this.line >= this.lines.length) { this.fail("a quote is never closed", start); }
          } while (/^\s*$/.test(this.current()));
          text += breaks > 1 ? "\n".repeat(breaks - 1) : " ";
          this.column = /^\s*/.exec(this.current())[0].length;
          continue;
        }
        const character = this.peek();
        this.column += 1;
        if (character === mark) {
          if (mark === "'" && this.peek() === "'") { text += "'"; this.column += 1; continue; }
          return text;
        }
        if (character !== "\\" || mark === "'") { text += character; continue; }
        const code = this.peek();
        this.column += 1;
        if (code === "") {
          this.line += 1;
          if (this.line >= this.lines.length) { this.fail("a quote is never closed", start); }
          this.column = /^\s*/.exec(this.current())[0].length;
        } else if (widths[code]) {
          const digits = this.current().substr(this.column, widths[code]);
          const number = /^[0-9A-Fa-f]+$/.test(digits) && digits.length === widths[code] ? parseInt(digits, 16) : -1;
          if (number < 0 || number > 0x10FFFF) { this.fail("\\" + code + " is followed by no character's number"); }
          text += String.fromCodePoint(number);
          this.column += widths[code];
        } else if (Object.prototype.hasOwnProperty.call(escapes, code)) { text += escapes[code]; }
        else { this.fail("\\" + code + " means nothing in a text; write \\\\ for a backslash"); }
      }
    }
  };

  // Lines of a `>` text: neighbours are joined by a blank, empty lines stay line ends.
  function folded(lines) {
    let text = "";
    lines.forEach(function (line, index) {
      if (index === 0) { text = line; return; }
      const before = lines[index - 1];
      if (line === "" ) { text += "\n"; }
      else if (before === "") { text += line; }
      else { text += (/^\s/.test(line) || /^\s/.test(before) ? "\n" : " ") + line; }
    });
    return text;
  }

  return {
    quoted,
    Unreadable,
    // The one value of a text; throws Unreadable with the line and what is wrong there.
    read(text) { return new Reader(text).whole(); }
  };
}());
