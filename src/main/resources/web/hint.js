// A hint while somebody types that a child may be recognised. It is only a hint: the service decides.
const PATTERNS = [
  [/(?<!\d)(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)/g, "an NHS number", (found) => nhs(found.slice(1).join(""))],
  [/(?<![A-Z\d])([A-HJ-NP-RT-Z])(\d{11}[\dA-Z])(?![A-Z\d])/gi, "a pupil number", (found) => upn(found[0].toUpperCase())],
  [/\b(?:d\.?o\.?b\.?|born|date of birth)\W{1,4}(?:on )?\d{1,2}[ ./-]\w{1,9}[ ./-]\d{2,4}/gi, "a date of birth", () => true],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/g, "a postcode", () => true],
];
const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

function nhs(digits) {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, i) => all + (10 - i) * digit, 0);
  return "34679".includes(digits[0]) && (11 - (sum % 11)) % 11 === Number(digits[9]);
}

function upn(number) {
  const sum = [...number.slice(1)].reduce((all, c, i) => all + (i + 2) * (/\d/.test(c) ? Number(c) : LETTERS.indexOf(c)), 0);
  return LETTERS[sum % 23] === number[0];
}

function seen(text) {
  return PATTERNS.filter(([pattern, , holds]) => [...text.matchAll(pattern)].some(holds)).map(([, what]) => what);
}

/** Shows beside a box what its text looks like, or takes the hint away. */
export function hint(box) {
  if (!box.matches("textarea, input:not([type]), input[type=text]") || !box.name) return;
  const id = box.name + "-guard";
  const found = seen(box.value);
  const shown = document.getElementById(id);
  const text = found.length === 0 ? "" : "This looks like " + found.join(" and ") + ". Do not identify a child.";
  if (!shown && text === "") return;
  const line = shown ?? document.createElement("span");
  if (!shown) {
    line.id = id;
    line.className = "govuk-hint assay-guard-hint";
    line.setAttribute("role", "status");
    box.after(line);
  }
  if (line.textContent !== text) line.textContent = text;
}
