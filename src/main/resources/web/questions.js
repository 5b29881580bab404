// A question in the page: what is in its boxes, and how it is drawn again.
import { initAll } from "./govuk.js";
import { keepOpen, load } from "./parts.js";

export const section = (key) => document.getElementById("q-" + key);

function boxes(key) {
  return [...section(key).querySelectorAll("input, select, textarea")].filter((box) => box.name.startsWith(key + ".") && box.type !== "file");
}

/** As the form would post them. */
export function pairs(key) {
  return boxes(key)
    .filter((box) => !box.disabled && (!box.matches("[type=radio], [type=checkbox]") || box.checked))
    .map((box) => [box.name, box.value]);
}

/** Puts back what was typed before; rows that the page does not have stay where they were kept. */
export async function fill(key, fields) {
  if (fields.some(([name, value]) => value !== "" && !boxes(key).some((box) => box.name === name))) await load(section(key));
  for (const box of boxes(key)) {
    const values = fields.filter(([name]) => name === box.name).map(([, value]) => value);
    if (box.matches("[type=radio], [type=checkbox]")) box.checked = values.includes(box.value);
    else if (values.length > 0) box.value = values[0];
  }
}

export function setVersion(key, version) {
  const box = section(key)?.querySelector('[name="' + key + '.version"]');
  if (box && version !== undefined) box.value = version;
}

/** What became of the answer, beside it; read out when it changes. */
export function say(key, text) {
  const line = section(key)?.querySelector(".assay-saved") ?? status(section(key));
  if (line && line.textContent !== text) line.textContent = text;
}

function status(question) {
  if (!question) return null;
  const line = document.createElement("p");
  line.className = "govuk-hint assay-saved";
  line.setAttribute("role", "status");
  question.append(line);
  return line;
}

/** The line that is read out stays the same element, or it would not be. */
export function redraw(key, html) {
  replace(section(key), new DOMParser().parseFromString(html, "text/html").body.firstElementChild);
}

function sameBox(fresh, box) {
  if (!box.name) return box.id ? document.getElementById(box.id) : null;
  const named = [...fresh.querySelectorAll("input, select, textarea, button")].filter((it) => it.name === box.name);
  return named.find((it) => it.value === box.value) ?? (named.length === 1 ? named[0] : null);
}

function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const line = old.querySelector(".assay-saved");
  keepOpen(old, fresh);
  const at = focused && "selectionStart" in focused ? focused.selectionStart : null;
  old.replaceWith(fresh);
  if (line) fresh.append(line);
  initAll({ scope: fresh });
  const again = focused ? sameBox(fresh, focused) : null;
  again?.focus({ preventScroll: true });
  if (again && typeof at === "number") again.setSelectionRange(at, at);
}

/** Puts in what the page shows of answers apart from their boxes, but for what somebody is in. */
export function putParts(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const old = document.querySelector('[data-part="' + part.dataset.part + '"]');
    if (old && old.innerHTML !== part.innerHTML && !old.contains(document.activeElement)) old.replaceChildren(...part.childNodes);
  }
}

/** Draws questions as the service has them now, adds those that are asked now, and takes out those that are not. */
export async function arrange(again, asked) {
  const shown = [...document.querySelectorAll("[data-question]")].map((it) => it.dataset.question);
  const fresh = asked ? asked.filter((key) => !shown.includes(key)) : [];
  const gone = asked ? shown.filter((key) => !asked.includes(key)) : [];
  gone.forEach((key) => section(key).remove());
  if (again.length + fresh.length === 0) return;
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const drawn = (key) => page.getElementById("q-" + key);
  again.forEach((key) => drawn(key) && replace(section(key), drawn(key)));
  for (const key of fresh) {
    const before = asked.slice(0, asked.indexOf(key)).reverse().find((it) => section(it));
    if (!drawn(key)) continue;
    if (before) section(before).after(drawn(key));
    else document.querySelector("[data-question]").before(drawn(key));
    initAll({ scope: section(key) });
  }
}
