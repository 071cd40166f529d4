// Searches titles, names and summaries in the index that the build made; only the parts that hold what was typed are fetched.
(() => {
  const form = document.querySelector('form[data-index]');
  if (!form) return;
  const [field, status, list, more, result] = ['q', 'search-status', 'search-results', 'search-more', 'search-result'].map((id) => document.getElementById(id));
  const base = new URL(form.dataset.index, location.href);
  const pageSize = 20, weights = [0, 1, 2.5, 5];
  let index, fetched = new Map(), latest = 0, found = [], shown = 0;

  // Words are read as the build reads them: see SearchWords there.
  const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 't', ħ: 'h', ı: 'i', ĸ: 'k', ł: 'l', ŀ: 'l', ŉ: 'n', ŋ: 'n', ŧ: 't', ſ: 's', ς: 'σ', آ: 'ا', أ: 'ا', إ: 'ا', ى: 'ي', ة: 'ه', ё: 'е' };
  const fold = (text) => text.normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (c) => c.normalize('NFKC')).toLowerCase()
    .replace(/[\u00c0-\u017fơưșțǎǐǒǔǖǘǚǜ\u1e00-\u1effάέήίϊΐόύϋΰώςآأإىةё]/g, (c) => letters[c] ?? c.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640\u200c\u200d]/g, '');
  const unspaced = '\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0ecd\\u1000-\\u103f\\u1780-\\u17d3\\u3041-\\u3096\\u30a1-\\u30fe\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
  const runs = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{Nd}])+`, 'gu');
  const isUnspaced = new RegExp(`^[${unspaced}]`);
  const wordsOf = (text) => [...new Set((fold(text).match(runs) ?? []).flatMap((run) =>
    !isUnspaced.test(run) ? (run.length > 1 || run >= '\u1100' ? [run.slice(0, 40)] : [])
      : run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))))];

  const read = async (name, options) => {
    const answer = await fetch(new URL(name, base), options);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  // A small index holds its parts; a large one names them.
  const part = (held) => {
    if (typeof held !== 'string') return held;
    if (!fetched.has(held)) fetched.set(held, read(held));
    return fetched.get(held);
  };

  // What a word is found in: entry -> score; every word of the index that begins with it counts, itself most.
  const matches = async (word) => {
    const scores = new Map(), end = word + '\uffff';
    const places = index.words.filter((_, i) => index.first[i] && index.first[i] <= end && !(index.first.slice(i + 1).find(Boolean) < word));
    for (const words of await Promise.all(places.map(part))) {
      for (const [name, postings] of Object.entries(words)) {
        if (!name.startsWith(word)) continue;
        const worth = Math.log(1 + index.entries / postings.length) * (name === word ? 1 : 0.6 * word.length / name.length);
        let posting = 0;
        for (const step of postings) {
          posting += step;
          const entry = posting >> 2, score = worth * weights[posting & 3];
          if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
        }
      }
    }
    return scores;
  };

  // Entries that hold every word; when there are none, those that hold most. A word that half of the site uses need not be there.
  const search = async (text) => {
    const words = wordsOf(text), common = new Set(index.common), totals = new Map();
    const needed = words.every((word) => common.has(word)) ? words : words.filter((word) => !common.has(word));
    for (const [i, scores] of (await Promise.all(words.map(matches))).entries()) {
      for (const [entry, score] of scores) {
        const total = totals.get(entry) ?? { entry, held: 0, score: 0 };
        total.held += needed.includes(words[i]) ? 1 : 0;
        total.score += score;
        totals.set(entry, total);
      }
    }
    const all = [...totals.values()], most = all.reduce((held, total) => Math.max(held, total.held), 1);
    return all.filter((total) => total.held === most).sort((a, b) => b.score - a.score || b.entry - a.entry).map((total) => total.entry);
  };

  const entryOf = async (id) => {
    const at = id < 0 ? -1 - id : id;
    return (await part((id < 0 ? index.topics : index.articles)[Math.floor(at / index.part)]))[at % index.part];
  };
  const row = ([title, url, summary = '', date = '', day = '', label = '', language = '']) => {
    const made = result.content.cloneNode(true);
    const put = (selector, text, attribute, value) => {
      const element = made.querySelector(selector);
      if (!element) return;
      if (!text) return element.remove();
      element.textContent = text;
      if (attribute) element.setAttribute(attribute, value);
    };
    put('a', title, 'href', url);
    put('time', day, 'datetime', date);
    put('.kicker', label);
    put('.summary', summary);
    if (language) made.firstElementChild.setAttribute('lang', language);
    return made;
  };
  const show = async (turn) => {
    const rows = (await Promise.all(found.slice(shown, shown + pageSize).map(entryOf))).map(row);
    if (turn !== latest) return;
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= found.length;
  };

  const run = async (again) => {
    const turn = ++latest, text = field.value;
    try {
      index ??= await read('', { cache: 'no-cache' });
      const entries = wordsOf(text).length ? await search(text) : [];
      if (turn !== latest) return;
      [found, shown] = [entries, 0];
      list.replaceChildren();
      await show(turn);
      status.textContent = !text.trim() ? '' : found.length ? form.dataset.found.replace('{0}', found.length.toLocaleString(document.documentElement.lang)) : form.dataset.none;
    } catch {
      // The site may have been published anew since the index was read.
      [index, fetched] = [undefined, new Map()];
      if (turn !== latest) return;
      if (!again) return run(true);
      [found, shown, more.hidden] = [[], 0, true];
      list.replaceChildren();
      status.textContent = form.dataset.failed;
    }
  };

  // The words stand in the address, so that a search can be sent and gone back to.
  const note = () => history.replaceState(null, '', field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : location.pathname);
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { note(); run(); }, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    note();
    run();
  });
  more.addEventListener('click', async () => {
    const first = shown;
    await show(latest).catch(() => run());
    list.querySelectorAll('a')[first]?.focus();
  });
  // Down and up lead from the field through the results, Escape back to the field.
  document.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')], at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    if (event.key === 'ArrowDown') (links[at + 1] ?? more).focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) run();
})();
