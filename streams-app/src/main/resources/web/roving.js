/** Gives many links one tab stop; arrow keys move from link to link. */

/**
 * Makes one link the tab stop, the earlier one if there was one, and lets arrow keys move the focus.
 * @param {Element} container
 * @param {string} selector of the links
 * @param {(links: Element[], at: number, key: string) => number} [step] the next index, or -1 to stay
 */
export function roving(container, selector, step = byOrder) {
  container.addEventListener('keydown', (event) => {
    const links = [...container.querySelectorAll(selector)];
    const at = links.indexOf(/** @type {Element} */ (event.target));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = step(links, at, event.key);
    if (to < 0) return;
    event.preventDefault();
    stopAt(links, to);
    /** @type {HTMLElement} */ (links[to]).focus();
  });
  container.addEventListener('focusin', (event) => {
    const links = [...container.querySelectorAll(selector)];
    const at = links.indexOf(/** @type {Element} */ (event.target));
    if (at >= 0) stopAt(links, at);
  });
}

/** Makes one of the links the tab stop; to be called after links were created. @param {Element[]} links @param {number} at */
export function stopAt(links, at) {
  links.forEach((each, index) => each.setAttribute('tabindex', index === at ? '0' : '-1'));
}

function byOrder(links, at, key) {
  if (key === 'ArrowDown') return Math.min(at + 1, links.length - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? links.length - 1 : -1;
}

/**
 * The index of the nearest link in the direction of the arrow key, for links with data-col and data-row.
 * @param {Element[]} links @param {number} at @param {string} key
 */
export function byPlace(links, at, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  if (dx === 0 && dy === 0) return -1;
  const place = (link) => [Number(link.dataset.col), Number(link.dataset.row)];
  const [col, row] = place(links[at]);
  let best = -1;
  let least = Infinity;
  links.forEach((link, index) => {
    const [c, r] = place(link);
    const ahead = (c - col) * dx + (r - row) * dy;
    const aside = Math.abs((c - col) * dy) + Math.abs((r - row) * dx);
    const cost = ahead + 3 * aside;
    if (ahead > 0 && aside <= ahead * 2 && cost < least) [best, least] = [index, cost];
  });
  return best;
}
