// Saves each answer as it is given: the same form, posted one question at a time, one after the other.
import { clear, notice } from "./notice.js";
import { contact, ended } from "./session.js";
import { hint } from "./hint.js";
import { fill, pairs, putParts, redraw, say, section, setVersion, arrange } from "./questions.js";
import * as waiting from "./waiting.js";

const QUIET = 1500;
const SOON = 300;
const RETRY = 10 * 1000;

const form = document.querySelector("form[data-saving]");
const person = document.querySelector("[data-person]")?.dataset.person;
const address = form?.getAttribute("action");
// What waits on this device is that of a page, in whichever role the page was drawn.
const action = address?.split("?")[0];
const foot = form?.querySelector("[data-saving-foot]");
const states = new Map();
const queue = [];
let running = null;
let stuck = false;
let retry = 0;
let submitting = false;
let passing = false;

const keyOf = (box) => box.closest?.("[data-question]")?.dataset.question;
const inUse = (key) => section(key)?.contains(document.activeElement) && document.activeElement.matches("input:not([type=radio], [type=checkbox]), textarea");
const body = (fields) => new URLSearchParams([...fields, ["person", person]]).toString();
const typed = (key) => body(pairs(key).filter(([name]) => name !== key + ".version"));

function state(key) {
  if (!states.has(key)) states.set(key, { dirty: false, timer: 0, last: null, refused: null, shown: null, clash: false, held: false });
  return states.get(key);
}

function unsaved() {
  return [...states.values()].filter((it) => it.dirty).length;
}

function count() {
  const n = unsaved();
  foot.textContent = n === 0 ? "" : n === 1 ? "One answer is not saved yet." : n + " answers are not saved yet.";
}

function keep(key) {
  const it = state(key);
  // What may identify a child is kept nowhere until its writer has decided.
  if (it.held) waiting.drop(person, action, key);
  else waiting.keep(person, action, key, pairs(key));
}

function touched(event) {
  const key = keyOf(event.target);
  if (!key || !event.target.name?.startsWith(key + ".")) return;
  const it = state(key);
  hint(event.target);
  const now = typed(key);
  if (now === it.last) return settled(key);
  if (now === it.refused && it.dirty) return;
  it.dirty = true;
  it.shown = null;
  say(key, "");
  keep(key);
  if (event.target.name === key + ".keep") it.clash = false;
  const chosen = event.target.matches("[type=radio], [type=checkbox], select");
  if (chosen || event.target.matches("textarea")) later(key, chosen ? SOON : QUIET);
  count();
}

/** As it is stored already. */
function settled(key) {
  const it = state(key);
  clearTimeout(it.timer);
  it.dirty = false;
  waiting.drop(person, action, key);
  count();
}

function later(key, wait) {
  const it = state(key);
  clearTimeout(it.timer);
  it.timer = setTimeout(() => enqueue(key), wait);
}

function enqueue(key) {
  const it = state(key);
  clearTimeout(it.timer);
  if (it.clash || !it.dirty || typed(key) === it.refused) return;
  if (!queue.includes(key)) queue.push(key);
  pump();
}

/** Several boxes make one answer, so it is sent, and its faults are shown, once they are left. */
function leftQuestion(event) {
  const key = keyOf(event.target);
  if (!key || section(key).contains(event.relatedTarget)) return;
  const it = state(key);
  if (it.shown) show(key, it.shown);
  else if (it.dirty) later(key, 0);
}

function pump() {
  running ??= work().finally(() => {
    running = null;
  });
  return running;
}

async function work() {
  stuck = false;
  while (queue.length > 0 && !stuck) {
    await send(queue[0]);
    if (!stuck) queue.shift();
  }
}

async function send(key) {
  if (!section(key)) return;
  const it = state(key);
  const sent = typed(key);
  const fields = body(pairs(key));
  const answer = await post(address, fields);
  if (!answer) return;
  it.dirty = typed(key) !== sent;
  if (answer.status === 200) await saved(key, sent, answer.said);
  else if (answer.said.errors?.length > 0) refused(key, sent, answer);
  else {
    it.dirty = true;
    halt(answer.said.detail ?? "Not saved. Load the page again.");
  }
  count();
}

/** Null when there is no use in going on for now. */
async function post(to, fields) {
  let response;
  try {
    response = await fetch(to, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: fields,
      signal: AbortSignal.timeout(20000),
    });
  } catch {
    return lost("No connection");
  }
  if (response.status >= 500 || response.status === 429) return lost("The service does not answer");
  if (response.status === 401) {
    stuck = true;
    ended();
    return null;
  }
  contact();
  clear();
  return { status: response.status, said: await response.json().catch(() => ({})) };
}

function lost(why) {
  stuck = true;
  const n = Math.max(1, unsaved());
  notice(why + ": " + (n === 1 ? "1 answer waits" : n + " answers wait") + " on this device.");
  clearTimeout(retry);
  retry = setTimeout(pump, RETRY);
  return null;
}

function halt(why) {
  stuck = true;
  notice(why);
}

