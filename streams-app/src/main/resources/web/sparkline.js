/** Small columns that show a series beside its number. */
import { svg } from './dom.js';

const HEIGHT = 20;

/**
 * @param {number[]} series oldest first
 * @param {number} [width]
 */
export function sparkline(series, width = 72) {
  const most = Math.max(1, ...series);
  const step = width / Math.max(series.length, 1);
  const bars = series.map((value, index) => {
    const height = value === 0 ? 1 : Math.max(2, (value / most) * HEIGHT);
    return svg('rect', {
      x: (index * step).toFixed(2),
      y: (HEIGHT - height).toFixed(2),
      width: Math.max(step - 1, 0.8).toFixed(2),
      height: height.toFixed(2),
      class: value === 0 ? 'none' : 'some',
    });
  });
  return svg('svg', { class: 'spark', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, 'aria-hidden': 'true' }, ...bars);
}
