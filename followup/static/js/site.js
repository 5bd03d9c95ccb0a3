// What JavaScript adds to pages that work without it: focus on what must be mended, and no double sends.
"use strict";

(function () {
  // A form that comes back with errors is announced and reached at once.
  function focusErrorSummary() {
    const summary = document.getElementById("error-summary");
    if (summary) {
      summary.focus();
    }
  }

  // The second press of a button does nothing while the first is under way. Buttons are not disabled: a disabled
  // one is left out of what is sent, and its name says what was pressed.
  function refuseSecondSend(event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = "yes";
    if (event.submitter) {
      event.submitter.setAttribute("aria-busy", "true");
    }
  }

  // A page brought back by the back button, or one that stayed because a file was sent, can be used again.
  function forgetSends() {
    for (const form of document.querySelectorAll("form[data-sending]")) {
      delete form.dataset.sending;
    }
    for (const button of document.querySelectorAll("button[aria-busy]")) {
      button.removeAttribute("aria-busy");
    }
  }

  document.addEventListener("submit", refuseSecondSend);
  window.addEventListener("pageshow", forgetSends);
  focusErrorSummary();
})();
