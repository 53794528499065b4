/** The world as equal tiles, coloured by the chosen unit. */
import { onBoard } from './board.js';
import { COUNTRY_NAMES } from './country-names.js';
import { byId, el, fill, say, set, svg } from './dom.js';
import { byPlace, roving, stopAt } from './roving.js';
import { bounds, shade } from './scale.js';
import { count, percent, whole } from './text.js';
import { SIZE, TILES } from './tiles.js';
import { onView, svgLink, toSubject, view } from './view.js';

const CELL = 26;
const GAP = 2;
/** @type {Map<string, SVGElement>} */
const tiles = new Map();

/** Draws the map; from then on only its colours change. */
export function start() {
  const drawing = svg('svg', { viewBox: `0 0 ${SIZE.cols * CELL} ${SIZE.rows * CELL}`, class: 'map', role: 'group' });
  set(drawing, 'aria-label', 'Countries as tiles. Arrow keys move among them.');
  TILES.forEach((tile) => drawing.append(draw(tile)));
  fill(byId('map'), drawing);
  roving(drawing, 'a', byPlace);
  stopAt([...tiles.values()], TILES.findIndex(({ id }) => id === 'AFG'));
  onBoard(({ ranking }) => ranking?.kind === 'country' && colour(ranking));
  onView(markChosen);
  markChosen();
}

function draw({ id, col, row }) {
  const square = { x: col * CELL + GAP / 2, y: row * CELL + GAP / 2, width: CELL - GAP, height: CELL - GAP, rx: 4 };
  const middle = { x: (col + 0.5) * CELL, y: (row + 0.5) * CELL, 'aria-hidden': 'true' };
  const tile = svgLink(
    toSubject('country', id),
    { class: 'tile shade-0', 'data-col': col, 'data-row': row, 'data-id': id, 'aria-label': COUNTRY_NAMES.get(id), tabindex: -1 },
    svg('rect', square),
    svg('text', middle, id),
  );
  tile.addEventListener('pointerenter', () => read(tile));
  tile.addEventListener('focus', () => read(tile));
  tiles.set(id, tile);
  return tile;
}

/** @param {import('./types.js').Ranking} ranking */
function colour(ranking) {
  const { unit } = view();
  const most = Math.max(0, ...ranking.rows.map((row) => row[unit]));
  const rows = new Map(ranking.rows.map((row) => [row.id, row]));
  for (const [id, tile] of tiles) {
    const row = rows.get(id);
    const chosen = tile.classList.contains('chosen');
    set(tile, 'class', `tile shade-${row ? shade(row[unit], most) : 0}${chosen ? ' chosen' : ''}`);
    set(tile, 'aria-label', row ? inWords(row, unit) : `${COUNTRY_NAMES.get(id)}: none`);
  }
  legend(most, unit);
}

function inWords(row, unit) {
  const share = row.share === null || row.share === undefined ? '' : `, ${percent(row.share)}`;
  return `${row.name}: ${count(row[unit], unit)}${share}`;
}

const read = (tile) => say(byId('map-readout'), tile.getAttribute('aria-label'));

function markChosen() {
  for (const [id, tile] of tiles) tile.classList.toggle('chosen', view().subject === `country:${id}`);
}

function legend(most, unit) {
  const least = bounds(most);
  const spans = least.map((from, index) => {
    const to = index + 1 < least.length ? least[index + 1] - 1 : most;
    return key(from === to ? whole(from) : `${whole(from)}–${whole(to)}`, shade(from, most));
  });
  fill(byId('legend'), key('none', 0), ...spans, el('span', { class: 'unit' }, unit));
}

function key(text, shown) {
  const square = svg('rect', { class: `shade-${shown}`, width: 12, height: 12, rx: 3 });
  return el('span', { class: 'key' }, svg('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, square), text);
}
