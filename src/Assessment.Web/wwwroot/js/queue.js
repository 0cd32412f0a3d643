// Answers that are not on the server yet, kept on this device: one list a person and sheet, oldest first.
// An entry is what one question's controls say: { id, key, url, base, fields, tab, tried, held }.
// Once it was sent it is never changed, because the server may have it; what is typed after it is an entry of its own.
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

  put(entry) {
    const entries = this.all();
    const last = entries.findLastIndex((one) => one.key === entry.key);
    if (last >= 0 && (!entries[last].tried || entries[last].held)) entries[last] = { ...entries[last], fields: entry.fields, tab: entry.tab };
    else entries.push({ ...entry, id: newId(), tried: false });
    this.#write(entries);
  }

  // The oldest that may be sent. One that is held back holds back what was typed after it into the same question.
  next() {
    const held = new Set();
    for (const entry of this.all())
      if (entry.held) held.add(entry.key);
      else if (!held.has(entry.key)) return entry;
    return undefined;
  }

  change(id, members) {
    this.#write(this.all().map((entry) => (entry.id === id ? { ...entry, ...members } : entry)));
  }

  // Sent, and saved as this version: what was typed after it goes on from there.
  done(id, version) {
    const entries = this.all();
    const key = entries.find((entry) => entry.id === id)?.key;
    this.#write(entries.filter((entry) => entry.id !== id).map((entry) => (entry.key === key ? { ...entry, base: version } : entry)));
  }

  // One of two texts was chosen: mine goes again, on top of theirs.
  release(key, version) {
    this.#write(this.all().map((entry) => (entry.key === key && entry.held ? { ...entry, base: version, id: newId(), tried: false, held: undefined } : entry)));
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

// Everything unsent of everybody who used this browser; for signing out.
export const unsent = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix));

export const newId = () =>
  crypto.randomUUID?.() ??
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
