/** The one connection to the server's event stream. It heals itself and says how it is. */

const URL = '/api/v1/stream?kinds=country,all';
const EVENTS = ['aggregate', 'gone', 'mention', 'feed', 'ready', 'reset'];
const RETRY_MS = 2000;
/** The server sends something every 15 s; after this the connection is dead without having said so. */
const SILENCE_MS = 45_000;

/**
 * @typedef {{type: string, data: any}} FeedEvent
 * one of EVENTS, or 'link' with 'connecting', 'open' or 'lost'
 */

/**
 * Connects, and goes on after an end from where it was.
 * @param {(event: FeedEvent) => void} emit
 */
export function openFeed(emit) {
  let source;
  let cursor = '';
  let heard = Date.now();

  const connect = () => {
    heard = Date.now();
    source?.close();
    source = new EventSource(cursor ? `${URL}&cursor=${encodeURIComponent(cursor)}` : URL);
    source.onopen = () => emit({ type: 'link', data: 'open' });
    source.onerror = () => {
      emit({ type: 'link', data: 'lost' });
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
    };
    for (const type of EVENTS) {
      source.addEventListener(type, (event) => {
        heard = Date.now();
        cursor = event.lastEventId || cursor;
        emit({ type, data: JSON.parse(event.data || '{}') });
      });
    }
  };

  emit({ type: 'link', data: 'connecting' });
  connect();
  setInterval(() => {
    if (Date.now() - heard < SILENCE_MS) return;
    emit({ type: 'link', data: 'lost' });
    connect();
  }, 5000);
}

/** Remembers what a listener that comes later must hear first. */
export class LastWords {
  /** @type {Map<string, FeedEvent>} */
  #last = new Map();

  /** @param {FeedEvent} event */
  keep(event) {
    if (event.type === 'link' || event.type === 'feed') this.#last.set(event.type, event);
  }

  /** @param {(event: FeedEvent) => void} listener */
  repeat(listener) {
    this.#last.forEach((event) => listener(event));
  }
}
