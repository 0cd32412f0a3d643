// Shows what is on this device only: where it belongs, what it says, and what can be done with it.
import { Queue } from "./queue.js";

export class Waiting {
  // send(entry) tries again, where the page can; gone(entry) hears that an entry was thrown away.
  constructor(queue, { send, gone } = {}) {
    Object.assign(this, { queue, send, gone, box: document.querySelector("[data-waiting]") });
  }

  show(entries) {
    const now = JSON.stringify(entries);
    if (now === this.shown) return;
    this.shown = now;
    this.box.hidden = entries.length === 0;
    this.box.querySelector("ul").replaceChildren(...entries.map((entry) => this.#line(entry)));
  }

  #line(entry) {
    const line = this.box.querySelector("template").content.cloneNode(true);
    const text = line.querySelector("textarea");
    const [send, drop] = line.querySelectorAll("button");
    Object.assign(line.querySelector("a"), { href: placeOf(entry), textContent: entry.asked ?? entry.key });
    line.querySelector("[data-why]").textContent = entry.why ?? "";
    text.value = entry.said ?? entry.fields.map(([, value]) => value).join("\n");
    text.setAttribute("aria-label", entry.asked ?? entry.key);
    send.hidden = !this.send || entry.held === "conflict";
    send.addEventListener("click", () => this.send(entry));
    drop.addEventListener("click", () => {
      if (!window.confirm(this.box.dataset.sure)) return;
      this.queue.forget(entry.id);
      this.gone(entry);
      const next = this.box.hidden ? document.querySelector("h1") : this.box;
      next.tabIndex = -1;
      next.focus();
    });
    return line;
  }
}

export const placeOf = (entry) => `${entry.url}#${entry.anchor ?? ""}`;

// A page without the questions, such as the list of sections.
const alone = document.querySelector("[data-waiting]");
if (alone.dataset.queue) {
  const queue = new Queue(alone.dataset.queue);
  const waiting = new Waiting(queue, { gone: () => waiting.show(queue.all()) });
  waiting.show(queue.all());
}
