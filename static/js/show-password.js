// Lets a person see the password they type. The control is hidden where scripts do not run.
for (const button of document.querySelectorAll("[data-reveal]")) {
  const field = document.getElementById(button.dataset.reveal);
  const show = (isShown) => {
    field.type = isShown ? "text" : "password";
    const label = isShown ? button.dataset.hide : button.dataset.show;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.classList.toggle("is-shown", isShown);
  };
  button.addEventListener("click", () => {
    show(field.type === "password");
    field.focus();
  });
  // Sent as a password, so that browsers offer to keep it and never complete it elsewhere.
  field.form?.addEventListener("submit", () => show(false));
  button.hidden = false;
}
