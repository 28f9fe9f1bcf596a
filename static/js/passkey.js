// Passkeys. A form with data-passkey asks the browser for one ("get") or makes one ("create") and sends what came back with its
// other fields. What only a script can do is hidden until this one knows that the browser can.
const REFRESH_AFTER = 4 * 60_000;
const LOOK_EVERY = 10_000;

const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));

const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const withBytes = (list) => list?.map((it) => ({ ...it, id: decode(it.id) }));

// Bytes travel as base64url. Browsers learnt to read that by themselves only lately.
const parse = (text) => {
  const options = JSON.parse(text);
  options.challenge = decode(options.challenge);
  if (options.user) options.user.id = decode(options.user.id);
  if (options.allowCredentials) options.allowCredentials = withBytes(options.allowCredentials);
  if (options.excludeCredentials) options.excludeCredentials = withBytes(options.excludeCredentials);
  return options;
};

const write = (credential) => {
  const { response } = credential;
  const answer = { clientDataJSON: encode(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = encode(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = encode(response.authenticatorData);
    answer.signature = encode(response.signature);
    answer.userHandle = response.userHandle?.byteLength ? encode(response.userHandle) : null;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    response: answer,
    clientExtensionResults: {},
  });
};

const setUp = (form) => {
  const { credential, challenge } = form.elements;
  const button = form.querySelector("[data-passkey-start]");
  const status = form.querySelector("[data-passkey-status]");
  const isNew = form.dataset.passkey === "create";
  const instead = form.querySelector("[data-passkey-instead]");
  let waiting = null;

  const say = (name) => {
    status.textContent = name ? status.dataset[name] : "";
    status.hidden = !name;
  };

  const send = (answer) => {
    credential.value = write(answer);
    form.noValidate = true;
    form.requestSubmit();
  };

  const reasons = { InvalidStateError: "taken", NotAllowedError: "cancelled", AbortError: "cancelled" };

  // Whose account is only being made is known from what is typed.
  const typedPerson = () => {
    const { email, name } = form.elements;
    return { name: email.value.trim(), displayName: name.value.trim() };
  };

  // What a passkey stands in for need not be filled in.
  const isFilled = () => [...form.elements].every((it) => instead?.contains(it) || it.reportValidity());

  const ask = async (mediation) => {
    waiting?.abort();
    waiting = new AbortController();
    const publicKey = parse(form.dataset.passkeyOptions);
    if (form.dataset.passkeyPerson !== undefined) Object.assign(publicKey.user, typedPerson());
    const wish = { publicKey, signal: waiting.signal };
    if (mediation) wish.mediation = mediation;
    return isNew ? navigator.credentials.create(wish) : navigator.credentials.get(wish);
  };

  const start = async () => {
    if (isNew && !isFilled()) return;
    say(null);
    button.setAttribute("aria-busy", "true");
    try {
      send(await ask());
    } catch (error) {
      say(reasons[error.name] ?? "failed");
      offer();
    } finally {
      button.removeAttribute("aria-busy");
    }
  };

  // Passkeys among the suggestions of the name field. Nobody asked for them, so nothing is said when none is chosen.
  const offer = async () => {
    if (isNew || form.dataset.passkeyAutofill === undefined) return;
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    try {
      send(await ask("conditional"));
    } catch {}
  };

  // A page may stay open for longer than its challenge lives. Nothing is asked for where nobody looks, or where the page leads
  // elsewhere by now: asking counts as using the session, which then never idles.
  let freshAt = Date.now();
  const refresh = async () => {
    if (document.hidden || Date.now() - freshAt < REFRESH_AFTER) return;
    freshAt = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (answer.redirected) return clearInterval(timer);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(`form[data-passkey="${form.dataset.passkey}"]`);
      if (!answer.ok || !fresh || credential.value || button.hasAttribute("aria-busy")) return;
      form.dataset.passkeyOptions = fresh.dataset.passkeyOptions;
      challenge.value = fresh.elements.challenge.value;
      offer();
    } catch {}
  };

  button.addEventListener("click", (event) => {
    event.preventDefault();
    start();
  });
  for (const part of form.querySelectorAll("[data-passkey-part]")) part.hidden = false;
  for (const part of form.querySelectorAll("[data-passkey-absent]")) part.hidden = true;
  // One button leads.
  for (const it of instead?.querySelectorAll(".button-primary") ?? []) it.classList.replace("button-primary", "button-secondary");
  addEventListener("pageshow", () => {
    credential.value = "";
    form.noValidate = false;
  });
  const timer = setInterval(refresh, LOOK_EVERY);
  document.addEventListener("visibilitychange", refresh);
  offer();
};

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) setUp(form);
}
