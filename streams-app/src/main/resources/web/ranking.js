/** The ranked list beside the map. */
import { onBoard } from './board.js';
import { byId, el, fill, say } from './dom.js';
import { holding } from './hold.js';
import { roving, stopAt } from './roving.js';
import { sparkline } from './sparkline.js';
import { count, percent, typeName, whole, windowName } from './text.js';
import { go, link, toSubject, view } from './view.js';

const WORDS = { country: 'countries', actor: 'actors', pair: 'pairs' };

/** Starts to show rows. */
export function start() {
  const list = byId('rows');
  const held = holding(list, render, (kept) => (byId('order-waits').hidden = kept === null));
  roving(list, 'a');
  onBoard(({ ranking, problem, fresh }) => {
    if (!ranking) {
      fill(list);
      say(byId('rows-note'), problem || 'Asking for the ranking …');
      return;
    }
    if (held.isHeld() && !fresh) refreshInPlace(ranking.rows);
    held.offer(ranking, fresh);
  });
}

function render(ranking) {
  const list = byId('rows');
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  fill(list, ...ranking.rows.map((row) => el('li', {}, rowLink(row))));
  list.classList.toggle('unchanged', ranking.rows.every(({ previous }) => previous === null || previous === undefined));
  const links = [...list.querySelectorAll('a')];
  stopAt(links, Math.max(0, links.findIndex((each) => each.dataset.id === focused)));
  if (focused) links.find((each) => each.dataset.id === focused)?.focus({ preventScroll: true });
  note(ranking);
}

/** Updates the numbers and keeps the order of the rows. */
function refreshInPlace(rows) {
  const fresh = new Map(rows.map((row) => [row.id, row]));
  for (const anchor of byId('rows').querySelectorAll('a')) {
    const row = fresh.get(anchor.dataset.id);
    if (!row) continue;
    say(anchor.querySelector('.value'), value(row));
    anchor.querySelector('.spark').replaceWith(sparkline(row.series));
    anchor.querySelector('.change').replaceWith(change(row));
  }
}

/** @param {import('./types.js').Row} row */
function rowLink(row) {
  const chosen = view().subject === `${row.kind}:${row.id}`;
  return link(
    toSubject(row.kind, row.id),
    { class: 'row', 'data-id': row.id, 'aria-current': chosen ? 'true' : null, 'aria-label': inWords(row) },
    el('span', { class: 'rank' }, row.rank ?? ''),
    el('span', { class: 'name' }, row.name, row.type ? el('small', {}, typeName(row.type)) : null),
    sparkline(row.series),
    el('span', { class: 'value' }, value(row)),
    change(row),
  );
}

const value = (row) => (view().share && row.share !== null ? percent(row.share) : whole(row[view().unit]));

function change(row) {
  const difference = row.previous === null || row.previous === undefined ? null : row.mentions - row.previous;
  if (difference === null) return el('span', { class: 'change' });
  if (difference === 0) return el('span', { class: 'change', title: 'as in the window before' }, '=');
  const text = row.previous === 0 ? 'new' : `${difference > 0 ? '▲' : '▼'} ${whole(Math.abs(difference))}`;
  const kindOfChange = row.previous === 0 ? 'fresh' : difference > 0 ? 'up' : 'down';
  return el('span', { class: `change ${kindOfChange}`, title: `${whole(row.previous)} in the window before` }, text);
}

function inWords(row) {
  const share = row.share === null || row.share === undefined ? '' : `, ${percent(row.share)} of all`;
  const before = row.previous === null || row.previous === undefined ? '' : `, ${whole(row.previous)} in the window before`;
  const type = row.type ? `, ${typeName(row.type)}` : '';
  return `${row.rank ? `${row.rank}. ` : ''}${row.name}${type}: ${count(row[view().unit], view().unit)}${share}${before}`;
}

function note(ranking) {
  const { q, type, unit } = view();
  const what = WORDS[ranking.kind];
  const target = byId('rows-note');
  say(byId('ranking-unit'), `${view().share ? 'share of ' : ''}${unit}, last ${windowName(ranking.window)}`);
  if (ranking.rows.length === 0 && (q || type)) {
    const other = ranking.kind === 'actor' ? ['countries', 'world'] : ['actors', 'actors'];
    fill(
      target,
      `None of the ${what} of the last ${windowName(ranking.window)} fits. `,
      el('button', { class: 'plain', onclick: () => go({ q: '', type: '' }) }, 'Show all'),
      ' ',
      q ? link({ view: other[1], type: '' }, {}, `Look among ${other[0]}`) : null,
    );
  } else if (ranking.rows.length === 0) {
    say(target, `No ${what} in the last ${windowName(ranking.window)} of the feed. A longer window may have some.`);
  } else {
    const more = ranking.matched > ranking.rows.length;
    say(target, more ? `The first ${whole(ranking.rows.length)} of ${whole(ranking.matched)} ${what}; search finds the others.` : '');
  }
}
