// Saves each answer of a section when it changes. Without this file the Save button does the same for all of them.
import { Queue, newId } from "./queue.js";
import { Sender } from "./sender.js";
import { Waiting, placeOf } from "./waiting.js";
import { asked, fieldsOf, fill, said, tell, unitOf } from "./controls.js";

const form = document.querySelector("form[data-fill]");
const words = form.dataset;
const queue = new Queue(words.queue);
const tab = newId();
const here = location.pathname;
const line = form.querySelector("[data-saving-line]");
const seen = new Map(); // what stands in the fields, as last kept
const stands = new Map(); // the unsent entry that stands in the fields
const timers = new Map(); // questions that somebody types into
const others = "BroadcastChannel" in window ? new BroadcastChannel(queue.name) : null;

const unit = (key) => form.querySelector(`[data-answer="${CSS.escape(key)}"]`);
const version = (of) => of.querySelector(`input[name="${CSS.escape(of.dataset.answer)}:version"]`);
const open = (key) => [unit(key)].find((of) => of && version(of));
const units = () => [...form.querySelectorAll("[data-answer]")].filter(version);
const look = (of) => seen.set(of.dataset.answer, JSON.stringify(fieldsOf(of)));
const isOurs = (entry) => entry.tab === tab || stands.get(entry.key) === entry.id;
const isBusy = (of) => queue.has(of.dataset.answer) || timers.has(of.dataset.answer) || of.contains(document.activeElement);

const told = {
  saving: () => line.classList.contains("is-trouble") || say(words.saving),
  saved: (news) => {
    others?.postMessage(news);
    apply(news);
  },
  conflict: (news) => {
    others?.postMessage(news);
    choose(news);
  },
  held: (entry) => state(unit(entry.key), entry.why ?? words.stuck, "is-trouble"),
  trying: () => say(words.trying, true),
  offline: () => say(queue.size === 1 ? words.offlineOne : words.offline.replace("{0}", queue.size), true),
  signedOut: () => say(words.signedOut, true, { href: here, text: words.signIn }),
  somebodyElse: () => say(words.somebodyElse, true),
  idle: () => {
    const held = queue.all().filter((entry) => entry.held).sort((one, two) => (two.url === here) - (one.url === here))[0];
    if (held) say(whyOf(held), true, held.url === here ? undefined : { href: placeOf(held), text: held.asked ?? held.key });
    else say(lastSaved.join(" – "));
    lastSaved.splice(1);
  },
};
const lastSaved = []; // when, and what else is to be said of it
const sender = new Sender(queue, form, (event, details) => {
  told[event](details);
  if (event !== "saving") list();
}, (entry) => entry.tab === tab && timers.has(entry.key));
const waiting = new Waiting(queue, {
  send: (entry) => {
    queue.change(entry.id, { held: undefined });
    sender.pump();
  },
  gone: (entry) => {
    const of = stands.get(entry.key) === entry.id && open(entry.key);
    if (of) redraw({}, entry.key);
    told.idle();
    list();
  },
});

const whyOf = (entry) => (entry.held === "conflict" ? words.choose : entry.why ?? (entry.held ? words.stuck : words.unsaved));

// What waits and does not stand in the fields of this page, and what the server does not take.
function list() {
  waiting.show(queue.all().filter((entry) => entry.held === "stuck" || !open(entry.key)).map((entry) => ({ ...entry, why: whyOf(entry) })));
}

function say(text, isTrouble = false, link = undefined) {
  if (isTrouble) for (const entry of queue.all()) if (!entry.held) state(unit(entry.key), words.unsaved, "is-trouble");
  line.classList.toggle("is-trouble", isTrouble);
  const whole = link ? `${text} ${link.text}` : text;
  if (line.textContent === whole) return; // is not read out again
  line.textContent = link ? `${text} ` : text;
  if (link) line.append(Object.assign(document.createElement("a"), { href: link.href, textContent: link.text }));
}

