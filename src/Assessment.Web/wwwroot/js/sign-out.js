// Before signing out: what this person has not sent yet would be lost, and nobody else who uses this browser may find it.
import { Queue, unsentOf } from "./queue.js";

for (const form of document.querySelectorAll("form[data-unsent]"))
  form.addEventListener("submit", (event) => {
    const mine = unsentOf(form.dataset.person);
    const waiting = mine.reduce((sum, name) => sum + new Queue(name.slice(name.indexOf("/") + 1)).size, 0);
    if (waiting > 0 && !window.confirm(form.dataset.unsent.replace("{0}", waiting))) return event.preventDefault();
    mine.forEach((name) => localStorage.removeItem(name));
  });
