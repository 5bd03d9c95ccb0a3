// The workbench by single keys. They can be turned off, and never act in a field or with Ctrl, Alt or Meta.
"use strict";

(function () {
  const review = window.review;
  const OFF = "review-keys-off";
  const bar = document.getElementById("review-keys");
  if (!bar) {
    return;
  }
  const panel = document.getElementById("keys-panel");
  const shows = document.getElementById("keys-show");
  const isOn = document.getElementById("keys-on");

  function remembered() {
    try {
      return localStorage.getItem(OFF) === "yes";
    } catch {
      return false;
    }
  }

  function remember(off) {
    try {
      localStorage.setItem(OFF, off ? "yes" : "no");
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }

  function togglePanel() {
    panel.hidden = !panel.hidden;
    shows.setAttribute("aria-expanded", String(!panel.hidden));
  }

  function step(by) {
    const all = review.drafts();
    const at = all.indexOf(review.here());
    const there = all[at + by];
    if (there && document.activeElement && document.activeElement.closest("article.draft")) {
      review.goTo(there, true);
    } else if (there) {
      review.goTo(review.here(), true);
    } else {
      walk(by > 0 ? "next" : "prev");
    }
  }

  function walk(rel) {
    const link = document.querySelector(`#review .review-walk a[rel="${rel}"]`);
    if (link) {
      window.reviewSwap.follow(link.href);
    }
  }

  function press(key) {
    const draft = review.here();
    const button = draft && draft.querySelector(`[data-key="${key}"]`);
    if (button) {
      button.click();
    }
  }

  function merge() {
    const draft = review.here();
    const choice = draft && draft.querySelector("form.merge select");
    if (choice) {
      choice.closest("details").open = true;
      choice.focus();
    }
  }

  const acts = {
    j: () => step(1),
    k: () => step(-1),
    n: () => walk("next"),
    p: () => walk("prev"),
    u: () => document.querySelector('#last-step [data-key="u"]')?.click(),
    m: merge,
    "?": togglePanel,
  };
  for (const key of "aextrsv") {
    acts[key] = () => press(key);
  }

  function isField(target) {
    return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || (event.shiftKey && event.key !== "?") || isField(event.target)) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = isOn.checked && !window.reviewSwap.isBusy() ? acts[key] : null;
    if (act) {
      event.preventDefault();
      act();
    }
  });

  isOn.checked = !remembered();
  isOn.addEventListener("change", () => {
    remember(!isOn.checked);
    bar.classList.toggle("is-off", !isOn.checked);
  });
  bar.classList.toggle("is-off", !isOn.checked);
  shows.addEventListener("click", togglePanel);
  bar.hidden = false;
})();
