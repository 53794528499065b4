/** Keeps a list unchanged while the pointer or the keyboard focus is on it. */

/**
 * Renders new contents at once, or as soon as pointer and focus have left the list.
 * @template T
 * @param {HTMLElement} list
 * @param {(contents: T) => void} render
 * @param {(contents: T|null) => void} [waiting] called with contents that have to wait, and with null when none wait any more
 */
export function holding(list, render, waiting = () => {}) {
  const fine = matchMedia('(hover: hover)');
  /** @type {T|null} */
  let kept = null;

  const isHeld = () => (fine.matches && list.matches(':hover')) || list.querySelector(':focus-visible') !== null;
  const release = () => {
    if (kept === null || isHeld()) return;
    const contents = kept;
    kept = null;
    waiting(null);
    render(contents);
  };
  list.addEventListener('pointerleave', release);
  list.addEventListener('focusout', () => setTimeout(release));

  return {
    isHeld,
    /** @param {T} contents @param {boolean} force renders at once in any case */
    offer(contents, force) {
      if (isHeld() && !force) {
        kept = contents;
        waiting(kept);
        return;
      }
      kept = null;
      waiting(null);
      render(contents);
    },
  };
}
