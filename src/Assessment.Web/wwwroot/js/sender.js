// Sends what is in the queue, oldest first, one at a time, and again with growing pauses until it is saved.
const longest = 60_000;
const away = [502, 503, 504];

export class Sender {
  // told(event, details) hears: saving, saved, conflict, held, trying, offline, signedOut, somebodyElse, idle
  constructor(queue, form, told, isTyped) {
    Object.assign(this, { queue, form, told, isTyped, pause: 1000, running: Promise.resolve() });
    this.person = form.dataset.queue.split("/")[0];
  }

  // Resolves when all is sent, or when it has to wait. Whatever went wrong before, the next one runs.
  pump() {
    return (this.running = this.running.then(() => this.#all()).catch((fault) => {
      console.error(fault);
      this.#again();
    }));
  }

  async #all() {
    const work = async () => {
      // What the server cannot take now keeps nothing else waiting.
      const aside = new Set();
      for (let entry; (entry = this.queue.next((one) => aside.has(one.key) || this.isTyped(one))); ) {
        const came = await this.#send(entry);
        if (came === "aside") aside.add(entry.key);
        else if (!came) return;
      }
      if (aside.size > 0) this.#later("trying");
      else this.told("idle");
    };
    // Two windows of one browser share the queue; one of them sends.
    await (navigator.locks ? navigator.locks.request(this.queue.name, work) : work());
  }

  async #send(entry, isSecondTry = false) {
    this.told("saving", entry);
    this.queue.change(entry.id, { tried: true });
    const body = new URLSearchParams([...entry.fields, [`${entry.key}:version`, entry.base], [`${entry.key}:edit`, entry.id]]);
    let answer, text;
    try {
      answer = await fetch(`${entry.url}?handler=Answer`, {
        method: "POST",
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(20_000),
        headers: { RequestVerificationToken: this.#token.value, ...this.#headers },
      });
      text = await answer.text();
    } catch {
      return this.#later(navigator.onLine ? "trying" : "offline");
    }
    if (answer.ok) return this.#saved(entry, text);
    if (answer.status === 412) return this.#later("somebodyElse");
    if (answer.status === 409) {
      this.queue.change(entry.id, { held: "conflict", theirs: Number(answer.headers.get("X-Version")) });
      this.told("conflict", { entry, html: text });
      return true;
    }
    // A form token that is too old, or nobody is signed in any more: a fresh token tells which.
    if (answer.type === "opaqueredirect" || answer.status === 400 || answer.status === 401) {
      if (isSecondTry) return "aside";
      return (await this.now()) ? this.#send(entry, true) : this.#later(this.trouble);
    }
    if ([403, 404, 405, 410, 413, 423].includes(answer.status)) {
      // A locked answer comes with the reason in plain words.
      const why = (answer.status === 423 && text.trim()) || undefined;
      this.queue.change(entry.id, { held: "stuck", why });
      this.told("held", { ...entry, why });
      return true;
    }
    return away.includes(answer.status) ? this.#later("trying") : "aside";
  }

  #saved(entry, text) {
    let reply;
    try {
      reply = JSON.parse(text);
    } catch {
      return "aside"; // a page of somebody between here and the site
    }
    this.queue.done(entry.id, reply.version);
    this.pause = 1000;
    this.told("saved", { entry, reply });
    return true;
  }

  #later(why) {
    this.#again();
    this.told(why);
    return false;
  }

  #again() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pump(), this.pause * (0.75 + Math.random() / 2));
    this.pause = Math.min(this.pause * 2, longest);
  }

  // A fresh token, and what others did meanwhile; null when the server cannot be asked, or not by this person.
  async now() {
    this.trouble = "offline";
    try {
      const answer = await fetch(`${location.pathname}?handler=Now`, { redirect: "manual", headers: this.#headers, signal: AbortSignal.timeout(20_000) });
      if (answer.type === "opaqueredirect" || answer.status === 401) this.trouble = "signedOut";
      if (answer.status === 412) this.trouble = "somebodyElse";
      if (!answer.ok) return null;
      const reply = await answer.json();
      this.#token.value = reply.token;
      return reply;
    } catch {
      return null;
    }
  }

  // Whose answers these are: the server takes them in nobody else's name.
  get #headers() {
    return { "X-Person": this.person, "X-Requested-With": "XMLHttpRequest" };
  }

  get #token() {
    return this.form.elements.namedItem("__RequestVerificationToken");
  }
}
