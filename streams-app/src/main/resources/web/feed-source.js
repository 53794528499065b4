/** One connection to the event stream of the server. It reconnects by itself and reports its state. */

const URL = '/api/v1/stream?kinds=country,all';
const EVENTS = ['aggregate', 'gone', 'mention', 'feed', 'ready', 'reset'];
const RETRY_MS = 2000;
/** The server sends at least a comment every 15 s. After this time without one the connection is closed and opened again. */
const SILENCE_MS = 45_000;

/**
 * @typedef {{type: string, data: any}} FeedEvent
 * type: one of EVENTS, or 'link', whose data is 'connecting', 'open' or 'lost'
 */

/**
 * Connects; after an interruption resumes at the last event that was received.
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

/** Keeps the newest event of each type that a new listener needs first. */
export class NewestEvents {
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
