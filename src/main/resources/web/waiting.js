// Answers that are not saved yet, kept on this device by person, page and question for three days at most.
const PREFIX = "assay.waiting.";
const LONGEST = 3 * 24 * 60 * 60 * 1000;
const TAB = PREFIX + String(Math.random()).slice(2);

// Held while this page lives, so that another tab leaves its answers to it.
if (navigator.locks) navigator.locks.request(TAB, () => new Promise(() => {}));

const name = (person, action, question) => PREFIX + [person, action, question].join(" ");

function entries() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return []; // The browser keeps nothing here; what is typed stays in the page alone.
  }
}

/** Fields are pairs of name and value; true when the device keeps them. */
export function keep(person, action, question, fields) {
  try {
    const entry = JSON.stringify({ tab: TAB, at: Date.now(), fields });
    localStorage.setItem(name(person, action, question), entry);
    return true;
  } catch {
    return false;
  }
}

export function drop(person, action, question) {
  try {
    localStorage.removeItem(name(person, action, question));
  } catch {
    // Then it was never kept.
  }
}

/** What this person left behind in pages that are gone. */
export async function left(person) {
  const locks = navigator.locks ? (await navigator.locks.query()).held.map((lock) => lock.name) : [];
  return entries()
    .map((key) => ({ key, entry: JSON.parse(localStorage.getItem(key) ?? "null") }))
    .filter(({ entry }) => entry && !locks.includes(entry.tab))
    .map(({ key, entry }) => {
      const [by, action, question] = key.slice(PREFIX.length).split(" ");
      return { person: by, action, question, fields: entry.fields };
    })
    .filter((entry) => entry.person === person);
}

/** How many answers wait on this device, whoever gave them. */
export const count = () => entries().length;

export const forget = () => entries().forEach((key) => localStorage.removeItem(key));

for (const key of entries()) {
  const entry = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!entry || Date.now() - entry.at > LONGEST) localStorage.removeItem(key);
}
