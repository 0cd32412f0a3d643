// Sends a document with its facts and says how far it is. Without this file the form is sent like any other.
const group = (control) => control.closest(".govuk-form-group");

for (const form of document.querySelectorAll("form[data-upload]")) {
  const file = form.querySelector("input[type=file]");
  const sending = form.querySelector("[data-sending]");
  const said = form.querySelector("[data-sending-said]");
  const bar = sending.querySelector("progress");
  const words = sending.dataset;
  let request = null;

  const say = (text, isTrouble = false) => {
    said.textContent = text;
    said.classList.toggle("is-trouble", isTrouble);
  };

  function clear() {
    for (const error of form.querySelectorAll(".govuk-error-message")) error.remove();
    for (const wrong of form.querySelectorAll(".govuk-form-group--error")) wrong.classList.remove("govuk-form-group--error");
    for (const control of form.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      control.classList.remove("govuk-input--error");
    }
  }

  function wrong(control, text) {
    const id = `${control.id}-error`;
    const message = Object.assign(document.createElement("p"), { className: "govuk-error-message", id, textContent: text });
    group(control).classList.add("govuk-form-group--error");
    control.before(message);
    control.setAttribute("aria-invalid", "true");
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
    control.setAttribute("aria-describedby", [...described, id].join(" "));
  }

  // What the server would say of this file after all of it was sent.
  function troubleOf(chosen) {
    if (!chosen) return null;
    if (chosen.size === 0) return file.dataset.empty;
    if (chosen.size > Number(file.dataset.most)) return file.dataset.large;
    const kinds = file.accept.split(",").map((kind) => kind.trim().toLowerCase());
    return kinds.some((kind) => chosen.name.toLowerCase().endsWith(kind)) ? null : file.dataset.kind;
  }

  function look() {
    clear();
    say("");
    const trouble = troubleOf(file.files[0]);
    if (trouble) wrong(file, trouble);
    return !trouble;
  }

  function end(text, isTrouble) {
    request = null;
    sending.hidden = true;
    for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = false;
    say(text, isTrouble);
  }

  function answered() {
    const reply = request.status === 200 || request.status === 422 ? request.response : null;
    if (reply?.to) {
      // Also where only what stands behind "#" is another.
      const to = new URL(reply.to, location.href);
      if (to.pathname === location.pathname) location.reload();
      else location.assign(to);
      return;
    }
    if (!reply?.errors) return end(words.refused, true);
    end("", false);
    let first = null;
    for (const { field, text } of reply.errors) {
      const control = form.elements.namedItem(field);
      if (control instanceof HTMLElement) wrong(control, text);
      else say(text, true);
      first ??= control;
    }
    first?.focus();
  }

  file.addEventListener("change", look);
  sending.querySelector("[data-stop]").addEventListener("click", () => request?.abort());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (request) return;
    if (!look()) return file.focus();
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "json";
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    let told = -1;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / Math.max(1, total));
      bar.value = percent;
      // A screen reader hears each quarter, not each step.
      const quarter = Math.floor(percent / 25);
      if (quarter !== told) say(percent === 100 ? words.checking : words.percent.replace("{0}", percent));
      told = quarter;
    });
    request.addEventListener("load", answered);
    request.addEventListener("error", () => end(words.lost, true));
    request.addEventListener("timeout", () => end(words.lost, true));
    request.addEventListener("abort", () => end(words.stopped, false));
    bar.value = 0;
    sending.hidden = false;
    for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = true;
    request.send(new FormData(form));
  });
}
