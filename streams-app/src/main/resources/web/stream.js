/**
 * The events of the feed, over one connection for all tabs: a browser opens at most six to a host, and a seventh would wait.
 * A shared worker keeps the connection. Without shared workers the tab that has a lock keeps it and sends the events on.
 */
import { NewestEvents, openFeed } from './feed-source.js';

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
  const lastWords = new NewestEvents();
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
