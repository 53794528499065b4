/** The card that tells who is meant by a marked mention. The page has one. */
import { byId, el, fill } from './dom.js';
import { mentionsAt } from './highlight.js';
import { typeName, viaName } from './text.js';
import { link, onView, toSubject } from './view.js';

const HIDE_MS = 200;
let owner = null;
let hiding = 0;

/** Starts to listen to marks. */
export function start() {
  const card = byId('card');
  document.addEventListener('pointerover', ({ target }) => {
    const mark = markOf(target);
    if (mark) show(mark);
    else if (card.contains(target)) clearTimeout(hiding);
    else if (owner && !card.contains(document.activeElement)) hideSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (mark) show(mark);
    else if (owner && !card.contains(target)) hide();
  });
  document.addEventListener('click', ({ target }) => {
    const mark = markOf(target);
    if (mark) enter(mark);
    else if (owner && !card.contains(target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      enter(mark);
    } else if (event.key === 'Escape' && owner) {
      event.stopPropagation();
      if (card.contains(document.activeElement)) owner.focus();
      hide();
    }
  }, true);
  document.addEventListener('scroll', () => owner && place(owner), true);
  onView(hide);
}

const markOf = (target) => (target instanceof Element ? target.closest('mark.mention') : null);

function show(mark) {
  clearTimeout(hiding);
  if (owner === mark) return;
  owner = mark;
  fill(byId('card'), ...mentionsAt(mark).map(line));
  byId('card').hidden = false;
  place(mark);
}

function enter(mark) {
  show(mark);
  byId('card').querySelector('a')?.focus();
}

function line(mention) {
  const what = mention.kind === 'country' ? 'Country' : typeName(mention.type);
  return el(
    'p',
    {},
    link(toSubject(mention.kind, mention.id), {}, mention.name),
    el('span', {}, `${what} · ${viaName(mention.via)}`),
    mention.rule ? el('span', {}, `rule: ${mention.rule}`) : null,
  );
}

/** Places the card below the mark, or above it if the window ends below. */
function place(mark) {
  const card = byId('card');
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const below = box.bottom + card.offsetHeight + 12 < innerHeight;
  const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8));
  card.style.left = `${left}px`;
  card.style.top = `${below ? box.bottom + 4 : box.top - card.offsetHeight - 4}px`;
}

function hideSoon() {
  clearTimeout(hiding);
  hiding = setTimeout(hide, HIDE_MS);
}

function hide() {
  clearTimeout(hiding);
  owner = null;
  byId('card').hidden = true;
}
