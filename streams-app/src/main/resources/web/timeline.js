/** A chart of the mentions of a subject over a window, by uPlot, and the same as a table for screen readers. */
import { el, fill } from './dom.js';
import { count, day, minute, whole, windowName } from './text.js';

const HEIGHT = 130;
/** Width of a label of the time axis, in pixels. */
const LABEL = 68;
/** The minified script, a third of the size of the module. It defines a global, so it is not imported. */
const LIBRARY = '/vendor/uplot/uPlot.iife.min.js';

/** @type {Promise<any>|undefined} */
let library;

/**
 * Draws a series into a box, and again after each change of the size or of the theme.
 * @param {HTMLElement} box
 * @returns {(row: import('./types.js').Row) => void}
 */
export function timeline(box) {
  /** @type {any} */
  let plot = null;
  /** @type {import('./types.js').Row|null} */
  let row = null;

  const draw = async () => {
    const uPlot = await (library ??= load());
    if (!row || !box.isConnected) return;
    plot?.destroy();
    const picture = el('div', { role: 'img', 'aria-label': inWords(row) });
    fill(box, picture, table(row));
    plot = new uPlot(options(uPlot, row, box.clientWidth), data(row), picture);
  };

  new ResizeObserver(() => plot && plot.width !== box.clientWidth && draw()).observe(box);
  document.addEventListener('themechange', draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  return (newest) => {
    const same = row && row.windowEnd === newest.windowEnd && row.window === newest.window && row.id === newest.id;
    if (same && row.series.join() === newest.series.join() && plot) return;
    row = newest;
    draw();
  };
}

function load() {
  return new Promise((resolve) => {
    document.head.append(el('script', { src: LIBRARY, onload: () => resolve(Reflect.get(window, 'uPlot')) }));
  });
}

/** The starts of the slices, in seconds since the epoch, and their mentions. */
function data({ windowStart, windowEnd, series }) {
  const start = Date.parse(windowStart) / 1000;
  const slice = (Date.parse(windowEnd) / 1000 - start) / series.length;
  return [series.map((_, index) => start + index * slice), series];
}

function options(uPlot, row, width) {
  const [starts] = data(row);
  const every = Math.ceil(starts.length / Math.max(1, Math.floor((width - LABEL) / LABEL)));
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const slice = starts.length > 1 ? starts[1] - starts[0] : 3600;
  const axis = {
    stroke: colour('--muted'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
  };
  return {
    width,
    height: HEIGHT,
    cursor: { drag: { x: false, y: false }, points: { show: false } },
    legend: { show: false },
    scales: { x: { time: false, range: (u, from, to) => [from, to + slice] }, y: { range: (u, from, to) => [0, Math.max(1, to)] } },
    axes: [
      {
        ...axis,
        size: 26,
        grid: { show: false },
        splits: () => starts.filter((_, index) => index % every === 0),
        values: (u, splits) => splits.map((at) => axisLabel(at, slice)),
      },
      { ...axis, size: 38, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6] },
    ],
    series: [
      {},
      {
        stroke: colour('--accent'),
        fill: colour('--accent'),
        paths: uPlot.paths.bars({ size: [0.8, 60], align: 1 }),
        points: { show: false },
      },
    ],
  };
}

function axisLabel(seconds, slice) {
  const at = new Date(seconds * 1000).toISOString();
  return slice >= 86_400 ? day(at).slice(0, -5) : at.slice(11, 16);
}

function inWords({ name, window, series, windowStart, windowEnd }) {
  const most = Math.max(...series);
  const [starts] = data(/** @type {any} */ ({ windowStart, windowEnd, series }));
  const at = minute(new Date(starts[series.indexOf(most)] * 1000).toISOString());
  const sum = series.reduce((a, b) => a + b, 0);
  return `${name}, last ${windowName(window)}: ${count(sum, 'mentions')} in ${series.length} slices, most ${whole(most)} from ${at} UTC`;
}

function table(row) {
  const [starts, values] = data(row);
  const lines = values.map((value, index) =>
    el('tr', {}, el('th', { scope: 'row' }, minute(new Date(starts[index] * 1000).toISOString())), el('td', {}, whole(value))),
  );
  const head = el('tr', {}, el('th', { scope: 'col' }, 'From (UTC)'), el('th', { scope: 'col' }, 'Mentions'));
  return el('details', { class: 'numbers' }, el('summary', {}, 'As a table'), el('table', {}, el('thead', {}, head), el('tbody', {}, ...lines)));
}
