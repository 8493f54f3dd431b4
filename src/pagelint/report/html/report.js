"use strict";
// Opens pages, filters and sorts them. All text is put in as text nodes, never as markup.
(() => {
  const OPENED_AT_ONCE = 100; // pages: more would keep the browser busy
  const PAUSE_MS = 120; // while somebody types
  const ROW_REM = 4.3; // about how high a page's row is, before it is laid out

  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const groups = [...find("rows").children]; // lists, of as many pages each
  const rows = groups.flatMap((group) => [...group.children]);
  const form = document.querySelector("form.filter");
  let said; // what the findings say, read when it is first asked for
  let chosen = -1; // the defect whose pages are shown
  let matching = null; // the statements that the filter lets through; null for all

  const statements = () => said ??= JSON.parse(find("statements").textContent);

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Findings in place

  const mark = ([text, ...numbers], data) => {
    const ranks = numbers.map((number) => statements().statements[data.findings[number][0]][1]);
    const severity = statements().severities[Math.min(...ranks)];
    return make("mark", {class: text ? severity : `${severity} empty`}, text);
  };

  const passage = ([line, cutLeft, cutRight, pieces], data, shown) => {
    const code = make("code", {translate: "no", dir: "ltr"});
    if (cutLeft) code.append("…");
    for (const piece of pieces) {
      if (typeof piece === "string") {
        code.append(piece);
        continue;
      }
      const numbers = piece.slice(1).filter((number) => shown.has(number));
      code.append(numbers.length ? mark([piece[0], ...numbers], data) : piece[0]);
    }
    if (cutRight) code.append("…");
    return make("div", {class: "passage"},
      make("span", {class: "line"}, make("span", {class: "unseen"}, "line "), String(line)),
      make("pre", {}, code));
  };

  const finding = ([number, line, column], where) => {
    const all = statements();
    const [rule, severity, message, hint, , covers] = all.statements[number];
    const item = make("li", {class: all.severities[severity]},
      make("p", {class: "said"},
        make("span", {class: `severity ${all.severities[severity]}`}, all.severities[severity]), " ",
        make("a", {href: `#rule-${encodeURIComponent(all.rules[rule])}`}, all.rules[rule]), " ",
        make("span", {class: "place"}, where ? `${line}:${column}` : "the whole page",
          covers && `, covers ${covers}`)),
      make("p", {}, make("samp", {}, message)));
    if (hint) item.append(make("p", {class: "hint"}, make("samp", {}, hint)));
    return item;
  };

  const fill = (details) => {
    const data = JSON.parse(details.querySelector("script").textContent);
    const shown = new Set();
    data.findings.forEach(([number], index) => {
      if (!matching || matching.has(number)) shown.add(index);
    });
    const body = make("div", {class: "found"});
    const placed = new Set();
    const lists = [];
    for (const each of data.passages) {
      const numbers = [...new Set(each[3].flatMap((piece) =>
        typeof piece === "string" ? [] : piece.slice(1)))];
      numbers.forEach((number) => placed.add(number));
      const kept = numbers.filter((number) => shown.has(number));
      if (!kept.length) continue;
      lists.push(make("div", {class: "spot"}, passage(each, data, shown),
        make("ul", {class: "findings"},
          ...kept.map((number) => finding(data.findings[number], true)))));
    }
    const wide = [...shown].filter((number) => !placed.has(number));
    if (wide.length) {
      body.append(make("div", {class: "spot"}, make("ul", {class: "findings"},
        ...wide.map((number) => finding(data.findings[number], false)))));
    }
    body.append(...lists);
    const left = data.findings.length - shown.size;
    if (left) {
      body.append(make("p", {class: "about"}, `${left} more on this page that the filter hides.`));
    }
    details.querySelector(".found")?.remove();
    details.append(body);
  };

  find("rows").addEventListener("toggle", (event) => {
    if (event.target.open && event.target.matches("li > details")) fill(event.target);
  }, true);

  // Filter and order

  const keeps = () => {
    const {statements: all, families} = statements();
    const [rule, family, severity] = ["rule", "family", "severity"].map((id) => find(id).value);
    const kept = new Set();
    all.forEach(([ruleOf, severityOf, , , defect], number) => {
      if (rule !== "" && ruleOf !== Number(rule)) return;
      if (family !== "" && families[ruleOf] !== family) return;
      if (severity !== "" && severityOf !== Number(severity)) return;
      if (chosen >= 0 && defect !== chosen) return;
      kept.add(number);
    });
    return kept;
  };

  const containing = (words, kept) => {
    const {statements: all, rules} = statements();
    return new Set([...kept].filter((number) => {
      const [rule, , message, hint] = all[number];
      return `${rules[rule]} ${message} ${hint}`.toLowerCase().includes(words);
    }));
  };

  const saidOn = (row) => (row.dataset.said ? row.dataset.said.split(" ").map(Number) : []);

  const names = new Map();
  const named = (row, words) => {
    if (!names.has(row)) {
      names.set(row, row.querySelector(".page").textContent.toLowerCase());
    }
    return names.get(row).includes(words);
  };

  const filter = () => {
    const words = find("words").value.trim().toLowerCase();
    const strict = chosen >= 0 || ["rule", "family", "severity"].some((id) => find(id).value !== "");
    const kept = strict || words ? keeps() : null;
    const spoken = words ? containing(words, kept) : kept;
    let pages = 0;
    for (const row of rows) {
      const byName = words && named(row, words) && (!strict || saidOn(row).some((n) => kept.has(n)));
      const shown = !kept || byName || saidOn(row).some((number) => spoken.has(number));
      row.hidden = !shown;
      if (shown) pages += 1;
    }
    for (const group of groups) {
      const left = [...group.children].filter((row) => !row.hidden).length;
      group.hidden = !left;
      group.style.containIntrinsicBlockSize = `auto ${left * ROW_REM}rem`;
    }
    // A page that is found by its name shows all that the other filters let through.
    matching = strict ? kept : null;
    if (words && spoken.size) matching = spoken;
    for (const details of find("rows").querySelectorAll("li:not([hidden]) > details[open]")) {
      fill(details);
    }
    find("result").value = pages === rows.length
      ? `${count(pages, "page")}`
      : `${pages.toLocaleString("en")} of ${count(rows.length, "page")}`;
    find("open-all").textContent = pages > OPENED_AT_ONCE
      ? `Open the first ${OPENED_AT_ONCE}` : "Open all";
    find("chosen").hidden = chosen < 0;
  };

  const count = (number, noun) =>
    `${number.toLocaleString("en")} ${number === 1 ? noun : `${noun}s`}`;

  const order = () => {
    const by = find("order").value;
    const worth = {
      number: () => 0,
      found: (row) => -Number(row.dataset.found),
      grade: (row) => -Number(row.dataset.grade ?? -1),
    }[by];
    const sorted = rows
      .map((row, index) => [worth(row), index, row])
      .sort((one, other) => one[0] - other[0] || one[1] - other[1])
      .map((each) => each[2]);
    const size = groups[0]?.children.length;
    groups.forEach((group, index) => {
      group.replaceChildren(...sorted.slice(index * size, (index + 1) * size));
    });
  };

  const offer = (id, values) => {
    find(id).append(...values.map(([value, label]) => make("option", {value}, label)));
  };

  const offerAll = () => {
    const all = statements();
    const used = new Set(all.statements.map((each) => each[1]));
    offer("severity", all.severities.map((name, number) => [number, name])
      .filter(([number]) => used.has(number)));
    offer("family", [...new Set(all.families)].sort().map((name) => [name, name]));
    offer("rule", all.rules.map((name, number) => [number, name])
      .sort((one, other) => (one[1] < other[1] ? -1 : 1)));
  };

  let waiting = 0;
  find("words").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, PAUSE_MS);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target.id === "order") order();
    if (event.target.id !== "words") filter();
  });
  form.addEventListener("reset", () => {
    chosen = -1;
    setTimeout(() => { order(); filter(); }); // once the fields are empty
  });

  const choose = (defect) => {
    chosen = defect;
    if (defect >= 0) {
      const one = statements().statements.find((each) => each[4] === defect);
      find("chosen").firstElementChild.textContent =
        `Only the defect: ${statements().rules[one[0]]}, ${one[2]}`;
    }
    filter();
  };
  find("any-defect").addEventListener("click", () => { choose(-1); find("words").focus(); });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-defect]");
    if (!button) return;
    form.reset();
    setTimeout(() => {
      choose(Number(button.dataset.defect));
      find("any-defect").focus({preventScroll: true});
      find("pages").scrollIntoView();
    });
  });

  find("open-all").addEventListener("click", () => {
    const shown = [...find("rows").querySelectorAll("li:not([hidden]) > details")];
    for (const details of shown.slice(0, OPENED_AT_ONCE)) details.open = true;
  });

  // Links within the report open what they lead to

  const reveal = () => {
    const target = find(decodeURIComponent(location.hash.slice(1)));
    const details = target?.matches("details") ? target : target?.querySelector(":scope > details");
    for (const hidden of [target, target?.closest("ol")]) if (hidden) hidden.hidden = false;
    if (!details) return;
    details.open = true;
    details.querySelector("summary").focus({preventScroll: true});
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);

  // Colours

  find("scheme").addEventListener("change", (event) => {
    root.dataset.scheme = event.target.value;
  });

  offerAll();
  filter();
  reveal();
})();
