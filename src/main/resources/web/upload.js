// Sends a file with a bar that shows how far it is, and a way to stop. Without this the form sends it as it is.
const form = document.querySelector("form[data-upload]");

function bar() {
  const box = document.createElement("div");
  box.className = "assay-upload";
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.id = "upload-line";
  line.setAttribute("role", "status");
  const progress = document.createElement("progress");
  progress.max = 100;
  progress.value = 0;
  progress.setAttribute("aria-labelledby", "upload-line");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "govuk-button govuk-button--secondary";
  stop.textContent = "Stop";
  box.append(line, progress, stop);
  return { box, line, progress, stop };
}

/** The page that says what was wrong stands in for this one; the boxes are as they were sent. */
function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = page.querySelector("main");
  if (!main) return location.reload();
  document.title = page.title;
  document.querySelector("main").replaceChildren(...main.childNodes);
  watch(document.querySelector("form[data-upload]"));
  document.querySelector(".govuk-error-summary")?.setAttribute("tabindex", "-1");
  document.querySelector(".govuk-error-summary")?.focus();
}

function ended(request, form, shown) {
  if (request.status === 200 && request.responseURL.includes("/sign-in")) return location.reload();
  if (request.status === 200) return location.assign(form.dataset.upload);
  if (request.status === 413) return said(form, shown, explained(request.responseText));
  if (request.responseText) return show(request.responseText);
  said(form, shown, "The file could not be sent. Look at your connection and try again.");
}

/** What the page of refusal says, with the limit in it. */
function explained(html) {
  const words = new DOMParser().parseFromString(html, "text/html").querySelector("main .govuk-body");
  return words?.textContent ?? "The file is too large. Save it smaller, or send the pages that matter.";
}

function said(form, shown, text) {
  shown.line.textContent = text;
  shown.progress.remove();
  shown.stop.remove();
  form.querySelector("button[type=submit], button:not([type])").disabled = false;
}

function send(event) {
  const form = event.target;
  const file = form.querySelector("input[type=file]").files[0];
  if (!file) return;
  event.preventDefault();
  form.querySelector(".assay-upload")?.remove();
  const shown = bar();
  const button = form.querySelector("button[type=submit], button:not([type])");
  button.disabled = true;
  button.before(shown.box);
  shown.line.textContent = "Sending " + file.name;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (it) => {
    if (it.lengthComputable) shown.progress.value = Math.round((100 * it.loaded) / it.total);
  });
  request.upload.addEventListener("load", () => {
    shown.line.textContent = "Looking through " + file.name;
  });
  request.addEventListener("load", () => ended(request, form, shown));
  request.addEventListener("error", () => said(form, shown, "The file could not be sent. Look at your connection and try again."));
  request.addEventListener("abort", () => said(form, shown, "Stopped. The file was not kept."));
  shown.stop.addEventListener("click", () => request.abort());
  request.open("POST", form.getAttribute("action"));
  request.setRequestHeader("Accept", "text/html");
  request.send(new FormData(form));
}

function watch(form) {
  form?.addEventListener("submit", send);
}

watch(form);
