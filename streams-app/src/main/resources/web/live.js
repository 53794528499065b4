/** Passes the events of the stream to the parts of the page, none while it is paused, and tells when to load again. */
import { listen } from './stream.js';

const REFRESH_MS = 2000;

/** @type {Set<(event: import('./feed-source.js').FeedEvent) => void>} */
const listeners = new Set();
/** @type {Set<() => void>} */
const refreshers = new Set();
let paused = false;
let stale = false;
let fingerprint = '';
let link = 'connecting';

/** Calls the listener for each event that is not held back by the pause. @param {(event: import('./feed-source.js').FeedEvent) => void} listener */
export const onEvent = (listener) => listeners.add(listener);

/** Calls back when answers of the API may have changed, at most every two seconds. @param {() => void} refresher */
export const onRefresh = (refresher) => refreshers.add(refresher);

/** Whether the page is paused. */
export const isPaused = () => paused;

/** Pauses the page, or resumes it and loads what changed meanwhile. @param {boolean} wanted */
export function pause(wanted) {
  paused = wanted;
  if (!paused) refresh();
}

/** Starts to listen to the stream. */
export function start() {
  listen(hear);
  setInterval(() => stale && !paused && !document.hidden && refresh(), REFRESH_MS);
  document.addEventListener('visibilitychange', () => !document.hidden && stale && !paused && refresh());
}

function hear(event) {
  if (event.type === 'link') {
    if (event.data === 'open' && link === 'lost') stale = true;
    link = event.data;
  } else if (event.type === 'feed') {
    const { clock, paragraphs, aggregates, ready } = event.data;
    const seen = [clock, paragraphs, aggregates, ready].join();
    if (seen !== fingerprint) stale = true;
    fingerprint = seen;
  } else {
    stale = true;
    if (paused) return;
  }
  listeners.forEach((each) => each(event));
}

function refresh() {
  stale = false;
  refreshers.forEach((each) => each());
}
