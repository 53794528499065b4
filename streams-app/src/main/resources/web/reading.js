/** The reading column: the newest paragraphs, a subject, or a whole article. */
import { articlePanel } from './article.js';
import { announce, byId, el, fill } from './dom.js';
import { onRefresh } from './live.js';
import { sentences } from './sentences.js';
import { subjectPanel } from './subject.js';
import { onView, subject, view } from './view.js';

/**
 * @typedef {object} Panel
 * @property {HTMLElement} box
 * @property {() => Promise<string>} load resolves to a description of what it shows
 * @property {() => void} refresh
 */

/** @type {Panel} */
let panel = newestPanel();
let shows = '';
let asked = '';

/** Starts to show what the URL asks for. */
export function start() {
  onView((now, before) => {
    const opened = now.subject !== before.subject || now.article !== before.article;
    choose(opened);
    if (opened && !now.subject && !now.article) focusRow(before.subject);
  });
  onRefresh(() => panel.refresh());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && byId('card').hidden && view().view !== 'explain') byId('reading').querySelector('a.back')?.click();
  });
  choose(false);
}

async function choose(opened) {
  const { article, window, via } = view();
  const details = article ? '' : `${window} ${via}`;
  const chosen = subject();
  const wanted = article ? `article ${article}` : chosen ? view().subject : 'newest';
  document.body.classList.toggle('reads', Boolean(article || chosen));
  if (wanted === shows) {
    if (chosen && details !== asked) panel.load();
    asked = details;
    return;
  }
  [shows, asked] = [wanted, details];
  panel = article ? articlePanel(article) : chosen ? subjectPanel(chosen) : newestPanel();
  fill(byId('reading'), panel.box);
  if (opened && (article || chosen)) panel.box.querySelector('h2')?.focus({ preventScroll: true });
  if (opened && (article || chosen)) byId('reading').scrollIntoView({ block: 'start', behavior: 'instant' });
  const told = await panel.load();
  if (opened && told) announce(told);
}

function newestPanel() {
  const list = sentences(() => ({}));
  return {
    box: el('section', { 'aria-labelledby': 'newest' }, el('h2', { id: 'newest' }, 'Newest paragraphs'), list.box),
    load: async () => {
      await list.load();
      return '';
    },
    refresh: list.refresh,
  };
}

/** Moves the focus back to the row that was opened. */
function focusRow(key) {
  const id = key.slice(key.indexOf(':') + 1);
  const row = [...byId('rows').querySelectorAll('a')].find((each) => each.dataset.id === id);
  (row ?? byId('rows').querySelector('a'))?.focus({ preventScroll: true });
}
