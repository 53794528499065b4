/** The switches above the map: window, unit, share, order, search. */
import { onBoard } from './board.js';
import { byId, el, fill, say } from './dom.js';
import { hours, windowName } from './text.js';
import { go, link, onView, view } from './view.js';

const VIEWS = { world: 'World', actors: 'Actors', pairs: 'Pairs', explain: 'Explain' };
const TYPING_MS = 200;
/** @type {string[]} */
let windows = [];
let window_ = '';

/** Fills the switches from the URL and writes changes back into it. */
export function start() {
  const search = byId('search');
  let typing = 0;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => go({ q: search.value.trim() }, true), TYPING_MS);
  });
  byId('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    byId('rows').querySelector('a')?.focus();
  });
  byId('share').addEventListener('change', ({ target }) => go({ share: target.checked }));
  byId('sort').addEventListener('change', ({ target }) => go({ sort: target.value }));
  for (const name of ['unit', 'window']) {
    byId(name).addEventListener('change', ({ target }) => go({ [name]: target.value }));
  }
  document.addEventListener('keydown', (event) => {
    const typed = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key === '/' && !typed && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
  });
  onBoard(({ ranking }) => {
    if (!ranking || (ranking.windows.join() === windows.join() && ranking.window === window_)) return;
    windows = ranking.windows;
    window_ = ranking.window;
    show();
  });
  onView(show);
  show();
}

function show() {
  const now = view();
  document.body.dataset.view = now.view;
  document.title = title(now);
  fill(byId('views'), ...Object.entries(VIEWS).map(([name, text]) => tab(name, text, now.view)));
  choices('window', [...windows].sort((a, b) => hours(a) - hours(b)).map((each) => [each, windowName(each)]), now.window || window_);
  choices('unit', ['mentions', 'paragraphs', 'articles'].map((each) => [each, each]), now.unit);
  byId('share').checked = now.share;
  byId('sort').value = now.sort;
  const search = byId('search');
  if (document.activeElement !== search) search.value = now.q;
  const what = { world: 'Countries', actors: 'Actors', pairs: 'Pairs' }[now.view] ?? '';
  say(byId('ranking-title'), what);
}

function tab(name, text, current) {
  const change = { view: name, type: '', q: '', ...(current === 'explain' || name === 'explain' ? { subject: '', article: '', at: '' } : {}) };
  return link(change, { 'aria-current': name === current ? 'page' : null }, text);
}

/** Radio buttons. They are replaced only if their labels changed, so that the focus is kept. */
function choices(name, options, chosen) {
  const box = byId(name);
  const made = [...box.querySelectorAll('input')].map(({ value }) => value).join();
  if (made !== options.map(([value]) => value).join()) {
    fill(
      box,
      box.querySelector('legend'),
      ...options.map(([value, text]) => el('label', {}, el('input', { type: 'radio', name, value }), el('span', {}, text))),
    );
  }
  box.querySelectorAll('input').forEach((input) => (input.checked = input.value === chosen));
}

function title({ view: name, subject, article }) {
  const colon = subject.indexOf(':');
  const what = article ? `article ${article}` : colon > 0 ? subject.slice(colon + 1) : VIEWS[name];
  return `${what} · Newswire`;
}
