/** A matrix of countries and actors: the number of paragraphs that mention both. */
import { onBoard } from './board.js';
import { byId, fill, set, svg } from './dom.js';
import { byPlace, roving, stopAt } from './roving.js';
import { shade } from './scale.js';
import { count, whole } from './text.js';
import { svgLink, toSubject, view } from './view.js';

const CELL = 34;
const LEFT = 150;
const TOP = 120;
const MOST = 14;

/** Starts to draw pairs. */
export function start() {
  const box = byId('matrix');
  roving(box, 'a.cell', byPlace);
  onBoard(({ ranking }) => ranking?.kind === 'pair' && fill(box, draw(ranking.rows)));
}

/** @param {import('./types.js').Row[]} pairs */
function draw(pairs) {
  const cells = pairs.map(split);
  const actors = ranked(cells, 'actor');
  const seen = new Set(actors.map(({ id }) => id));
  const countries = ranked(cells.filter(({ actor }) => seen.has(actor.id)), 'country');
  const most = Math.max(1, ...cells.map(({ row }) => row.paragraphs));
  const width = LEFT + actors.length * CELL + 80;
  const height = TOP + countries.length * CELL + 4;
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, class: 'matrix', role: 'group' });
  set(drawing, 'aria-label', 'Paragraphs that name a country and an actor. Arrow keys move among them.');
  countries.forEach(({ id, name }, row) => drawing.append(ground(row, actors.length), rowHead(id, name, row)));
  actors.forEach(({ id, name }, col) => drawing.append(columnHead(id, name, col)));
  for (const cell of cells) {
    const row = countries.findIndex(({ id }) => id === cell.country.id);
    const col = actors.findIndex(({ id }) => id === cell.actor.id);
    if (row >= 0 && col >= 0) drawing.append(square(cell, col, row, most));
  }
  stopAt([...drawing.querySelectorAll('a.cell')], 0);
  return drawing;
}

/** The two members of a pair, whose id is such as AFG+taliban and whose name is such as Afghanistan + Taliban. */
function split(row) {
  const [country, ...actor] = row.id.split('+');
  const [countryName, ...actorName] = row.name.split(' + ');
  return {
    row,
    country: { id: country, name: countryName },
    actor: { id: actor.join('+'), name: actorName.join(' + ') },
  };
}

/** The members of one side, those with the most paragraphs first. */
function ranked(cells, side) {
  const sums = new Map();
  for (const cell of cells) {
    const { id, name } = cell[side];
    sums.set(id, { id, name, sum: (sums.get(id)?.sum ?? 0) + cell.row.paragraphs });
  }
  return [...sums.values()].sort((a, b) => b.sum - a.sum).slice(0, MOST);
}

function ground(row, columns) {
  return svg('rect', { x: LEFT + 1, y: TOP + row * CELL + 1, width: columns * CELL - 2, height: CELL - 2, rx: 4, class: 'ground' });
}

function rowHead(id, name, row) {
  const at = { x: LEFT - 8, y: TOP + (row + 0.5) * CELL, class: 'row-head' };
  return svgLink(toSubject('country', id), { tabindex: -1, class: 'head' }, svg('text', at, shortened(name, 20)));
}

function columnHead(id, name, col) {
  const x = LEFT + (col + 0.5) * CELL;
  const at = { x, y: TOP - 8, transform: `rotate(-48 ${x} ${TOP - 8})`, class: 'column-head' };
  return svgLink(toSubject('actor', id), { tabindex: -1, class: 'head' }, svg('text', at, shortened(name, 22)));
}

function square({ row: pair, country, actor }, col, row, most) {
  const label = `${country.name} and ${actor.name}: ${count(pair.paragraphs, 'paragraphs')}`;
  const chosen = view().subject === `pair:${pair.id}`;
  const x = LEFT + col * CELL + 1;
  const y = TOP + row * CELL + 1;
  return svgLink(
    toSubject('pair', pair.id),
    { class: `cell shade-${shade(pair.paragraphs, most)}${chosen ? ' chosen' : ''}`, 'data-col': col, 'data-row': row, 'aria-label': label },
    svg('title', {}, label),
    svg('rect', { x, y, width: CELL - 2, height: CELL - 2, rx: 4 }),
    svg('text', { x: x + CELL / 2 - 1, y: y + CELL / 2 - 1, 'aria-hidden': 'true' }, whole(pair.paragraphs)),
  );
}

const shortened = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
