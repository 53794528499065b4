/** Shows a whole article with every mention marked. */
import { advice, get } from './api.js';
import { el, fill, say } from './dom.js';
import { highlighted, isOf } from './highlight.js';
import { count, minute, webAddress } from './text.js';
import { link, subject, view } from './view.js';

/**
 * @param {string} articleId
 * @returns {import('./reading.js').Panel}
 */
export function articlePanel(articleId) {
  const title = el('h2', { tabindex: -1 }, 'Article');
  const origin = el('p', { class: 'origin' });
  const body = el('div', { class: 'body' });
  const back = link({ article: '', at: '' }, { class: 'back' }, subject() ? '← Its paragraphs' : '← All');
  const box = el('article', { class: 'article' }, back, title, origin, body);

  async function load() {
    try {
      const article = await get(`articles/${encodeURIComponent(articleId)}`);
      say(title, article.headline ?? 'Article without a headline');
      fill(origin, facts(article), source(article.url));
      fill(body, missing(article), ...article.items.map(paragraph), key());
      body.querySelector('.asked')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return `Article: ${title.textContent}`;
    } catch (error) {
      say(origin, advice(error));
      return advice(error);
    }
  }

  return { box, load, refresh() {} };
}

function facts({ articleId, source: from, publishedAt, paragraphs, items }) {
  const mentions = items.reduce((sum, each) => sum + each.mentions.length, 0);
  const parts = [from, `${minute(publishedAt)} UTC`, count(paragraphs ?? items.length, 'paragraphs'), count(mentions, 'mentions'), articleId];
  return el('span', {}, parts.filter(Boolean).join(' · '));
}

function source(url) {
  const address = webAddress(url);
  if (!url) return null;
  if (!address) return el('span', {}, ` · ${url}`);
  return el('a', { href: address, rel: 'noopener noreferrer', target: '_blank', class: 'outside' }, 'Read it where it was published ↗');
}

const missing = ({ complete }) =>
  complete ? null : el('p', { class: 'note' }, 'Some paragraphs of this article were not found in the log.');

function paragraph({ paragraph: number, text, mentions }) {
  const shown = highlighted(text, mentions, isOf(subject()));
  shown.classList.toggle('asked', view().at === String(number));
  return shown;
}

/** The legend of the marks. */
function key() {
  return el(
    'p',
    { class: 'note key-of-marks' },
    el('span', { class: 'mention country' }, 'country'),
    ' ',
    el('span', { class: 'mention actor' }, 'actor'),
    ' Point at a mark, or move to it with the tab key, to see who is meant and why.',
  );
}
