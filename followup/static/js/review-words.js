// The workbench: which draft one is at, and its words lit in the text. A click on words leads to their draft.
"use strict";

window.review = (function () {
  let current = null;

  function drafts() {
    return [...document.querySelectorAll("#review article.draft")];
  }

  function waiting() {
    return drafts().filter((draft) => draft.dataset.state === "waiting");
  }

  function here() {
    return document.getElementById(current) || drafts()[0] || null;
  }

  function light(id, name) {
    for (const words of document.querySelectorAll(`.draft-words.${name}`)) {
      words.classList.remove(name);
    }
    if (id) {
      for (const words of document.querySelectorAll(`.draft-words[data-drafts~="${id}"]`)) {
        words.classList.add(name);
      }
    }
  }

  function showWords(id) {
    const words = document.querySelector(`.draft-words[data-drafts~="${id}"]`);
    const frame = document.querySelector(".workbench-card");
    if (!words || !frame || frame.scrollHeight <= frame.clientHeight) {
      return;
    }
    const box = words.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    if (box.top < around.top || box.bottom > around.bottom) {
      frame.scrollTop += box.top - around.top - around.height / 3;
    }
  }

  // Being at a draft: marked, its words lit, and in focus where `focus` says so.
  function goTo(draft, focus) {
    if (!draft) {
      return;
    }
    for (const other of document.querySelectorAll("article.draft[aria-current]")) {
      other.removeAttribute("aria-current");
    }
    current = draft.id;
    draft.setAttribute("aria-current", "true");
    light(draft.dataset.id, "is-lit");
    showWords(draft.dataset.id);
    if (focus) {
      draft.focus({ preventScroll: true });
      draft.scrollIntoView({ block: "nearest" });
    }
  }

  function draftOf(target) {
    return target instanceof Element ? target.closest("article.draft") : null;
  }

  document.addEventListener("focusin", (event) => {
    const draft = draftOf(event.target);
    if (draft && draft.id !== current) {
      goTo(draft, false);
    }
  });
  document.addEventListener("mouseover", (event) => {
    const draft = draftOf(event.target);
    light(draft ? draft.dataset.id : null, "is-hovered");
    const words = event.target.closest ? event.target.closest(".draft-words") : null;
    for (const article of drafts()) {
      article.classList.toggle("is-pointed-at", Boolean(words) && words.dataset.drafts.split(" ").includes(article.dataset.id));
    }
  });
  document.addEventListener("click", (event) => {
    const words = event.target.closest(".draft-words");
    if (words && String(window.getSelection()) === "") {
      goTo(document.getElementById(`draft-${words.dataset.drafts.split(" ")[0]}`), true);
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const named = location.hash.startsWith("#draft-") ? document.getElementById(location.hash.slice(1)) : null;
    const isDone = named && named.dataset.state !== "waiting" && /\/(amend|new)(\?|$)/.test(document.referrer);
    const below = isDone ? waiting().find((draft) => named.compareDocumentPosition(draft) & 4) || waiting()[0] : null;
    goTo(below || named || waiting()[0] || drafts()[0], false);
    if (below) {
      // The browser brings the focus to the draft in the address once the page is loaded.
      history.replaceState(null, "", location.pathname + location.search);
      window.addEventListener("load", () => requestAnimationFrame(() => goTo(below, true)));
    }
  });

  return { drafts, waiting, here, goTo };
})();