function state(of, text, look) {
  const status = of?.querySelector("[data-status]");
  if (!status) return;
  status.textContent = text;
  status.className = `status ${look}`;
}

// What the server said after it saved: nothing is shown or hidden without its word, and that is of its own section only.
function apply({ entry, reply }) {
  const { key } = entry;
  lastSaved.splice(0, 1, reply.note);
  if (entry.url !== here) return;
  const of = open(key);
  if (of && isOurs(entry)) {
    version(of).value = reply.version;
    of.querySelector("[data-conflict]")?.remove();
    tell(of, reply.error);
  }
  if (!queue.has(key)) state(of, reply.note, "is-saved");
  if (stands.get(key) === entry.id) stands.delete(key);
  if (reply.error) lastSaved.push(`${words.error} ${reply.error}`);
  if (reply.appeared) lastSaved.push(reply.appeared);
  for (const shown of form.querySelectorAll("[data-shown]")) shown.hidden = reply.hidden.includes(shown.id);
  for (const needs of form.querySelectorAll("[data-needs-evidence]")) needs.hidden = !reply.needEvidence.includes(needs.closest("[data-shown]").id);
  for (const [one, text] of Object.entries(reply.worked))
    for (const output of form.querySelectorAll(`[data-calculated="${CSS.escape(one)}"]`)) output.textContent = text;
  document.querySelector("[data-progress-words]").textContent = reply.progress;
  Object.assign(document.querySelector("[data-progress]"), { max: reply.total || 1, value: reply.done });
  document.querySelector("[aria-current=page] [data-section-progress]").textContent = reply.section;
  redraw(reply.versions);
}

// Two texts to choose from.
function choose({ entry, html }) {
  const of = open(entry.key);
  if (!of) return;
  of.querySelector("[data-conflict]")?.remove();
  of.querySelector("[data-error]").insertAdjacentHTML("beforebegin", html);
  state(of, words.choose, "is-trouble");
}

// Leaves a word for the next page of this window, and gives the one before.
function note(name, word) {
  try {
    const before = sessionStorage.getItem(name);
    sessionStorage.setItem(name, word);
    return before;
  } catch {
    return null;
  }
}

