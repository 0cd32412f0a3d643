// Before signing out: what is not sent yet would be lost, and nobody else who uses this browser may find it.
import { Queue, unsent } from "./queue.js";

for (const form of document.querySelectorAll("form[data-unsent]"))
  form.addEventListener("submit", (event) => {
    const waiting = unsent().reduce((sum, name) => sum + new Queue(name.slice(name.indexOf("/") + 1)).size, 0);
    if (waiting > 0 && !window.confirm(form.dataset.unsent.replace("{0}", waiting))) return event.preventDefault();
    unsent().forEach((name) => localStorage.removeItem(name));
  });
