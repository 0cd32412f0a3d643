// Keeps what is typed into a remark on this device until the server has it: a session that ended must not cost the text.
// Signing out warns of it and clears it, as with answers.
import { Queue } from "./queue.js";

const page = document.querySelector("[data-drafts]");
const queue = new Queue(page.dataset.drafts);
const own = () => [...page.querySelectorAll("[data-own]")];
const textOf = (form) => form.querySelector("textarea").value;

// sent: the remarks of the writer that stood on the page when the form was sent.
function keep(form, sent) {
  queue.drop(form.dataset.draft);
  if (!textOf(form).trim()) return;
  const fields = [...form.querySelectorAll("textarea, select")].map((control) => [control.name, control.value]);
  queue.put({ key: form.dataset.draft, fields, sent });
}

// It was sent, and a remark as long as it has come since.
const hasArrived = ({ sent, fields: [[, text]] }) =>
  sent && own().some((remark) => !sent.includes(remark.id) && Number(remark.dataset.own) === text.trim().length);

function putBack(form, { fields }) {
  for (const [name, value] of fields) form.elements.namedItem(name).value = value;
  for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  form.querySelector("[data-kept]").textContent = page.dataset.kept;
}

for (const form of page.querySelectorAll("form[data-draft]")) {
  const draft = queue.all().find((entry) => entry.key === form.dataset.draft);
  if (draft && hasArrived(draft)) queue.drop(draft.key);
  // What the server refused stands in its field already.
  else if (draft && !textOf(form)) putBack(form, draft);
  form.addEventListener("input", () => keep(form));
  form.addEventListener("submit", () => keep(form, own().map((remark) => remark.id)));
}
