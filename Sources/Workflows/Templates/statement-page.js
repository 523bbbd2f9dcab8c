(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const panel = byId("panel");
  const shown = panel.querySelector(".shown");
  const card = byId("card");
  const marks = [...document.querySelectorAll("#document .n")];
  const place = new Map(marks.map((mark, index) => [mark, index]));

  // Who speaks of whom, by the numbers of their rows.
  const parts = new Map();
  for (const row of document.querySelectorAll("tr[data-of]")) {
    const whole = row.dataset.of;
    if (!parts.has(whole)) parts.set(whole, []);
    parts.get(whole).push(row.id.slice(1));
  }
  const ofRow = new Map();
  for (const mark of marks) {
    for (const row of (mark.dataset.s || "").split(" ")) if (row) ofRow.set(row, mark);
  }

  // What a number says.
  let kept = null;
  let viewed = null;

  function sortOf(mark) {
    return [...mark.classList].find((name) => name.startsWith("k-"));
  }
  function link(row) {
    const mark = ofRow.get(row);
    const anchor = document.createElement("a");
    anchor.className = "jump";
    anchor.href = "#" + mark.id;
    anchor.lang = "vi";
    anchor.textContent = byId("r" + row).querySelector(".c-quote").textContent;
    return anchor;
  }
  function fill(field, nodes) {
    const box = field.querySelector("dd");
    if (nodes.length === 0) field.remove();
    else box.append(...nodes);
  }
  function copies(row, name) {
    const cell = row && row.querySelector(".c-" + name);
    if (!cell || cell.textContent.trim() === "") return [];
    return [...cell.childNodes].map((node) => node.cloneNode(true));
  }
  function makeCard(mark, number) {
    const row = number === null ? null : byId("r" + number);
    const made = card.content.cloneNode(true).firstElementChild;
    const what = document.createElement("span");
    what.className = sortOf(mark);
    const name = document.querySelector(`.legend [data-sort="${sortOf(mark).slice(2)}"] [data-t]`);
    what.append(...(row ? copies(row, "role") : name ? [name.cloneNode(true)] : []));
    made.querySelector(".what").append(what);
    made.querySelector(".quote").textContent = row ? row.querySelector(".c-quote").textContent : mark.textContent;
    for (const field of ["subject", "value", "period", "basis", "direction", "against"]) {
      fill(made.querySelector(".f-" + field), copies(row, field));
    }
    const whole = row && row.dataset.of;
    fill(made.querySelector(".f-of"), whole && ofRow.has(whole) ? [link(whole)] : []);
    const list = document.createElement("ul");
    for (const part of (number !== null && parts.get(number)) || []) {
      if (!ofRow.has(part)) continue;
      const item = document.createElement("li");
      item.append(...copies(byId("r" + part), "direction"), " ", link(part), " ");
      item.append(...copies(byId("r" + part), "against"));
      list.append(item);
    }
    fill(made.querySelector(".f-parts"), list.children.length ? [list] : []);
    made.querySelector(".f-place b").textContent = mark.dataset.p;
    return made;
  }
  function outline(mark, isOn) {
    mark.classList.toggle("in-view", isOn);
    for (const row of (mark.dataset.s || "").split(" ")) {
      if (!row) continue;
      const whole = byId("r" + row).dataset.of;
      if (whole && ofRow.has(whole)) ofRow.get(whole).classList.toggle("whole", isOn);
      for (const part of parts.get(row) || []) {
        if (ofRow.has(part)) ofRow.get(part).classList.toggle("part", isOn);
      }
    }
  }
  function view(mark) {
    if (viewed === mark) return;
    if (viewed) outline(viewed, false);
    viewed = mark;
    shown.replaceChildren();
    panel.classList.toggle("has-card", mark !== null);
    panel.classList.toggle("open", mark !== null);
    if (!mark) return;
    outline(mark, true);
    const rows = (mark.dataset.s || "").split(" ").filter(Boolean);
    shown.append(...(rows.length ? rows : [null]).map((row) => makeCard(mark, row)));
  }
  function keep(mark, scrolls) {
    if (kept) kept.tabIndex = -1;
    kept = mark;
    view(mark);
    if (!mark) return;
    mark.tabIndex = 0;
    mark.focus({ preventScroll: true });
    const box = mark.getBoundingClientRect();
    const covered = isWide.matches ? 0 : panel.offsetHeight;
    const isSeen = box.top > 90 && box.bottom < innerHeight - covered - 20;
    if (scrolls && !isSeen) scrollBy(0, box.top - (innerHeight - covered) / 2);
  }
  function step(by) {
    let index = kept ? place.get(kept) : by > 0 ? -1 : marks.length;
    do index += by; while (marks[index] && marks[index].classList.contains("off"));
    if (marks[index]) keep(marks[index], true);
  }

  // One stop for the tab key; the arrow keys go on from there.
  for (const mark of marks) mark.tabIndex = -1;
  const first = marks.find((mark) => mark.dataset.s) || marks[0];
  if (first) first.tabIndex = 0;
  const paper = byId("document");
  const markAt = (event) => {
    const mark = event.target.closest && event.target.closest("#document .n");
    return mark && !mark.classList.contains("off") ? mark : null;
  };
  // A mouse shows in passing, where the panel does not cover the text.
  const isWide = matchMedia("(min-width: 60.01rem)");
  const isPassing = (event) => event.pointerType === "mouse" && isWide.matches;
  paper.addEventListener("pointerover", (event) => {
    if (isPassing(event)) view(markAt(event) || kept);
  });
  paper.addEventListener("pointerleave", (event) => { if (isPassing(event)) view(kept); });
  paper.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark && mark !== kept && mark.matches(":focus-visible")) keep(mark, false);
  });
  document.addEventListener("click", (event) => {
    const jump = event.target.closest(".jump");
    if (jump) {
      const mark = byId(jump.getAttribute("href").slice(1));
      if (mark) { event.preventDefault(); keep(mark, true); }
      return;
    }
    const mark = markAt(event);
    if (mark) { event.preventDefault(); keep(mark, true); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest(".scroll")) return;
    if (event.key === "ArrowRight") { event.preventDefault(); step(1); }
    if (event.key === "ArrowLeft") { event.preventDefault(); step(-1); }
    if (event.key === "Escape") dismiss();
  });
  function dismiss() {
    const mark = kept;
    keep(null, false);
    if (mark) { mark.tabIndex = 0; mark.blur(); }
  }
  byId("earlier").addEventListener("click", () => step(-1));
  byId("later").addEventListener("click", () => step(1));
  byId("close").addEventListener("click", dismiss);

  // A link to the page may name a number.
  function follow() {
    const mark = location.hash.startsWith("#n") && byId(location.hash.slice(1));
    if (mark && place.has(mark)) keep(mark, true);
  }
  addEventListener("hashchange", follow);
  follow();

  // The legend hides and shows.
  for (const button of document.querySelectorAll(".legend [data-sort]")) {
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOn));
      const sort = button.dataset.sort;
      for (const mark of marks) {
        if (mark.classList.contains("k-" + sort)) mark.classList.toggle("off", !isOn);
      }
      for (const row of document.querySelectorAll(`.rows tr[data-sort="${sort}"]`)) row.hidden = !isOn;
    });
  }
})();
