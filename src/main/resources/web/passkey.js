// Passkeys need a script: the browser's own window asks for a finger, a face or a number. What it answers is sent as a form.
const known = window.PublicKeyCredential;
const supported = known?.parseCreationOptionsFromJSON && known?.parseRequestOptionsFromJSON;

const ask = async (form) => {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
};

const credential = (form, publicKey) =>
  form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(publicKey) })
    : navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(publicKey) });

const words = (fault) =>
  fault.name === "NotAllowedError" ? "No passkey was used. Try again." : fault.message;

const send = async (form) => {
  const asked = await ask(form);
  const answer = await credential(form, asked.publicKey);
  form.elements.token.value = asked.token;
  form.elements.credential.value = JSON.stringify(answer.toJSON());
  form.submit();
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!supported) continue;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form).catch((fault) => {
      const said = form.querySelector("[data-said]");
      said.textContent = words(fault);
      said.hidden = false;
    });
  });
}
