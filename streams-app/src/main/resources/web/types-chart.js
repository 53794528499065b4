/** A chart of the types of actors: the mentions of each type and its most mentioned actor. */
import { get } from './api.js';
import { byId, el, fill, svg } from './dom.js';
import { onRefresh } from './live.js';
import { typeName, whole } from './text.js';
import { go, link, onView, view } from './view.js';

/** @type {import('./types.js').Row[]} */
let rows = [];

/** Starts to show the chart while the view of actors is open. */
export function start() {
  byId('all-types').addEventListener('click', () => go({ type: '' }));
  onView((now, before) => {
    if (now.view !== before.view || now.window !== before.window || now.unit !== before.unit) ask();
    else draw();
  });
  onRefresh(ask);
  ask();
}

async function ask() {
  if (view().view !== 'actors') return;
  const { window, unit } = view();
  try {
    rows = (await get('aggregates', { kind: 'actor', window, unit, limit: 1000 })).rows;
    draw();
  } catch {
    // the ranked list makes the same call and shows the error
  }
}

function draw() {
  const { unit, type } = view();
  const sums = new Map();
  for (const row of rows) {
    const key = row.type ?? '';
    const sum = sums.get(key) ?? { key, total: 0, leader: row };
    sum.total += row[unit];
    sums.set(key, sum);
  }
  const types = [...sums.values()].filter(({ key }) => key).sort((a, b) => b.total - a.total);
  const most = Math.max(1, ...types.map(({ total }) => total));
  const chosen = new Set(type.split(',').filter(Boolean));
  fill(byId('types'), ...types.map((each) => bar(each, most, chosen)));
  byId('all-types').hidden = chosen.size === 0;
}

function bar({ key, total, leader }, most, chosen) {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  const width = Math.max(0.5, (total / most) * 100);
  const length = svg('svg', { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  length.append(svg('rect', { width, height: 6, rx: 1 }));
  const pressed = chosen.has(key) ? 'true' : null;
  return el(
    'li',
    {},
    link(
      { type: [...next].join(',') },
      { class: 'type', 'aria-current': pressed, title: pressed ? 'Show all types again' : `Show ${typeName(key)} only` },
      el('span', { class: 'name' }, typeName(key), el('small', {}, leader.name)),
      length,
      el('span', { class: 'value' }, whole(total)),
    ),
  );
}
