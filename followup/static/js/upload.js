// Shows how far the reading of a file has come, and goes on when it has ended. Without it, a link does the same.
"use strict";

(function () {
  const waiting = document.querySelector("[data-progress]");
  if (!waiting) {
    return;
  }
  const bar = waiting.querySelector("progress");
  const words = waiting.querySelector(".upload-progress-words");
  const template = words.textContent;

  async function look() {
    let told;
    try {
      const answer = await fetch(waiting.dataset.progress, { headers: { Accept: "application/json" } });
      told = await answer.json();
    } catch {
      return;
    }
    if (told.state !== "reading") {
      window.clearInterval(timer);
      window.location.reload();
      return;
    }
    bar.value = told.progress;
    words.textContent = template.replace(/\d+/, String(told.progress));
  }

  const timer = window.setInterval(look, 1000);
})();
