// What a question folds away, and what choosing an answer opens because the answer needs it.
import { clear, notice } from "./notice.js";
import { ended } from "./session.js";

/** The button that opens a panel stands before it. */
const opener = (panel) => (panel.previousElementSibling?.matches(".assay-part__open") ? panel.previousElementSibling : null);

function put(panel, open) {
  panel.classList.toggle("assay-part--open", open);
  opener(panel)?.setAttribute("aria-expanded", String(open));
}

const boxes = (panel) => [...panel.querySelectorAll("textarea, select, input:not([type=hidden], [type=checkbox])")];
const filled = (panel) => boxes(panel).some((box) => box.value.trim() !== "");

/** Opens what the chosen answer needs, and closes what it does not need and nobody has filled in. */
function reveal(question) {
  const name = question.dataset.question + ".value";
  const chosen = [...question.querySelectorAll("select, input:checked")].filter((box) => box.name === name || box.name.startsWith(name + ".")).map((box) => box.value);
  for (const panel of question.querySelectorAll("[data-needed-by]")) {
    const needed = panel.dataset.neededBy.split(" ").some((code) => chosen.includes(code));
    put(panel, needed || filled(panel));
  }
}

/** What a button opens: its value is the question and the part. */
const detailsOf = (of, button) => of.querySelector('details[data-more="' + button.value.split(" ")[1] + '"]');

/** A question that is drawn again keeps open what was open. */
export function keepOpen(old, fresh) {
  for (const button of fresh.querySelectorAll("button.assay-more")) {
    const loaded = detailsOf(old, button);
    if (loaded) button.replaceWith(loaded);
  }
  for (const details of old.querySelectorAll("details[open][data-more]")) {
    fresh.querySelector('details[data-more="' + details.dataset.more + '"]')?.setAttribute("open", "");
  }
  for (const panel of old.querySelectorAll(".assay-part--open[id]")) {
    const again = [...fresh.querySelectorAll("[data-needed-by]")].find((it) => it.id === panel.id);
    if (!again) continue;
    again.classList.add("assay-part--open");
    opener(again)?.setAttribute("aria-expanded", "true");
  }
}

function press(button) {
  const panel = button.nextElementSibling;
  const open = button.getAttribute("aria-expanded") !== "true";
  put(panel, open);
  if (open) boxes(panel)[0]?.focus();
}

/**
 * Fetches what the page left out of a question, and puts it where its buttons are. Null when that did not work, false
 * when nobody is signed in any more.
 */
export async function load(of) {
  const buttons = [...of.querySelectorAll("button.assay-more")];
  const form = of.closest("form[data-return]");
  if (buttons.length === 0 || !form) return of;
  const address = form.getAttribute("action").split("?")[0] + "/questions/" + encodeURIComponent(of.dataset.question);
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.status === 401 || (answer?.redirected && new URL(answer.url).pathname === "/sign-in")) return ended() ?? false;
  const whole = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(of.id) : null;
  for (const button of buttons) {
    const part = whole && detailsOf(whole, button);
    if (part && button.isConnected) button.replaceWith(part);
  }
  return whole;
}

async function more(button) {
  const of = question(button);
  button.setAttribute("aria-busy", "true");
  const loaded = await load(of);
  button.removeAttribute("aria-busy");
  const details = detailsOf(of, button);
  if (loaded === false) return;
  if (!loaded || !details) return notice("This could not be loaded. Check your connection, then try again.");
  clear();
  details.open = true;
  (boxes(details)[0] ?? details.querySelector("summary")).focus();
}

const added = (set) => {
  const parts = [...set.querySelectorAll("input")].filter((box) => box.name !== set.dataset.sum && box.value.trim() !== "");
  const numbers = parts.map((box) => Number(box.value.replaceAll(",", "")));
  return numbers.length === 0 || numbers.some((it) => Number.isNaN(it)) ? "" : String(numbers.reduce((a, b) => a + b, 0));
};

/** A total that nobody typed, or that was the sum, goes on being the sum. */
function watchSum(box) {
  const set = box.closest("[data-sum]");
  const total = set?.querySelector('[name="' + set.dataset.sum + '"]');
  if (total) set.dataset.follows = String(total.value === "" || total.value === added(set));
}

function sum(box) {
  const set = box.closest("[data-sum]");
  const total = set?.querySelector('[name="' + set.dataset.sum + '"]');
  if (total && box !== total && set.dataset.follows === "true") total.value = added(set);
}

const question = (target) => target.closest?.("[data-question]");

document.addEventListener("change", ({ target }) => {
  const of = question(target);
  if (of && target.name?.startsWith(of.dataset.question + ".value")) reveal(of);
});
document.addEventListener("focusin", ({ target }) => question(target) && watchSum(target));
document.addEventListener("input", ({ target }) => {
  if (!question(target)) return;
  sum(target);
  const part = target.closest(".assay-part--empty");
  if (part && filled(part)) part.classList.remove("assay-part--empty"); // or paper would leave it out
}, true);
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".assay-part__open");
  if (button) press(button);
});

// A list above the questions leads to boxes by id; those of a question without faults have none.
document.addEventListener("click", (event) => {
  const hash = event.target.closest?.('a[href^="#"]')?.hash.slice(1);
  if (!hash || document.getElementById(hash)) return;
  const box = [...document.querySelectorAll("[data-question] [name]")].find((it) => it.name.replaceAll(".", "-") === hash);
  if (!box) return;
  event.preventDefault();
  const panel = box.closest("[data-needed-by]");
  if (panel) put(panel, true);
  box.focus();
});

// Before the form is sent: without scripts the button saves the page and comes back with the part open.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button.assay-more");
  if (!button || !button.closest("form[data-return]")) return;
  event.preventDefault();
  if (button.getAttribute("aria-busy") !== "true") more(button);
});

// Paper shows whole answers: what is folded stands open, and boxes are as high as their words.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details.assay-folded:not([open], .assay-part--empty, .assay-no-print)")];
  unfolded.forEach((it) => (it.open = true));
  for (const box of document.querySelectorAll("textarea")) box.style.height = box.scrollHeight + "px";
});
addEventListener("afterprint", () => {
  unfolded.forEach((it) => (it.open = false));
  for (const box of document.querySelectorAll("textarea")) box.style.height = "";
});
