// Two conveniences on an article's page; without this script it reads just as well.
(() => {
  // Times of the last day say how long ago they are; the full time stays in their title.
  const units = [['minute', 60], ['hour', 3600]];
  const ago = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
  const relate = () => {
    for (const time of document.querySelectorAll('.credits time, .updates time')) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
      if (!(seconds >= 0 && seconds < 86400)) continue;
      time.title ||= time.textContent;
      const [unit, size] = units[seconds < 3600 ? 0 : 1];
      time.textContent = ago.format(-Math.floor(seconds / size), unit);
    }
  };

  // A running story fetches its own page again while it is looked at, until nothing new came for a day.
  const parts = ['.updates', '.keypoints'];
  const written = (page) => parts.map((part) => page.querySelector(part)?.innerHTML).join();
  let shown = written(document);
  relate();
  const refresh = async () => {
    const newest = document.querySelector('.updates time');
    if (document.hidden || !newest || Date.now() - Date.parse(newest.dateTime) > 86400000) return;
    const answer = await fetch(location.pathname, { cache: 'no-cache' }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (written(page) === shown) return;
    shown = written(page);
    for (const part of parts) {
      const now = document.querySelector(part), then = page.querySelector(part);
      if (now && then) now.replaceWith(document.importNode(then, true));
    }
    relate();
  };
  if (document.querySelector('.updates')) setInterval(refresh, 60000);
})();
