/** A country, an actor or a pair: its counts, timeline, partners and paragraphs. */
import { advice, get } from './api.js';
import { el, fill, say } from './dom.js';
import { sentences } from './sentences.js';
import { sparkline } from './sparkline.js';
import { count, hours, percent, typeName, viaName, VIAS_OF, whole, windowName } from './text.js';
import { timeline } from './timeline.js';
import { link, toSubject, view } from './view.js';

const PARTNERS = 50;
const FEW = 6;

/**
 * @param {{kind: import('./types.js').Kind, id: string}} subject
 * @returns {import('./reading.js').Panel}
 */
export function subjectPanel({ kind, id }) {
  const title = el('h2', { tabindex: -1 }, id);
  const about = el('p', { class: 'about' });
  const windows = el('ul', { class: 'windows' });
  const plot = el('div', { class: 'timeline' });
  const partners = el('section', { class: 'partners' });
  const draw = timeline(plot);
  /** @type {import('./types.js').Row|undefined} */
  let row;
  const list = sentences(
    () => ({ kind, id, via: view().via }),
    () => row?.windowStart ?? null,
  );
  const back = link({ subject: '', article: '', at: '', via: '' }, { class: 'back' }, '← All');
  const ways = el('nav', { class: 'vias', 'aria-label': 'How it is named' });
  const paragraphs = el('section', {}, el('h3', {}, 'Paragraphs'), ways, list.box);
  const box = el('article', { class: 'subject' }, back, title, about, windows, plot, partners, paragraphs);

  async function numbers() {
    const answer = await get(`aggregates/${kind}/${encodeURIComponent(id)}`, { window: view().window, limit: PARTNERS });
    row = answer.windows.find(({ window }) => window === answer.window);
    say(title, answer.name);
    say(about, described(answer, row));
    fill(windows, ...[...answer.windows].sort((a, b) => hours(a.window) - hours(b.window)).map((each) => card(each, answer.window)));
    if (row) draw(row);
    fill(partners, ...(answer.partners.length ? together(kind, answer.partners) : []));
    return answer;
  }

  return {
    box,
    async load() {
      fill(ways, ...viaSwitch(kind));
      const told = numbers().then(
        ({ name }) => (row ? `${name}: ${count(row.mentions, 'mentions')}` : name),
        (error) => say(about, advice(error)) ?? '',
      );
      await Promise.all([told, told.then(() => list.load())]);
      return told;
    },
    refresh() {
      numbers().catch((error) => say(about, advice(error)));
      list.refresh();
    },
  };
}

function described({ kind, type, windows, window }, row) {
  const what = { country: 'Country', actor: typeName(type), pair: 'Country and actor in one paragraph' }[kind] ?? kind;
  if (!row) return `${what}. Not named in the last ${windowName(window)} of the feed, but in ${windowName(windows[0]?.window ?? window)}.`;
  const share = row.share === null || row.share === undefined ? '' : `, ${percent(row.share)} of all`;
  return `${what}. ${count(row.mentions, 'mentions')} in ${count(row.paragraphs, 'paragraphs')} of ${count(row.articles, 'articles')} in the last ${windowName(window)}${share}.`;
}

/** A card with the counts of one window; a click switches to that window. */
function card(row, chosen) {
  const current = row.window === chosen ? 'true' : null;
  return el(
    'li',
    {},
    link(
      { window: row.window },
      { class: 'window', 'aria-current': current },
      el('span', {}, windowName(row.window)),
      el('b', {}, whole(row.mentions)),
      el('span', { class: 'vh' }, 'mentions'),
      sparkline(row.series, 64),
    ),
  );
}

function together(kind, partners) {
  const words = { country: 'Actors in its paragraphs', actor: 'Countries in its paragraphs', pair: 'Both of them' };
  const most = Math.max(1, ...partners.map(({ paragraphs }) => paragraphs));
  const few = partners.slice(0, FEW);
  const list = el('ul', {}, ...few.map((each) => el('li', {}, chip(each, most))));
  const rest = partners.slice(FEW);
  const more = el('li', {}, el('button', { class: 'plain', type: 'button' }, `and ${count(rest.length, 'others')}`));
  if (rest.length) list.append(more);
  more.addEventListener('click', () => {
    more.remove();
    list.append(...rest.map((each) => el('li', {}, chip(each, most))));
    list.children[FEW]?.querySelector('a')?.focus();
  });
  return [el('h3', {}, words[kind]), list];
}

/** @param {import('./types.js').Partner} partner */
function chip({ kind, id, name, paragraphs, share }, most) {
  const part = share === null || share === undefined ? '' : `, ${percent(share)} of its paragraphs`;
  return link(
    toSubject(kind, id),
    { class: `chip weight-${Math.ceil((paragraphs / most) * 4)}`, title: `${count(paragraphs, 'paragraphs')} together${part}` },
    name,
    el('b', {}, whole(paragraphs)),
  );
}

/** The switch that filters the paragraphs by kind of name. Counts are not stored by kind of name and stay as they are. */
function viaSwitch(kind) {
  const ways = VIAS_OF[kind] ?? [];
  if (ways.length === 0) return [];
  const chosen = view().via;
  const choice = (via, text) => link({ via }, { class: 'choice', 'aria-current': chosen === via ? 'true' : null }, text);
  return [
    choice('', 'however named'),
    ...ways.map((via) => choice(via, viaName(via))),
    el('p', { class: 'note' }, chosen ? 'This filters the paragraphs. The counts above are of all ways of naming.' : ''),
  ];
}
