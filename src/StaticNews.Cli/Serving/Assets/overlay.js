// What the preview says over a page: errors of the newest edit, a wrong address, a lost connection.
// Lives in a shadow root, so that the page's style and the preview's do not meet; text is set as text, never as HTML.

import { element } from "./element.js";

const host = document.createElement("staticnews-preview");
const root = host.attachShadow({ mode: "open" });
const sheet = element("link", { rel: "stylesheet", href: "/__staticnews/overlay.css" });
const dialog = element("dialog", { "aria-labelledby": "heading" });
const notices = element("div", { class: "notices", role: "status" });
let lost = null;

// Nothing is shown before its style is there, which is fetched at once: a server that has stopped could not send it.
const styled = new Promise(done => {
  sheet.addEventListener("load", done, { once: true });
  sheet.addEventListener("error", done, { once: true });
});
root.append(sheet, notices, dialog);
document.documentElement.append(host);

// No problems take the dialog away.
export async function show(problems) {
  await styled;
  if (problems.length === 0) {
    hide();
    return;
  }

  const hidden = dialog.childElementCount > 0 && !dialog.open;
  const same = dialog.dataset.problems === JSON.stringify(problems);
  if (same && hidden) {
    return;
  }

  dialog.dataset.problems = JSON.stringify(problems);
  const heading = element("h1", { id: "heading", tabindex: "-1", autofocus: "" },
    problems.length === 1 ? "One thing to mend" : `${problems.length} things to mend`);
  const close = element("button", { type: "button" }, "Hide");
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    element("header", {}, heading, close),
    element("p", { class: "note" }, "The page behind this is the last one that could be built. This goes away when the source is mended."),
    element("ol", {}, ...problems.map(item)));
  if (!dialog.open) {
    dialog.showModal();
  }
}

function hide() {
  dialog.close();
  dialog.replaceChildren();
  delete dialog.dataset.problems;
}

// A further part of the preview, such as the editor's panel.
export async function place(part) {
  await styled;
  root.append(part);
}

export async function suggest(address) {
  await styled;
  notice("There is no page at this address. The nearest is ", element("a", { href: address }, decodeURI(address)), ".");
}

export async function disconnected() {
  await styled;
  lost ??= notice("The preview has stopped; this page may be old. It comes back by itself.");
}

export function connected() {
  lost?.remove();
  lost = null;
}

function notice(...content) {
  const close = element("button", { type: "button", "aria-label": "Dismiss" }, "×");
  const box = element("p", {}, element("span", {}, ...content), close);
  close.addEventListener("click", () => box.remove());
  notices.append(box);
  return box;
}

function item(problem) {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${Math.max(problem.column, 1)}` : problem.file;
  return element("li", { class: problem.severity },
    element("p", { class: "place" }, element("code", {}, place), element("span", { class: "code" }, `${problem.severity} ${problem.code}`)),
    element("h2", {}, sentence(problem.message)),
    problem.excerpt.length > 0 && excerpt(problem),
    problem.remedy && element("p", { class: "remedy" }, problem.remedy),
    problem.editor && element("p", {}, element("a", { href: problem.editor }, `Open ${place} in the editor`)));
}

function excerpt(problem) {
  return element("pre", { tabindex: "0", "aria-label": `Lines around ${problem.line}` }, ...problem.excerpt.map(line =>
    element("span", line.number === problem.line ? { class: "line here", "aria-current": "true" } : { class: "line" },
      element("span", { class: "number" }, String(line.number)), line.text + "\n")));
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + ".";
}
