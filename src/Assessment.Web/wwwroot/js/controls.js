// The controls of one question: read as a form would send them, in words, and filled in again.
export const unitOf = (element) => element.closest("[data-answer]");

const controls = (unit) => [...unit.querySelectorAll("input[name], textarea[name], select[name]")].filter((control) => control.name.startsWith(`${unit.dataset.answer}:`) && !control.name.endsWith(":version"));

const isBox = (control) => control.type === "radio" || control.type === "checkbox";

const words = (element) => element?.innerText.replace(/\s+/g, " ").trim();

// What a form would send, in the order of the page.
export const fieldsOf = (unit) => controls(unit).filter((control) => !isBox(control) || control.checked).map((control) => [control.name, control.value]);

// The same as a person reads it, and the question.
export const said = (unit) => controls(unit).filter((control) => control.type !== "hidden" && (!isBox(control) || control.checked))
  .map((control) => (isBox(control) ? words(control.labels[0]) : control.type === "select-one" ? words(control.selectedOptions[0]) : control.value)).filter(Boolean).join("\n");

export const asked = (unit) => [unit.closest(".entry")?.querySelector("h3"), unit.closest(".q").querySelector(".q__words"), unit.querySelector(".grid__legend")].map(words).filter(Boolean).join(" – ");

export function fill(unit, fields) {
  for (const control of controls(unit)) {
    if (isBox(control)) control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    else if (control.type !== "hidden" || control.name.endsWith(":lang")) control.value = fields.find(([name]) => name === control.name)?.[1] ?? "";
  }
}

// Says what is wrong below the question, and to those who hear the page.
export function tell(unit, text) {
  const error = unit.querySelector("[data-error]");
  error.hidden = !text;
  error.querySelector("[data-error-text]").textContent = text ?? "";
  const lines = controls(unit).filter((control) => !isBox(control) && control.type !== "hidden" && !/:(comment|why)$/.test(control.name));
  lines.forEach((line) => (text ? line.setAttribute("aria-invalid", "true") : line.removeAttribute("aria-invalid")));
  const group = unit.querySelector("legend")?.parentElement;
  for (const one of group ? [group] : lines) {
    const ids = (one.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== error.id);
    if (text) ids.push(error.id);
    if (ids.length > 0) one.setAttribute("aria-describedby", ids.join(" "));
    else one.removeAttribute("aria-describedby");
  }
}
