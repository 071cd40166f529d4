// The editor's panel: what the build knows of this page, collapsed until it is opened. In the preview only.

import { element } from "./element.js";
import { place } from "./overlay.js";

const details = element("details", { class: "panel" });

export async function load() {
  const query = new URLSearchParams({ path: decodeURIComponent(location.pathname) });
  const answer = await fetch(`/__staticnews/page.json?${query}`);
  const data = answer.ok ? await answer.json() : null;
  if (data) {
    details.replaceChildren(element("summary", {}, headline(data.notes)), element("div", {}, ...parts(data)));
    await place(details);
  }
}

function headline(notes) {
  const open = notes.phrases.filter(p => p.outcome !== "resolved").length;
  return [state(notes), `${notes.words} words`, open > 0 && `${open} to settle`, notes.missing.length > 0 && `${notes.missing.length} missing`]
    .filter(Boolean).join(" · ");
}

function state(notes) {
  switch (notes.state) {
    case "draft": return "Draft";
    case "held": return `Held until ${new Date(notes.heldUntil).toLocaleString()}`;
    case "expired": return "Expired";
    default: return "Published";
  }
}

function parts({ notes, editor, phraseEditors }) {
  return [
    element("p", {}, editor ? element("a", { href: editor }, notes.file) : notes.file, ` · ${notes.minutes} min to read`),
    list("Missing", notes.missing, text => element("li", {}, text)),
    list("Further reading", notes.phrases, (phrase, i) => phraseItem(phrase, notes.file, phraseEditors[i])),
    list("Topics", notes.topics, page),
    list("Related, and why", notes.related, page),
    list("Links here", notes.backlinks, page),
    list("Named without a link", notes.unlinked, page),
  ];
}

function list(title, items, item) {
  return items.length > 0 && element("section", {}, element("h2", {}, title), element("ul", {}, ...items.map(item)));
}

function page(note) {
  return element("li", {}, link(note), ...note.why.map(reason => element("small", {}, reason)));
}

function link(note) {
  return element("a", { href: note.url }, note.title);
}

function phraseItem(phrase, file, editor) {
  const place = `line ${phrase.line}`;
  return element("li", { class: phrase.outcome },
    element("span", {}, `“${phrase.phrase}” `, phrase.target && "→ ", phrase.target && link(phrase.target)),
    element("small", {}, `${phrase.outcome}, `, editor ? element("a", { href: editor }, place) : place, phrase.target && `, ${phrase.target.why.join(", ")}`),
    phrase.outcome !== "resolved" && phrase.candidates.length > 0 && element("small", {}, "May mean: ", ...phrase.candidates.flatMap((c, i) => [i > 0 && ", ", link(c), ` ${c.why.join(", ")}`])),
    phrase.change && element("small", {}, `In ${file} write `, element("code", {}, phrase.change)));
}
