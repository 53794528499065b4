/** The explain box: what would be counted in a text, what would not, and why. */
import { advice, post } from './api.js';
import { byId, el, fill, say } from './dom.js';
import { highlighted } from './highlight.js';
import { count } from './text.js';

/** Starts to explain the texts that are sent by the form. */
export function start() {
  const form = byId('explain-form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { text, date, headline } = Object.fromEntries(new FormData(form));
    if (!text.trim()) {
      say(byId('explain-note'), 'Paste a paragraph first.');
      form.elements.text.focus();
      return;
    }
    say(byId('explain-note'), 'Reading …');
    try {
      const body = { text, ...(date ? { date } : {}), ...(headline ? { headline } : {}) };
      show(text, await post('explain', body));
    } catch (error) {
      fill(byId('explained'));
      say(byId('explain-note'), advice(error));
    }
  });
}

function show(text, { mentions, candidates }) {
  const not = candidates.filter(({ counted }) => !counted);
  say(byId('explain-note'), `${count(mentions.length, 'mentions')}, ${count(not.length, 'candidates')} not counted.`);
  fill(
    byId('explained'),
    el('h3', {}, 'Counted'),
    highlighted(text, mentions),
    mentions.length === 0 ? el('p', { class: 'note' }, 'No country and no actor is named here.') : null,
    not.length ? el('h3', {}, 'Not counted, and why') : null,
    not.length ? table(text, not) : null,
  );
}

function table(text, candidates) {
  const head = el('tr', {}, ...['Words', 'Could be', 'Why not'].map((each) => el('th', { scope: 'col' }, each)));
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Candidates not counted' },
    el('table', { class: 'candidates' }, el('thead', {}, head), el('tbody', {}, ...candidates.map((each) => line(text, each)))),
  );
}

function line(text, { start, end, name, id, kind, rule, words }) {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return el(
    'tr',
    {},
    el('td', {}, el('span', { class: 'context' }, before), el('b', {}, text.slice(start, end)), el('span', { class: 'context' }, after)),
    el('td', {}, name ?? id, el('small', {}, kind)),
    el('td', {}, words ?? '', el('small', {}, rule)),
  );
}
