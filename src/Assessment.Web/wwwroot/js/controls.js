// The controls of one question: read as a form would send them, and filled in again.
export const unitOf = (element) => element.closest("[data-answer]");

const controls = (unit) => [...unit.querySelectorAll("input[name], textarea[name], select[name]")].filter((control) => control.name.startsWith(`${unit.dataset.answer}:`) && !control.name.endsWith(":version"));

const isBox = (control) => control.type === "radio" || control.type === "checkbox";

// What a form would send, in the order of the page.
export const fieldsOf = (unit) => controls(unit).filter((control) => !isBox(control) || control.checked).map((control) => [control.name, control.value]);

export function fill(unit, fields) {
  for (const control of controls(unit)) {
    if (isBox(control)) control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    else if (control.type !== "hidden" || control.name.endsWith(":lang")) control.value = fields.find(([name]) => name === control.name)?.[1] ?? "";
  }
}
