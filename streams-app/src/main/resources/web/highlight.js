/** Text with its mentions marked. */
import { el } from './dom.js';
import { typeName, viaName } from './text.js';

/**
 * @typedef {object} Segment a piece of text that lies in the same mentions from its first to its last character
 * @property {string} text
 * @property {import('./types.js').Mention[]} mentions
 */

/**
 * Splits a text at the starts and ends of its mentions, which may overlap. Mentions outside of the text are left out.
 * @param {string} text @param {import('./types.js').Mention[]} mentions @returns {Segment[]}
 */
export function segments(text, mentions) {
  const valid = mentions.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({
    text: text.slice(cuts[index], end),
    mentions: valid.filter((each) => each.start <= cuts[index] && end <= each.end),
  }));
}

/**
 * A paragraph with each mention marked. Hover or focus opens the card of popover.js.
 * @param {string} text @param {import('./types.js').Mention[]} mentions
 * @param {(mention: import('./types.js').Mention) => boolean} [isChosen] chosen mentions are marked more strongly
 */
export function highlighted(text, mentions, isChosen = () => false) {
  const pieces = segments(text, mentions).map((segment) => {
    if (segment.mentions.length === 0) return segment.text;
    const kinds = [...new Set(segment.mentions.map(({ kind }) => kind))].join(' ');
    const chosen = segment.mentions.some(isChosen) ? ' chosen' : '';
    const mark = el('mark', { class: `mention ${kinds}${chosen}` }, segment.text);
    mark.tabIndex = 0;
    set(mark, segment);
    return mark;
  });
  return el('p', { class: 'text', dir: 'auto' }, ...pieces);
}

/** @type {WeakMap<Element, import('./types.js').Mention[]>} */
const mentionsOf = new WeakMap();

function set(mark, segment) {
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.setAttribute('aria-label', `${mark.textContent}: ${segment.mentions.map(inWords).join('; ')}`);
  mentionsOf.set(mark, segment.mentions);
}

/** The mentions of a mark. @param {Element} mark */
export const mentionsAt = (mark) => mentionsOf.get(mark) ?? [];

/** Who is meant and by which kind of name, in words. @param {import('./types.js').Mention} mention */
export function inWords(mention) {
  const what = mention.kind === 'country' ? 'country' : typeName(mention.type).toLowerCase();
  const rule = mention.rule ? `, rule ${mention.rule}` : '';
  return `${mention.name}, ${what}, ${viaName(mention.via)}${rule}`;
}

/**
 * A test for mentions of a subject by one of the given kinds of name. A mention of either member belongs to a pair.
 * @param {{kind: string, id: string}|null} subject
 * @param {string} [ways] kinds of name, separated by commas; empty: all
 * @returns {(mention: import('./types.js').Mention) => boolean}
 */
export function isOf(subject, ways = '') {
  if (!subject) return () => false;
  const asked = ways.split(',').filter(Boolean);
  if (subject.kind !== 'pair') {
    return ({ kind, id, via }) =>
      kind === subject.kind && id === subject.id && (asked.length === 0 || asked.includes(via));
  }
  const plus = subject.id.indexOf('+');
  const [country, actor] = [subject.id.slice(0, plus), subject.id.slice(plus + 1)];
  return ({ kind, id }) => (kind === 'country' ? id === country : id === actor);
}
