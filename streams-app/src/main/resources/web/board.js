/** Keeps the ranked rows of one kind and window: loads them from the API and updates them from events. */
import { advice, get } from './api.js';
import { isPaused, onEvent, onRefresh } from './live.js';
import { kind, onView, view } from './view.js';

const LIMIT = { country: 250, actor: 200, pair: 200 };
const ASKED = ['view', 'window', 'unit', 'sort', 'type', 'q'];

/**
 * @typedef {object} Board
 * @property {import('./types.js').Ranking|null} ranking null: not loaded yet
 * @property {string} problem a sentence, empty: none
 * @property {boolean} fresh loaded for another view, so the order may change even under the pointer
 */

/** @type {Set<(board: Board) => void>} */
const listeners = new Set();
/** @type {import('./types.js').Ranking|null} */
let ranking = null;
let asking = new AbortController();

/** Calls the listener after each change. @param {(board: Board) => void} listener */
export const onBoard = (listener) => listeners.add(listener);

/** The rows that are shown now. */
export const board = () => ranking;

/** Starts to load rows, now and after each change of the view. */
export function start() {
  onView((now, before) => {
    if (ASKED.some((name) => now[name] !== before[name])) ask(true);
    else if (now.share !== before.share || now.subject !== before.subject) tell({ fresh: false });
  });
  onRefresh(() => ask(false));
  onEvent(patch);
  ask(true);
}

async function ask(fresh) {
  asking.abort();
  asking = new AbortController();
  const { window, unit, sort, type, q } = view();
  const asked = kind();
  const parameters = { kind: asked, window, unit, sort, q, limit: LIMIT[asked], type: asked === 'actor' ? type : '' };
  try {
    const answer = await get('aggregates', parameters, asking.signal);
    if (isPaused() && !fresh) return;
    ranking = answer;
    tell({ fresh });
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (fresh && error.status !== 0) ranking = null;
    tell({ fresh, problem: advice(error) });
  }
}

/** Writes the counts of an event into the row of its subject; a subject without a row is ignored until the next load. */
function patch({ type, data }) {
  if (type !== 'aggregate' || !ranking || data.window !== ranking.window) return;
  if (data.kind === 'all' && data.id === ranking.kind) {
    ranking.total = { mentions: data.mentions, paragraphs: data.paragraphs, articles: data.articles };
  } else if (data.kind === ranking.kind) {
    const row = ranking.rows.find(({ id }) => id === data.id);
    if (!row) return;
    Object.assign(row, data);
    if (row.mentions === 0) ranking.rows.splice(ranking.rows.indexOf(row), 1);
    order();
  } else {
    return;
  }
  tell({ fresh: false });
}

function order() {
  const { unit, sort } = view();
  const total = ranking.total[unit];
  ranking.rows.forEach((row) => (row.share = total ? row[unit] / total : null));
  if (sort !== 'count') return;
  ranking.rows.sort((a, b) => b[unit] - a[unit]);
  ranking.rows.forEach((row, index) => (row.rank = index + 1));
}

let told = false;

/** Calls the listeners: at once for a fresh ranking or a problem, else at most once per frame. */
function tell({ fresh, problem = '' }) {
  if (fresh || problem) {
    listeners.forEach((each) => each({ ranking, problem, fresh }));
    return;
  }
  if (told) return;
  told = true;
  requestAnimationFrame(() => {
    told = false;
    listeners.forEach((each) => each({ ranking, problem: '', fresh: false }));
  });
}
