// What JavaScript adds to the municipality's page: it counts what is chosen but not saved, asks before that is lost,
// and brings the choice made in a mail into focus where the browser leaves that to us. It never ticks anything.
"use strict";

(function () {
  const form = document.getElementById("answers");
  if (!form) {
    return;
  }
  const count = form.querySelector(".save-count");
  let isSending = false;

  function changedRows() {
    const rows = new Set();
    for (const control of form.elements) {
      const isRow = /^(choice|note|due|reason|decision)-\d+$/.test(control.name);
      const isGiven = control.type === "radio" ? control.checked : control.value !== "";
      if (isRow && isGiven) {
        rows.add(control.name.split("-")[1]);
      }
    }
    return rows;
  }

  function showCount() {
    const number = changedRows().size;
    const words = number === 1 ? count.dataset.one : count.dataset.many.replace("{count}", number);
    count.textContent = number === 0 ? "" : words;
  }

  // The browser moves to the address's fragment first, and drops the focus as it does.
  function focusSuggested() {
    const suggested = form.querySelector("[data-suggested] input");
    if (suggested && !form.contains(document.activeElement)) {
      suggested.focus({ preventScroll: location.hash !== "" });
    }
  }

  window.addEventListener("load", function () {
    requestAnimationFrame(focusSuggested);
  });
  form.addEventListener("input", showCount);
  form.addEventListener("submit", function () {
    isSending = true;
  });
  window.addEventListener("pageshow", function () {
    isSending = false;
    showCount();
  });
  window.addEventListener("beforeunload", function (event) {
    if (!isSending && changedRows().size > 0) {
      event.preventDefault();
    }
  });
})();
