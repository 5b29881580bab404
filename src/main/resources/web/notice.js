// One line at the foot of the window for what stands in the way of saving. It is read out when it changes.
const bar = document.createElement("div");
bar.className = "assay-notice";
bar.setAttribute("role", "status");
document.body.append(bar);

let said = "";

/** Says it until it is cleared; a link is an object with text and href and opens beside this page. */
export function notice(text, link) {
  if (said === text) return;
  said = text;
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.append(text + " ");
  if (link) {
    const a = document.createElement("a");
    a.className = "govuk-link";
    a.href = link.href;
    a.target = "_blank";
    a.textContent = link.text;
    line.append(a);
  }
  bar.replaceChildren(line);
  document.documentElement.classList.add("assay-noticed");
}

export function clear() {
  said = "";
  bar.replaceChildren();
  document.documentElement.classList.remove("assay-noticed");
}
