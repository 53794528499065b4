/** The header: feed clock, progress, rate, connection and problems. */
import { get } from './api.js';
import { byId, set, say } from './dom.js';
import { isPaused, onEvent, pause } from './live.js';
import { count, minute, whole } from './text.js';
import { problem } from './trouble.js';

/** @type {import('./types.js').Feed|null} */
let feed = null;
let link = 'connecting';
let since = Date.now();
let lastProgress = Date.now();
let waiting = 0;
/** Whether the server answers calls while there is no stream; it does so while it starts. */
let answers = false;
const ASK_MS = 2000;

/** Starts to show the state of the feed. */
export function start() {
  onEvent(({ type, data }) => {
    if (type === 'link') {
      if (data !== link) since = Date.now();
      link = data;
    } else if (type === 'feed') {
      if (data.paragraphs !== feed?.paragraphs) lastProgress = Date.now();
      if (isPaused() && data.paragraphs !== feed?.paragraphs) waiting += data.paragraphs - (feed?.paragraphs ?? 0);
      feed = data;
    }
    show();
  });
  byId('pause').addEventListener('click', () => {
    pause(!isPaused());
    waiting = 0;
    show();
  });
  setInterval(show, 1000);
  setInterval(() => link !== 'open' && ask(), ASK_MS);
  ask();
}

/** Loads the state of the feed; used only while there is no stream. */
async function ask() {
  try {
    feed = await get('feed');
    answers = true;
  } catch (error) {
    answers = error.status > 0;
  }
  show();
}

function show() {
  connection();
  trouble();
  if (!feed) return;
  say(byId('clock'), feed.clock ? `${minute(feed.clock)} UTC` : 'not set');
  set(byId('clock'), 'datetime', feed.clock);
  say(byId('read'), count(feed.paragraphs, 'paragraphs'));
  say(byId('rate'), feed.rate < 0.05 ? 'at rest' : `${feed.rate < 10 ? feed.rate.toFixed(1) : whole(feed.rate)} a second`);
  progress();
  const letters = byId('dead-letters');
  letters.hidden = !feed.deadLetters;
  say(letters, `${count(feed.deadLetters ?? 0, 'dead letters')}`);
  say(byId('version'), `Newswire ${feed.version}`);
}

/** Shows which part of the published paragraphs is counted; hidden if all are. */
function progress() {
  const bar = byId('progress');
  bar.hidden = !feed.lag;
  if (!feed.lag) return;
  bar.max = feed.paragraphs + feed.lag;
  bar.value = feed.paragraphs;
  set(bar, 'aria-label', `${whole(feed.lag)} paragraphs wait to be counted`);
  set(bar, 'title', `${whole(feed.lag)} paragraphs wait to be counted`);
}

function connection() {
  const state = isPaused() ? 'paused' : link;
  const words = { connecting: 'connecting', open: 'live', lost: answers ? 'waiting' : 'no connection', paused: 'paused' };
  const pill = byId('connection');
  set(pill, 'data-state', state);
  say(pill, words[state] + (isPaused() && waiting > 0 ? `, ${count(waiting, 'paragraphs')} newer` : ''));
  say(byId('pause'), isPaused() ? 'Resume' : 'Pause');
  set(byId('pause'), 'aria-pressed', String(isPaused()));
}

function trouble() {
  const wrong = problem({ feed, link, answers, since, lastProgress, now: Date.now() });
  byId('trouble').hidden = wrong === null;
  if (wrong === null) return;
  say(byId('trouble-what'), wrong.what);
  say(byId('trouble-do'), wrong.advice);
}
