// What a question folds away, and what choosing an answer opens because the answer needs it.

function put(panel, open) {
  panel.classList.toggle("assay-part--open", open);
  document.querySelector('[aria-controls="' + panel.id + '"]')?.setAttribute("aria-expanded", String(open));
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

/** A question that is drawn again keeps open what was open. */
export function keepOpen(old, fresh) {
  for (const panel of old.querySelectorAll(".assay-part--open[id]")) {
    const again = [...fresh.querySelectorAll("[data-needed-by]")].find((it) => it.id === panel.id);
    if (!again) continue;
    again.classList.add("assay-part--open");
    fresh.querySelector('[aria-controls="' + again.id + '"]')?.setAttribute("aria-expanded", "true");
  }
}

function press(button) {
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  const open = button.getAttribute("aria-expanded") !== "true";
  put(panel, open);
  if (open) boxes(panel)[0]?.focus();
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
