// Saves each answer of a section when it changes. Without this file the Save button does the same for all of them.
import { Queue } from "./queue.js";
import { Sender } from "./sender.js";
import { fieldsOf, fill, unitOf } from "./controls.js";

const form = document.querySelector("form[data-fill]");
const words = form.dataset;
const queue = new Queue(words.queue);
const tab = Math.random().toString(36).slice(2);
const line = form.querySelector("[data-saving-line]");
const seen = new Map();
const timers = new Map();
const others = "BroadcastChannel" in window ? new BroadcastChannel(queue.name) : null;

const unit = (key) => form.querySelector(`[data-answer="${CSS.escape(key)}"]`);
const version = (of) => of.querySelector(`input[name="${CSS.escape(of.dataset.answer)}:version"]`);
const units = () => [...form.querySelectorAll("[data-answer]")].filter(version);
const look = (of) => seen.set(of.dataset.answer, JSON.stringify(fieldsOf(of)));

const told = {
  saving: () => line.classList.contains("is-trouble") || say(words.saving),
  saved: ({ entry, reply }) => {
    apply(entry.key, reply);
    others?.postMessage({ entry, reply });
  },
  conflict: ({ entry, html }) => {
    const here = unit(entry.key);
    here?.querySelector("[data-conflict]")?.remove();
    here?.querySelector("[data-error]").insertAdjacentHTML("beforebegin", html);
    state(here, words.choose, "is-trouble");
  },
  held: (entry) => state(unit(entry.key), entry.why ?? words.stuck, "is-trouble"),
  trying: () => say(words.trying, true),
  offline: () => say(queue.size === 1 ? words.offlineOne : words.offline.replace("{0}", queue.size), true),
  signedOut: () => {
    say(`${words.signedOut} `, true);
    const link = Object.assign(document.createElement("a"), { href: location.pathname, textContent: words.signIn });
    line.append(link);
  },
  idle: () => {
    const held = queue.all().find((entry) => entry.held);
    if (held) say(held.held === "conflict" ? words.choose : held.why ?? words.stuck, true);
    else if (lastSaved) say(lastSaved);
  },
};
let lastSaved = "";
const sender = new Sender(queue, form, (event, details) => told[event](details));

function say(text, isTrouble = false) {
  line.textContent = text;
  line.classList.toggle("is-trouble", isTrouble);
  if (isTrouble) for (const entry of queue.all()) if (!entry.held) state(unit(entry.key), words.unsaved, "is-trouble");
}

function state(of, text, look) {
  const status = of?.querySelector("[data-status]");
  if (!status) return;
  status.textContent = text;
  status.className = `status ${look}`;
}

// What the server said after it saved: nothing is shown or hidden without its word.
function apply(key, reply) {
  const here = unit(key);
  if (here) {
    version(here).value = reply.version;
    here.querySelector("[data-conflict]")?.remove();
    const error = here.querySelector("[data-error]");
    error.hidden = !reply.error;
    error.querySelector("[data-error-text]").textContent = reply.error ?? "";
    if (!queue.has(key)) state(here, reply.note, "is-saved");
  }
  lastSaved = reply.note;
  for (const shown of form.querySelectorAll("[data-shown]")) shown.hidden = reply.hidden.includes(shown.id);
  for (const needs of form.querySelectorAll("[data-needs-evidence]")) needs.hidden = !reply.needEvidence.includes(needs.closest("[data-shown]").id);
  for (const [of, text] of Object.entries(reply.worked))
    for (const output of form.querySelectorAll(`[data-calculated="${CSS.escape(of)}"]`)) output.textContent = text;
  document.querySelector("[data-progress-words]").textContent = reply.progress;
  Object.assign(document.querySelector("[data-progress]"), { max: reply.total || 1, value: reply.done });
  document.querySelector("[data-section-progress]").textContent = reply.section;
  redraw(reply.versions, reply.isStale ? key : null);
}

// Draws anew what others have changed meanwhile, unless one is at work there.
async function redraw(versions, always) {
  const old = units().filter((of) => {
    const key = of.dataset.answer;
    const isBusy = queue.has(key) || timers.has(key) || of.contains(document.activeElement);
    return key === always || (!isBusy && Number(version(of).value) < (versions[key] ?? 0));
  });
  if (old.length === 0) return;
  const answer = await fetch(location.pathname, { headers: { "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const of of old) {
    const now = fresh.getElementById(of.id);
    if (!now || queue.has(of.dataset.answer)) continue;
    of.replaceWith(now);
    look(now);
    if (of.dataset.answer !== always) state(now, words.changed, "is-saved");
  }
}

function changed(of) {
  const key = of.dataset.answer;
  clearTimeout(timers.get(key));
  timers.delete(key);
  const fields = fieldsOf(of);
  if (seen.get(key) === JSON.stringify(fields)) return;
  look(of);
  queue.put({ key, fields, url: location.pathname, base: Number(version(of).value), tab });
  state(of, words.saving, "");
  sender.pump();
}

const rest = () => timers.forEach((_, key) => unit(key) && changed(unit(key)));

form.addEventListener("change", (event) => {
  const of = unitOf(event.target);
  if (!of) return;
  // "None of these" stands alone.
  if (event.target.type === "checkbox" && event.target.checked && event.target.name.endsWith(":value"))
    for (const box of of.querySelectorAll(`input[name="${CSS.escape(event.target.name)}"]`))
      if (box !== event.target && [event.target, box].some((one) => one.dataset.alone === "true")) box.checked = false;
  changed(of);
});
form.addEventListener("input", (event) => {
  const of = unitOf(event.target);
  if (!of || !version(of)) return;
  clearTimeout(timers.get(of.dataset.answer));
  timers.set(of.dataset.answer, setTimeout(() => changed(of), 1500));
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const of = button && unitOf(button);
  if (!of) return;
  const key = of.dataset.answer;
  if (button.name === "clear") {
    for (const choice of of.querySelectorAll("input:checked")) choice.checked = choice.name.endsWith(":unsure") && choice.checked;
    changed(of);
  } else if ("keep" in button.dataset) {
    const held = queue.all().find((entry) => entry.key === key && entry.held);
    if (!held) return;
    queue.release(key, held.theirs);
    of.querySelector("[data-conflict]").remove();
    sender.pump();
  } else if ("theirs" in button.dataset && queue.has(key)) {
    queue.drop(key);
    redraw({}, key).then(() => told.idle());
  } else return;
  event.preventDefault();
});
form.addEventListener("submit", async (event) => {
  rest();
  if (queue.size === 0) return;
  event.preventDefault();
  await sender.pump();
  if (queue.size === 0) form.requestSubmit(event.submitter);
  else form.querySelector("[data-conflict]")?.focus();
});
others?.addEventListener("message", ({ data }) => data.entry.tab === tab && apply(data.entry.key, data.reply));
window.addEventListener("beforeunload", (event) => {
  rest();
  if (queue.size > 0) event.preventDefault();
});
window.addEventListener("online", () => sender.pump());
const meanwhile = async () => {
  if (document.visibilityState !== "visible") return;
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
  const of = unit(entry.key);
  if (!of || !version(of)) continue;
  fill(of, entry.fields);
  look(of);
}
queue.all().filter((entry) => entry.held).forEach((entry) => queue.change(entry.id, { held: undefined }));
if (queue.size > 0) sender.pump();
navigator.serviceWorker?.register(`/sw.js?lang=${document.documentElement.lang}`, { scope: "/fill/" }).catch(() => {});