// Draws anew what others have changed meanwhile, unless one is at work there. Always: what one gave up for theirs.
async function redraw(versions, always) {
  const old = units().filter((of) => of.dataset.answer === always || (!isBusy(of) && Number(version(of).value) < (versions[of.dataset.answer] ?? 0)));
  if (old.length === 0) return;
  const answer = await fetch(here, { headers: { "X-Person": sender.person, "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" }).catch(() => null);
  if (!answer?.ok) return;
  const text = await answer.text().catch(() => "");
  const fresh = new DOMParser().parseFromString(text, "text/html");
  for (const of of old) {
    const key = of.dataset.answer;
    const now = fresh.getElementById(of.id);
    if (!now || (key === always ? queue.has(key) : isBusy(of))) continue;
    of.replaceWith(now);
    look(now);
    stands.delete(key);
    if (key === always) focus(now);
    else state(now, words.changed, "is-saved");
  }
}

function focus(of) {
  of.tabIndex = -1;
  of.focus();
}

// What is typed is on the device at once.
function keep(of) {
  const key = of.dataset.answer;
  const fields = fieldsOf(of);
  if (seen.get(key) === JSON.stringify(fields)) return false;
  look(of);
  const entry = { key, fields, said: said(of), asked: asked(of), anchor: of.id, url: here, base: Number(version(of).value), tab, after: stands.get(key) };
  stands.set(key, queue.put(entry));
  return true;
}

function send(of) {
  const key = of.dataset.answer;
  const wasTyped = timers.has(key);
  clearTimeout(timers.get(key));
  timers.delete(key);
  if (!keep(of) && !wasTyped) return;
  state(of, words.saving, "");
  sender.pump();
}

const rest = () => [...timers.keys()].forEach((key) => (open(key) ? send(open(key)) : timers.delete(key)));

form.addEventListener("change", (event) => {
  const of = unitOf(event.target);
  if (!of || !version(of)) return;
  // "None of these" stands alone.
  if (event.target.type === "checkbox" && event.target.checked && event.target.name.endsWith(":value"))
    for (const box of of.querySelectorAll(`input[name="${CSS.escape(event.target.name)}"]`))
      if (box !== event.target && [event.target, box].some((one) => one.dataset.alone === "true")) box.checked = false;
  send(of);
});
form.addEventListener("input", (event) => {
  const of = unitOf(event.target);
  if (!of || !version(of) || event.target.type === "checkbox") return;
  const key = of.dataset.answer;
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(() => open(key) && send(open(key)), 1500));
  if (keep(of)) state(of, words.unsaved, "");
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const of = button && unitOf(button);
  if (!of) return;
  const key = of.dataset.answer;
  const held = queue.all().find((entry) => entry.key === key && entry.held === "conflict");
  if (button.name === "clear") {
    for (const choice of of.querySelectorAll("input:checked")) choice.checked = choice.name.endsWith(":unsure") && choice.checked;
    send(of);
  } else if ("keep" in button.dataset && held) {
    const id = queue.release(held.id, held.theirs);
    if (stands.get(key) === held.id) stands.set(key, id);
    of.querySelector("[data-conflict]").remove();
    focus(of);
    sender.pump();
  } else if ("theirs" in button.dataset && held) {
    queue.forget(held.id);
    focus(of);
    redraw({}, key).then(() => told.idle());
  } else return;
  event.preventDefault();
});
// Only what belongs to this page and can still be sent is waited for; what the server refused is shown in its place.
form.addEventListener("submit", async (event) => {
  rest();
  const waits = () => queue.all().some((entry) => entry.url === here && (!entry.held || unit(entry.key)?.querySelector("[data-conflict]")));
  if (!waits()) return;
  event.preventDefault();
  await sender.pump();
  if (!waits()) form.requestSubmit(event.submitter);
  else form.querySelector("[data-conflict]")?.focus();
});
others?.addEventListener("message", ({ data }) => {
  if (isOurs(data.entry)) (data.reply ? apply : choose)(data);
  else if (data.reply) unit(data.entry.key)?.querySelector("[data-conflict]")?.remove();
  list();
});
window.addEventListener("beforeunload", (event) => {
  rest();
  // What the server refused is kept, and so is what other sections wait for: both stand in the list.
  const underWay = queue.all().some((entry) => entry.url === here && !entry.held);
  if (queue.memory || underWay) event.preventDefault();
  if (underWay) note("assessment.under-way", here);
});
window.addEventListener("pagehide", rest);
window.addEventListener("online", () => sender.pump());
const meanwhile = async () => {
  if (document.visibilityState !== "visible") return rest();
  const now = await sender.now();
  if (now) redraw(now.versions);
  // The round may take answers again.
  if (now) queue.all().filter((entry) => entry.held === "stuck").forEach((entry) => queue.change(entry.id, { held: undefined }));
  if (queue.next()) sender.pump();
};
document.addEventListener("visibilitychange", meanwhile);
setInterval(meanwhile, 60_000);

// What could not be sent before stands in its fields again, and is sent.
units().forEach(look);
for (const entry of queue.all()) {
  const of = open(entry.key);
  if (!of) continue;
  fill(of, entry.fields);
  look(of);
  stands.set(entry.key, entry.id);
}
queue.all().filter((entry) => entry.held).forEach((entry) => queue.change(entry.id, { held: undefined }));
if (queue.size > 0) sender.pump();
// What was on its way when this page was loaded anew may have arrived after the server had drawn it.
if (note("assessment.under-way", "") === here) meanwhile();
navigator.serviceWorker?.register(`/sw.js?lang=${document.documentElement.lang}`, { scope: "/fill/" }).catch(() => {});
