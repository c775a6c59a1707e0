// A file may be dropped anywhere on the form, and its way is shown; without this the form works as any other.
(() => {
  "use strict";

  let running = null;

  function start() {
    const form = document.getElementById("paper");
    if (!form || form.dataset.ready) {
      return;
    }
    form.dataset.ready = "yes";
    const drop = form.querySelector(".drop");
    ["dragenter", "dragover"].forEach(kind => form.addEventListener(kind, event => {
      event.preventDefault();
      drop.classList.add("over");
    }));
    ["dragleave", "drop"].forEach(kind => form.addEventListener(kind, () => drop.classList.remove("over")));
    form.addEventListener("drop", event => {
      event.preventDefault();
      const input = event.target.closest("input[type=file]") || form.elements.file;
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
      }
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      send(form);
    });
    form.querySelector("[data-cancel]").addEventListener("click", () => running && running.abort());
  }

  function send(form) {
    const line = form.querySelector(".progress-line");
    const bar = line.querySelector("progress");
    const words = line.querySelector("span");
    const cancel = form.querySelector("[data-cancel]");
    const button = form.querySelector("button:not([type])");
    const idle = message => {
      running = null;
      button.disabled = false;
      cancel.hidden = true;
      bar.hidden = Boolean(message);
      words.textContent = message;
      line.hidden = !message;
    };
    button.disabled = true;
    cancel.hidden = false;
    line.hidden = false;
    bar.hidden = false;
    running = new XMLHttpRequest();
    running.open("POST", form.action);
    running.upload.addEventListener("progress", event => {
      const percent = Math.floor(100 * event.loaded / event.total);
      bar.value = percent;
      words.textContent = form.dataset.uploading.replace("{0}", percent);
    });
    running.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      words.textContent = form.dataset.working;
    });
    running.addEventListener("load", () => show(running.responseText, () => idle(form.dataset.failed)));
    running.addEventListener("error", () => idle(form.dataset.failed));
    running.addEventListener("abort", () => idle(""));
    running.send(new FormData(form));
  }

  function show(text, failed) {
    const answer = new DOMParser().parseFromString(text, "text/html");
    const main = answer.querySelector("main");
    if (!main) {
      failed();
      return;
    }
    running = null;
    if (location.hash) {
      location.hash = "";
    }
    document.querySelector("main").replaceWith(document.adoptNode(main));
    start();
    const news = document.getElementById("result") || document.getElementById("refused") || main;
    news.focus();
    news.scrollIntoView();
  }

  start();
})();
