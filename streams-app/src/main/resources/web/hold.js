/** Keeps lists still while somebody points at them or reads them with the keyboard. */

/**
 * Renders newer contents at once, or when pointer and keyboard have left.
 * @template T
 * @param {HTMLElement} list
 * @param {(contents: T) => void} render
 * @param {(contents: T|null) => void} [waiting] told of contents that wait, and null when none do
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
    /** @param {T} contents @param {boolean} force renders though somebody points at the list */
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
