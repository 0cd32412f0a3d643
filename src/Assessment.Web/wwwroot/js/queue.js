// Answers that are not on the server yet, kept on this device: one list a person and sheet, oldest first.
// An entry is what one question's controls say: { id, key, url, base, fields, tab, after, tried, held }.
// Once it was sent its id stands for what was sent, because the server may have it; what is typed after it has an id of its own.
// after: the entry that stood in the field when this one was typed. What another window typed is neither replaced nor built upon.
const prefix = "assessment.unsent/";

export class Queue {
  constructor(name) {
    this.name = prefix + name;
    this.memory = null;
  }

  all() {
    if (this.memory) return this.memory;
    try {
      return JSON.parse(localStorage.getItem(this.name)) ?? [];
    } catch {
      return [];
    }
  }

  // Keeps what stands in a field, and says under which id.
  put(entry) {
    const entries = this.all();
    const last = entries.findLastIndex((one) => one.key === entry.key);
    const before = entries[last];
    const isMine = before !== undefined && before.id === entry.after && before.tab === entry.tab;
    const id = isMine && !before.tried ? before.id : newId();
    if (isMine && (!before.tried || before.held)) entries[last] = { ...before, fields: entry.fields, said: entry.said, id };
    else entries.push({ ...entry, id, tried: false });
    this.#write(entries);
    return id;
  }

  // The oldest that may be sent. One that has to wait holds back what was typed after it into the same question.
  next(waits = () => false) {
    const held = new Set();
    for (const entry of this.all())
      if (entry.held || waits(entry)) held.add(entry.key);
      else if (!held.has(entry.key)) return entry;
    return undefined;
  }

  change(id, members) {
    this.#write(this.all().map((entry) => (entry.id === id ? { ...entry, ...members } : entry)));
  }

  // Sent, and saved as this version: what was typed after it goes on from there.
  done(id, version) {
    this.#write(this.all().filter((entry) => entry.id !== id).map((entry) => (entry.after === id ? { ...entry, base: version, after: undefined } : entry)));
  }

  // One of two texts was chosen: mine goes again, on top of theirs. Says under which id.
  release(id, version) {
    const fresh = newId();
    this.#write(this.all().map((entry) =>
      entry.id === id ? { ...entry, base: version, id: fresh, tried: false, held: undefined } : entry.after === id ? { ...entry, after: fresh } : entry));
    return fresh;
  }

  // Throws away one entry and what was typed on top of it.
  forget(id) {
    const gone = new Set([id]);
    this.#write(this.all().filter((entry) => !gone.has(entry.id) && !(gone.has(entry.after) && gone.add(entry.id))));
  }

  drop(key) {
    this.#write(this.all().filter((entry) => entry.key !== key));
  }

  has(key) {
    return this.all().some((entry) => entry.key === key);
  }

  get size() {
    return new Set(this.all().map((entry) => entry.key)).size;
  }

  #write(entries) {
    try {
      if (entries.length === 0) localStorage.removeItem(this.name);
      else localStorage.setItem(this.name, JSON.stringify(entries));
      this.memory = null;
    } catch {
      this.memory = entries; // full or forbidden: unsent answers live as long as the page
    }
  }
}

// Everything unsent of one person who used this browser; for signing out.
export const unsentOf = (person) => Object.keys(localStorage).filter((name) => name.startsWith(`${prefix}${person}/`));

export const newId = () =>
  crypto.randomUUID?.() ??
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
