/** Paragraphs with their headline, source and date, newest first. */
import { advice, get } from './api.js';
import { el, fill, say } from './dom.js';
import { highlighted, isOf } from './highlight.js';
import { holding } from './hold.js';
import { count, minute } from './text.js';
import { link } from './view.js';

const PAGE = 20;
const keyOf = ({ articleId, paragraph }) => `${articleId} ${paragraph}`;

/**
 * A list of paragraphs in a box of its own.
 * @param {() => {kind?: string, id?: string, via?: string}} question parameters of the call
 * @param {() => string|null} windowStart instant before which paragraphs are not in the count, or null
 */
export function sentences(question, windowStart = () => null) {
  const list = el('ol', { class: 'sentences' });
  const note = el('p', { class: 'note', role: 'status' });
  const newer = el('button', { class: 'quiet', hidden: true });
  const older = el('button', { class: 'quiet', hidden: true }, 'Older paragraphs');
  const box = el('div', {}, newer, list, older, note);
  const held = holding(list, renderFirst, (kept) => {
    newer.hidden = kept === null;
    if (kept) say(newer, `${count(fresh(kept).length, 'newer paragraphs')}: show`);
  });
  /** @type {import('./types.js').Paragraph[]} */
  let shown = [];
  let next = null;
  let request = 0;

  const fresh = ({ items }) => {
    const known = new Set(shown.map(keyOf));
    return items.filter((each) => !known.has(keyOf(each)));
  };

  function renderFirst(answer) {
    shown = answer.items;
    next = answer.next;
    render(answer);
  }

  function render({ truncated, indexed }) {
    const { kind, id, via } = question();
    const chosen = isOf(kind && id ? { kind, id } : null, via);
    const from = windowStart();
    const inside = from === null ? shown.length : shown.findIndex(({ publishedAt }) => publishedAt < from);
    fill(list, ...shown.map((each, index) => item(each, chosen, index === inside && inside > 0)));
    older.hidden = next === null;
    const end = truncated && next === null;
    if (shown.length === 0) say(note, 'No paragraph fits.');
    else say(note, end ? `The newest ${indexed} are indexed; older ones are in the topic of mentions.` : '');
  }

  async function ask(before) {
    const asked = ++request;
    try {
      const answer = await get('mentions', { ...question(), limit: PAGE, before });
      return asked === request ? answer : null;
    } catch (error) {
      if (asked === request) say(note, advice(error));
      return null;
    }
  }

  older.addEventListener('click', async () => {
    const answer = await ask(next);
    if (!answer) return;
    const at = shown.length;
    shown = [...shown, ...answer.items];
    next = answer.next;
    render(answer);
    list.children[at]?.querySelector('a')?.focus();
  });
  newer.addEventListener('click', () => load());

  /** Loads the list again. */
  async function load() {
    const answer = await ask(null);
    if (answer) held.offer(answer, true);
  }

  /** Loads newer paragraphs, if there are any. */
  async function refresh() {
    if (shown.length > PAGE) return; // somebody reads older ones
    const answer = await ask(null);
    if (answer && (fresh(answer).length > 0 || answer.items.length < shown.length)) held.offer(answer, false);
  }

  return { box, load, refresh };
}

/** @param {import('./types.js').Paragraph} paragraph @param {boolean} first whether it is the first one before the window */
function item(paragraph, chosen, first) {
  const { articleId, headline, source, publishedAt } = paragraph;
  const place = `paragraph ${paragraph.paragraph + 1}${paragraph.paragraphs ? ` of ${paragraph.paragraphs}` : ''}`;
  return el(
    'li',
    {},
    first ? el('p', { class: 'divider' }, 'Before the window: not in its count') : null,
    highlighted(paragraph.text, paragraph.mentions, chosen),
    el(
      'p',
      { class: 'origin' },
      link({ article: articleId, at: paragraph.paragraph }, { class: 'whole', 'aria-label': `Whole article: ${headline ?? articleId}` }, headline ?? 'Whole article'),
      el('span', {}, [source, minute(publishedAt), place].filter(Boolean).join(' · ')),
    ),
  );
}
