// Sends what is in the queue, oldest first, one at a time, and again with growing pauses until it is saved.
const longest = 60_000;

export class Sender {
  // told(event, details) hears: saving, saved, conflict, held, trying, offline, signedOut, idle
  constructor(queue, form, told) {
    Object.assign(this, { queue, form, told, pause: 1000, running: Promise.resolve() });
  }

  // Resolves when all is sent, or when it has to wait.
  pump() {
    return (this.running = this.running.then(() => this.#all()));
  }

  async #all() {
    const work = async () => {
      for (let entry; (entry = this.queue.next()); ) if (!(await this.#send(entry))) return;
      this.told("idle");
    };
    // Two windows of one browser share the queue; one of them sends.
    await (navigator.locks ? navigator.locks.request(this.queue.name, work) : work());
  }

  async #send(entry, isSecondTry = false) {
    this.told("saving", entry);
    this.queue.change(entry.id, { tried: true });
    const body = new URLSearchParams([...entry.fields, [`${entry.key}:version`, entry.base], [`${entry.key}:edit`, entry.id]]);
    let answer;
    try {
      answer = await fetch(`${entry.url}?handler=Answer`, {
        method: "POST",
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(20_000),
        headers: { RequestVerificationToken: this.#token.value, "X-Requested-With": "XMLHttpRequest" },
      });
    } catch {
      return this.#later(navigator.onLine ? "trying" : "offline");
    }
    if (answer.ok) return this.#saved(entry, await answer.json());
    if (answer.status === 409) {
      const version = Number(answer.headers.get("X-Version"));
      this.queue.change(entry.id, { held: "conflict", theirs: version });
      this.told("conflict", { entry, version, html: await answer.text() });
      return true;
    }
    // A form token that is too old, or nobody is signed in any more: a fresh token tells which.
    if (answer.type === "opaqueredirect" || answer.status === 400 || answer.status === 401) {
      if (!isSecondTry && (await this.now())) return this.#send(entry, true);
      return this.#later(isSecondTry ? "trying" : this.isSignedOut ? "signedOut" : "offline");
    }
    if ([403, 404, 405, 410, 413, 423].includes(answer.status)) {
      // A locked answer comes with the reason in plain words.
      const why = answer.status === 423 ? (await answer.text()).trim() || undefined : undefined;
      this.queue.change(entry.id, { held: "stuck", why });
      this.told("held", { ...entry, why });
      return true;
    }
    return this.#later("trying");
  }

  #saved(entry, reply) {
    this.queue.done(entry.id, reply.version);
    this.pause = 1000;
    this.told("saved", { entry, reply });
    return true;
  }

  #later(why) {
    this.told(why);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pump(), this.pause * (0.75 + Math.random() / 2));
    this.pause = Math.min(this.pause * 2, longest);
    return false;
  }

  // A fresh token, and what others did meanwhile; null when the server cannot be asked.
  async now() {
    try {
      const answer = await fetch(`${location.pathname}?handler=Now`, { redirect: "manual", headers: { "X-Requested-With": "XMLHttpRequest" } });
      this.isSignedOut = answer.type === "opaqueredirect" || answer.status === 401;
      if (!answer.ok) return null;
      const reply = await answer.json();
      this.#token.value = reply.token;
      return reply;
    } catch {
      this.isSignedOut = false;
      return null;
    }
  }

  get #token() {
    return this.form.elements.namedItem("__RequestVerificationToken");
  }
}