async function saved(key, sent, { saved: hour, versions = {}, asked, drawn = [], fixes = "", warnings = {}, parts = "" }) {
  const it = state(key);
  it.last = sent;
  it.refused = it.shown = null;
  it.held = false;
  setVersion(key, versions[key]);
  for (const { question, html } of drawn) if (!it.dirty) redraw(question, html);
  if (section(key)?.querySelector(".assay-held, [id^=clash-], .govuk-error-message") && !it.dirty) await arrange([key]);
  if (asked) await arrange([], asked);
  putFixes(fixes);
  putParts(parts);
  if (it.dirty) {
    keep(key);
    later(key, QUIET);
    return;
  }
  it.last = typed(key);
  waiting.drop(person, action, key);
  say(key, key in versions ? "Saved " + hour + (warnings[key] ? ". Check this: " + warnings[key] : "") : "Their answer stays.");
}

/** The list above the questions of what must be put right before the return is sent. */
function putFixes(html) {
  const list = document.querySelector("[data-fixes]");
  if (!list || !html) return;
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-fixes]");
  list.replaceChildren(...fresh.childNodes);
}

function refused(key, sent, answer) {
  const it = state(key);
  it.refused = sent;
  if (it.dirty) return later(key, QUIET);
  const { html, held = false } = answer.said.errors.find((error) => error.question === key) ?? answer.said.errors[0];
  it.dirty = true;
  it.clash = answer.status === 409;
  it.held = held || html.includes("assay-held");
  keep(key);
  if (inUse(key) && !it.clash) it.shown = html;
  else show(key, html);
}

function show(key, html) {
  const it = state(key);
  it.shown = null;
  redraw(key, html);
  it.refused = typed(key);
  const who = html.includes('data-own="true"') || html.includes(" data-own ") ? "you changed this answer in another window" : "somebody else changed this answer";
  say(key, it.clash ? `Not saved: ${who}. Choose which is right.` : "Not saved. See above what to put right.");
}

const DECISIONS = ["confirm", "clear", "together"];

/** Confirms in place; what the service refuses is sent as the form, which shows what is wrong. */
async function decide(button) {
  const sent = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
  const answer = await post(address, new URLSearchParams(sent).toString());
  if (answer?.status !== 200) return answer ? pass(standing(button)) : null;
  const { saved: hour, versions = {}, asked, drawn = [], fixes = "", parts = "", note = "" } = answer.said;
  for (const [key, version] of Object.entries(versions)) setVersion(key, version);
  for (const { question, html } of drawn) redraw(question, html);
  if (asked) await arrange([], asked);
  putFixes(fixes);
  putParts(parts);
  for (const { question } of drawn) {
    state(question).last = typed(question);
    say(question, "Saved " + hour);
  }
  document.querySelector("[data-said]").textContent = "Saved " + hour + note;
  const first = drawn.length > 0 ? section(drawn[0].question) : null;
  first?.querySelector("input:checked, summary")?.focus({ preventScroll: true });
  return null;
}

/** The button as it stands now: what was saved meanwhile may have drawn its question anew. */
function standing(button) {
  if (!button || button.form === form) return button;
  const same = (it) => it.type === "submit" && ["name", "value", "formaction"].every((by) => it.getAttribute(by) === button.getAttribute(by));
  return [...form.elements].find(same) ?? null;
}

function pass(button) {
  passing = true;
  form.requestSubmit(button);
}

/** What is open is saved first, so that the page that comes back has nothing old in it. */
async function submitted(event) {
  const decides = DECISIONS.includes(event.submitter?.name);
  if (passing || (unsaved() === 0 && !running && !decides)) return;
  event.preventDefault();
  if (submitting) return;
  submitting = true;
  try {
    flush();
    await pump();
  } finally {
    submitting = false;
  }
  if (stuck) return;
  // A form cannot be sent again while the event of its sending is still on its way.
  await new Promise((later) => setTimeout(later));
  const button = standing(event.submitter);
  if (button && decides && unsaved() === 0) await decide(button);
  else pass(button);
}

function flush() {
  for (const [key, it] of states) if (it.dirty) enqueue(key);
}

/** Answers left behind when a page was closed, or the connection or the session with it. */
async function takeUp() {
  for (const entry of await waiting.left(person)) {
    if (entry.action === action && section(entry.question)) {
      await fill(entry.question, entry.fields);
      state(entry.question).dirty = true;
      waiting.keep(person, action, entry.question, entry.fields);
      enqueue(entry.question);
    } else {
      await elsewhere(entry);
    }
  }
}

async function elsewhere(entry) {
  const answer = await post(entry.action, body(entry.fields));
  if (answer?.status === 200) waiting.drop(person, entry.action, entry.question);
  else if (answer) notice("An answer that you gave earlier is not saved yet.", { text: "Open its standard", href: entry.action });
}

function start() {
  for (const question of form.querySelectorAll("[data-question]")) {
    const key = question.dataset.question;
    state(key).last = typed(key);
  }
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  form.addEventListener("focusout", leftQuestion);
  form.addEventListener("submit", submitted);
  addEventListener("online", pump);
  addEventListener("focus", pump);
  addEventListener("pageshow", () => {
    passing = false;
  });
  addEventListener("pagehide", () => {
    for (const [key, it] of states) if (it.dirty && !it.clash && !it.held && !passing) beacon(key);
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? flush() : pump()));
  addEventListener("beforeunload", (event) => {
    if (!passing && [...states.values()].some((it) => it.held)) event.preventDefault();
  });
}

function beacon(key) {
  fetch(address, {
    method: "POST",
    keepalive: true,
    headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
    body: body(pairs(key)),
  }).catch(() => {});
}

if (form) start();
if (person) takeUp();
