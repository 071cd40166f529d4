// Keeps an open page as the site is: listens for what changed and reloads, exchanges or reports.
// Loaded into pages by the preview only; nothing of it is in what a build writes.

import * as overlay from "./overlay.js";
import * as panel from "./panel.js";

const script = document.querySelector('script[src$="/__staticnews/live.js"]');
const scrollKey = "staticnews:scroll";
const firstPause = 250;
const longestPause = 2000;
const attemptsBeforeNotice = 4;

let version = script.dataset.version;
let channel = null;
let failures = 0;
let retry = 0;

restoreScroll();
panel.load();
if (script.dataset.nearest) {
  overlay.suggest(script.dataset.nearest);
}

// A browser keeps only six connections to a server, so only tabs that are seen hold one.
document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);
connect();

function connect() {
  if (channel || document.hidden) {
    return;
  }

  clearTimeout(retry);
  const query = new URLSearchParams({ path: decodeURIComponent(location.pathname), version });
  channel = new EventSource(`/__staticnews/events?${query}`);
  channel.addEventListener("open", () => {
    failures = 0;
    overlay.connected();
  });
  channel.addEventListener("error", reconnect);
  channel.addEventListener("reload", reload);
  channel.addEventListener("swap", event => exchange(JSON.parse(event.data)));
  channel.addEventListener("navigate", event => location.assign(JSON.parse(event.data)));
  channel.addEventListener("problems", event => overlay.show(JSON.parse(event.data)));
}

function disconnect() {
  clearTimeout(retry);
  channel?.close();
  channel = null;
}

function reconnect() {
  disconnect();
  failures++;
  if (failures === attemptsBeforeNotice) {
    overlay.disconnected();
  }

  retry = setTimeout(connect, Math.min(longestPause, firstPause * failures));
}

function reload() {
  disconnect();
  sessionStorage.setItem(scrollKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
  location.reload();
}

function restoreScroll() {
  const kept = JSON.parse(sessionStorage.getItem(scrollKey) ?? "null");
  sessionStorage.removeItem(scrollKey);
  if (kept?.path !== location.pathname) {
    return;
  }

  const restore = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  restore();
  if (document.readyState !== "complete") {
    addEventListener("load", restore, { once: true });
  }
}

// Style sheets and pictures that changed while the page did not.
function exchange(change) {
  version = change.version;
  for (const { from, to } of change.swaps) {
    const old = new URL(from, location).pathname;
    const fresh = new URL(to, location);
    fresh.searchParams.set("preview", Date.now());
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      if (new URL(link.href).pathname === old && !link.dataset.leaving) {
        replaceSheet(link, fresh.href);
      }
    }

    for (const picture of document.images) {
      if (new URL(picture.src, location).pathname === old) {
        picture.src = fresh.href;
      }
    }
  }
}

// The old sheet stays until the new one is there, so the page never stands unstyled.
function replaceSheet(link, href) {
  const next = link.cloneNode();
  next.href = href;
  link.dataset.leaving = "true";
  next.addEventListener("load", () => link.remove(), { once: true });
  next.addEventListener("error", () => link.remove(), { once: true });
  link.after(next);
}
