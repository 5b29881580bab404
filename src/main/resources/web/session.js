// Warns before a session ends, and asks before signing out while answers wait on this device.
import { notice } from "./notice.js";
import { count, forget } from "./waiting.js";

const LENGTH = 60 * 60;
const WARN = 5 * 60;
const LOOK = 15 * 1000;

const signOut = document.querySelector('form[action="/sign-out"]');
let heard = Date.now();
let dialog = null;

/** The service answered, so that the session is as good as new. */
export function contact() {
  heard = Date.now();
}

/** Where to sign in and come back from. */
export const signIn = () => ({
  text: "Sign in again (opens in a new tab)",
  href: "/sign-in?next=" + encodeURIComponent(location.pathname),
});

export function ended() {
  dialog?.close();
  notice("Your session has ended. What you typed is still here; it is saved when you have signed in again.", signIn());
}

function ask(heading, text, buttons) {
  dialog?.close();
  dialog = document.createElement("dialog");
  dialog.className = "assay-dialog";
  dialog.setAttribute("aria-labelledby", "dialog-heading");
  const title = document.createElement("h2");
  title.className = "govuk-heading-m";
  title.id = "dialog-heading";
  title.textContent = heading;
  const body = document.createElement("p");
  body.className = "govuk-body";
  body.textContent = text;
  const group = document.createElement("div");
  group.className = "govuk-button-group";
  for (const [words, act, quiet] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button" + (quiet ? " govuk-button--secondary" : "");
    button.textContent = words;
    button.addEventListener("click", () => {
      dialog.close();
      act();
    });
    group.append(button);
  }
  dialog.append(title, body, group);
  dialog.addEventListener("cancel", () => buttons[0][1]());
  dialog.addEventListener("close", (event) => event.target.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function stay() {
  const answer = await fetch("/session", { method: "POST", headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.ok) contact();
  else if (answer) ended();
}

/** Another tab may have kept the session alive, so the service is asked before anybody is. */
async function look() {
  if (dialog?.open && Date.now() - heard > LENGTH * 1000) ended();
  if (dialog?.open || Date.now() - heard < (LENGTH - 2 * WARN) * 1000) return;
  const answer = await fetch("/session", { headers: { Accept: "application/json", "Assay-Background": "1" } }).catch(() => null);
  if (!answer) return;
  if (!answer.ok) {
    ended();
    return;
  }
  const { secondsLeft } = await answer.json();
  heard = Date.now() - (LENGTH - secondsLeft) * 1000;
  if (secondsLeft > WARN) return;
  const minutes = Math.max(1, Math.round(secondsLeft / 60));
  ask(
    "You will be signed out soon",
    "For your security you are signed out in about " + minutes + (minutes === 1 ? " minute" : " minutes") + " unless you stay. Nothing that you typed is lost.",
    [["Stay signed in", stay], ["Sign out", () => signOut.requestSubmit(), true]],
  );
}

function leaving(event) {
  const waiting = count();
  if (waiting === 0) return;
  event.preventDefault();
  ask(
    waiting === 1 ? "One answer is not saved yet" : waiting + " answers are not saved yet",
    "They wait on this device alone. If you sign out now, they are deleted from it.",
    [["Stay signed in", () => {}], ["Sign out and delete them", () => {
      forget();
      signOut.requestSubmit();
    }, true]],
  );
}

if (signOut) {
  setInterval(look, LOOK);
  addEventListener("focus", look);
  signOut.addEventListener("submit", leaving);
}
