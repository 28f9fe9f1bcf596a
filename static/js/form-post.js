// Sends the answer to the client at once; without scripts the person presses the button.
document.getElementById("form-post")?.requestSubmit();
