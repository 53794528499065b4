/** The state of the page. It is stored in the URL and nowhere else. */
import { el, svg } from './dom.js';

/**
 * @typedef {object} View
 * @property {'world'|'actors'|'pairs'|'explain'} view
 * @property {string} window empty: the server's default
 * @property {import('./types.js').Unit} unit
 * @property {boolean} share counts as shares of the total
 * @property {'count'|'change'|'name'} sort
 * @property {string} type types of actors, separated by commas; empty: all
 * @property {string} via kinds of name, separated by commas; empty: all
 * @property {string} q part of a name
 * @property {string} subject such as country:AFG, empty: none
 * @property {string} article empty: none
 * @property {string} at number of the paragraph that the link to the article came from, empty: none
 */

/** @type {View} */
const DEFAULTS = {
  view: 'world', window: '', unit: 'mentions', share: false, sort: 'count', type: '', via: '', q: '', subject: '', article: '', at: '',
};
const ALLOWED = {
  view: ['world', 'actors', 'pairs', 'explain'], unit: ['mentions', 'paragraphs', 'articles'], sort: ['count', 'change', 'name'],
};
const VIEW_OF_KIND = { country: 'world', actor: 'actors', pair: 'pairs' };
const KIND_OF_VIEW = { world: 'country', actors: 'actor', pairs: 'pair', explain: 'country' };

/** @type {Set<(view: View, before: View) => void>} */
const listeners = new Set();
/** @type {WeakMap<Element, Partial<View>>} */
const targets = new WeakMap();
let current = parse(location.search);

/** The present state. @returns {View} */
export const view = () => current;

/** The kind of subject that the ranked list shows. @returns {import('./types.js').Kind} */
export const kind = () => KIND_OF_VIEW[current.view];

/** The chosen subject, or null. @returns {{kind: import('./types.js').Kind, id: string}|null} */
export function subject() {
  const colon = current.subject.indexOf(':');
  if (colon < 1) return null;
  return { kind: /** @type {any} */ (current.subject.slice(0, colon)), id: current.subject.slice(colon + 1) };
}

/** Changes the state. @param {Partial<View>} change @param {boolean} [replace] adds no step for the back button */
export function go(change, replace = false) {
  const url = address({ ...current, ...change });
  if (url === address(current)) return;
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  moved();
}

/** Calls back after each change of the URL. @param {(view: View, before: View) => void} listener */
export const onView = (listener) => listeners.add(listener);

/** A link to another state; a plain click does not load the page again. @param {Partial<View>} change */
export const link = (change, attributes = {}, ...children) => asLink(el('a', attributes, ...children), change);

/** The same as link(), for SVG. @param {Partial<View>} change */
export const svgLink = (change, attributes = {}, ...children) => asLink(svg('a', attributes, ...children), change);

/** The change of state that opens a subject. @param {string} subjectKind @param {string} id @returns {Partial<View>} */
export const toSubject = (subjectKind, id) => ({ subject: `${subjectKind}:${id}`, article: '', at: '', via: '' });

function asLink(anchor, change) {
  anchor.setAttribute('href', address({ ...current, ...change }));
  targets.set(anchor, change);
  return anchor;
}

/** @param {View} wanted */
function address(wanted) {
  const query = new URLSearchParams();
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    if (wanted[name] !== usual) query.set(name, wanted[name] === true ? '1' : String(wanted[name]));
  }
  return query.size ? `?${query}` : location.pathname;
}

/** @param {string} search @returns {View} */
function parse(search) {
  const query = new URLSearchParams(search);
  const result = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) {
    const value = query.get(name);
    if (value === null || (ALLOWED[name] && !ALLOWED[name].includes(value))) continue;
    result[name] = name === 'share' ? value === '1' || value === 'true' : value;
  }
  if (!query.has('view')) result.view = VIEW_OF_KIND[query.get('kind') ?? ''] ?? DEFAULTS.view;
  return result;
}

function moved() {
  const before = current;
  current = parse(location.search);
  listeners.forEach((each) => each(current, before));
}

addEventListener('popstate', moved);
document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const change = anchor && targets.get(anchor);
  if (!change || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(change);
});
