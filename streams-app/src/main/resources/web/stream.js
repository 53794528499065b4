/**
 * Events of the feed, by one connection for all tabs of a browser: the seventh connection to a host would hang silently.
 * A shared worker holds it; where there is none, the tab that holds a lock does and tells the others.
 */
import { LastWords, openFeed } from './feed-source.js';

const NAME = 'newswire-stream';

/**
 * Listens until the page is closed.
 * @param {(event: import('./feed-source.js').FeedEvent) => void} listener
 */
export function listen(listener) {
  if (typeof SharedWorker === 'undefined') listenThroughLeader(listener);
  else listenThroughWorker(listener);
}

function listenThroughWorker(listener) {
  const worker = new SharedWorker('/stream-worker.js', { type: 'module', name: NAME });
  worker.onerror = () => listenThroughLeader(listener);
  worker.port.onmessage = ({ data }) => listener(data);
  worker.port.postMessage('join');
  addEventListener('pagehide', () => worker.port.postMessage('leave'));
  addEventListener('pageshow', ({ persisted }) => persisted && worker.port.postMessage('join'));
}

function listenThroughLeader(listener) {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') {
    openFeed(listener);
    return;
  }
  const channel = new BroadcastChannel(NAME);
  const lastWords = new LastWords();
  let leads = false;
  channel.onmessage = ({ data }) => {
    if (data !== 'join') listener(data);
    else if (leads) lastWords.repeat((event) => channel.postMessage(event));
  };
  channel.postMessage('join');
  navigator.locks.request(NAME, () => {
    leads = true;
    openFeed((event) => {
      lastWords.keep(event);
      listener(event);
      channel.postMessage(event);
    });
    return new Promise(() => {}); // held until the tab is closed
  });
}
