// Says how strong a new password is while it is typed, and takes over the one that is offered. Without scripts the answer to the
// form says it. What is typed goes to this server alone, in a body, and nothing keeps it.
const PAUSE = 300;

const field = document.getElementById("password");
const meter = document.querySelector("[data-strength]");
let timer;
let asked = 0;

const estimate = async () => {
  const turn = ++asked;
  if (!field.value) {
    meter.hidden = true;
    return;
  }
  const body = new URLSearchParams({ password: field.value });
  for (const name of ["email", "name", "username", "token"]) {
    const known = field.form?.elements[name]?.value;
    if (known) body.set(name, known);
  }
  const answer = await fetch(meter.dataset.strength, { method: "POST", body }).catch(() => null);
  if (!answer?.ok || turn !== asked) return;
  const { bars, text } = await answer.json();
  meter.dataset.bars = bars;
  meter.querySelector(".strength-text").textContent = text;
  meter.hidden = false;
};

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(estimate, PAUSE);
});

for (const button of document.querySelectorAll("[data-offer]")) {
  button.addEventListener("click", () => {
    field.value = document.getElementById(button.dataset.offer).textContent.trim();
    field.focus();
    estimate();
  });
  button.hidden = false;
}
