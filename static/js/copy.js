// Copies what stands in an element. The button is hidden where scripts or the clipboard are not there.
const SHOWN_FOR = 2_000;

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const source = document.getElementById(button.dataset.copy);
  const status = button.nextElementSibling;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.classList.add("is-copied");
    status.textContent = button.dataset.copied;
    setTimeout(() => {
      button.classList.remove("is-copied");
      status.textContent = "";
    }, SHOWN_FOR);
  });
  button.hidden = false;
}
