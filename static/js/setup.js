// The browser knows its address better than the server, which may have been told another one on the way.
const list = document.querySelector("[data-configured]");
const seen = document.querySelector("#seen-address");
const verdict = document.querySelector("#address-verdict");

if (list && seen && verdict && seen.textContent !== location.origin) {
  seen.textContent = location.origin;
  verdict.hidden = true;
  const isSame = location.origin === list.dataset.configured;
  document.querySelector(isSame ? "#address-same" : "#address-other").hidden = false;
}
