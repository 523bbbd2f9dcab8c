// A verdict shows its targets, or all of them again.
(() => {
  "use strict";
  const buttons = [...document.querySelectorAll("[aria-pressed][data-verdict]")];
  function show(verdict) {
    for (const row of document.querySelectorAll("tr[data-verdict]")) {
      row.hidden = verdict !== null && row.dataset.verdict !== verdict;
    }
    for (const group of document.querySelectorAll("tbody")) {
      group.hidden = !group.querySelector("tr[data-verdict]:not([hidden])");
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
    }
  }
  for (const button of buttons) {
    button.addEventListener("click", () => {
      show(button.getAttribute("aria-pressed") === "true" ? null : button.dataset.verdict);
    });
  }
  // A link to a target shows it, whatever was chosen before.
  document.addEventListener("click", (event) => {
    if (event.target.closest('a[href^="#t"]')) show(null);
  });
  addEventListener("beforeprint", () => show(null));
})();
