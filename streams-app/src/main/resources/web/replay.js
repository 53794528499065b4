/** Controls of the replay, shown if this server replays a feed itself: pause, next article, speed, seek. */
import { ApiError, replay } from './api.js';
import { announce, byId, el, fill, say } from './dom.js';
import { day } from './text.js';

const POLL_MS = 1000;
const SPEEDS = { max: 'as fast as it can', realtime: 'real time', 60: '60 ×', 3600: '3,600 ×', 86400: '86,400 ×' };

let wasShown = false;

/** Starts to show the controls. */
export function start() {
  fill(byId('replay-speed'), ...Object.entries(SPEEDS).map(([value, text]) => el('option', { value }, text)));
  byId('replay-pause').addEventListener('click', ({ target }) => act(target.dataset.action));
  byId('replay-step').addEventListener('click', () => act('step'));
  byId('replay-speed').addEventListener('change', ({ target }) => act('rate', { speed: target.value }));
  byId('replay-seek').addEventListener('submit', (event) => {
    event.preventDefault();
    const to = byId('replay-to').value;
    if (to) act('seek', { to });
  });
  setInterval(() => wasShown && !document.hidden && poll(), POLL_MS);
  poll();
}

async function poll() {
  try {
    show(await replay());
  } catch {
    // the header says that the server does not answer
  }
}

/** @param {string} action @param {Record<string, string>} [parameters] */
async function act(action, parameters) {
  try {
    show(await replay(action, parameters));
    say(byId('replay-problem'), '');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    say(byId('replay-problem'), error.message);
    announce(error.message);
  }
}

/** @param {import('./types.js').Replay|null} now null: nothing is replayed, or the replay has ended */
function show(now) {
  const box = byId('replay');
  if (!now) {
    if (wasShown) {
      say(byId('replay-state'), 'ended');
      box.querySelectorAll('button, select, input').forEach((each) => (each.disabled = true));
    }
    wasShown = false;
    return;
  }
  wasShown = true;
  box.hidden = false;
  const isPaused = now.state === 'paused';
  const button = byId('replay-pause');
  button.dataset.action = isPaused ? 'resume' : 'pause';
  say(button, isPaused ? 'Resume the feed' : 'Pause the feed');
  say(byId('replay-state'), inWords(now));
  const speed = byId('replay-speed');
  if (document.activeElement === speed) return;
  if (!SPEEDS[now.speed] && ![...speed.options].some(({ value }) => value === now.speed)) {
    speed.append(el('option', { value: now.speed }, `${now.speed} ×`));
  }
  speed.value = now.speed;
}

/** The state in words: playing, next article 26 Aug 2021, in 8 s. */
function inWords({ state, position, next, nextInSeconds }) {
  const at = state === 'playing' || !position ? '' : ` at ${day(position)}`;
  const wait = nextInSeconds === null || nextInSeconds < 1 ? '' : `, in ${Math.round(nextInSeconds)} s`;
  return `${state}${at}${next ? `, next article ${day(next)}${wait}` : ''}`;
}
