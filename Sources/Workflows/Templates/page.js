// The language of the page.
(() => {
  "use strict";
  const wordings = JSON.parse(document.getElementById("wordings").textContent);
  const templates = [...document.querySelectorAll("template")].map((template) => template.content);
  function speak(language) {
    const index = language === "en" ? 1 : 0;
    document.documentElement.lang = language;
    document.documentElement.dataset.lang = language;
    for (const scope of [document, ...templates]) {
      for (const element of scope.querySelectorAll("[data-t]")) {
        element.textContent = wordings[element.dataset.t][index];
      }
      for (const element of scope.querySelectorAll("[data-a]")) {
        element.setAttribute("aria-label", wordings[element.dataset.a][index]);
      }
    }
    for (const button of document.querySelectorAll("[data-speak]")) {
      button.setAttribute("aria-pressed", String(button.dataset.speak === language));
    }
  }
  for (const button of document.querySelectorAll("[data-speak]")) {
    button.addEventListener("click", () => speak(button.dataset.speak));
  }
  speak(document.documentElement.dataset.lang);
})();
