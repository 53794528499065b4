/** The shades of map and matrix: one for zero and five for larger values. */

/** Number of shades, without the one for zero. */
export const SHADES = 5;

/**
 * The shade of a value: 0 for zero, else 1 to 5 by equal steps of its square root, so that small counts differ.
 * @param {number} value @param {number} most
 */
export function shade(value, most) {
  if (value <= 0) return 0;
  return Math.max(1, Math.min(SHADES, Math.ceil(Math.sqrt(value / most) * SHADES)));
}

/** The least value of each shade. @param {number} most @returns {number[]} */
export function bounds(most) {
  const least = Array.from({ length: SHADES }, (_, index) => Math.floor(most * (index / SHADES) ** 2) + 1);
  return least.filter((value, index) => value <= most && value !== least[index + 1]);
}
