/** Finds what is wrong with the feed and tells what to do about it. */
import { count } from './text.js';

const SLOW_MS = 4000;
const STALLED_MS = 10_000;

/**
 * @param {object} known
 * @param {import('./types.js').Feed|null} known.feed
 * @param {string} known.link state of the event stream: 'connecting', 'open' or 'lost'
 * @param {boolean} known.answers whether the server answers calls while there is no stream
 * @param {number} known.since
 * @param {number} known.lastProgress
 * @param {number} known.now
 * since: start of the present state of the connection; lastProgress: time of the last counted paragraph; all in ms since the epoch
 * @returns {{what: string, advice: string}|null} the most serious problem, or null
 */
export function problem({ feed, link, answers, since, lastProgress, now }) {
  if (link === 'lost' && !answers) {
    return {
      what: `No connection to Newswire since ${new Date(since).toTimeString().slice(0, 8)}.`,
      advice: 'What is shown may be old. The page tries again every 2 seconds. Check that the process still runs; it may just be starting anew.',
    };
  }
  if (link === 'connecting' && !feed) {
    if (now - since < SLOW_MS) return null;
    return { what: 'Connecting to the feed …', advice: 'This takes longer than usual. Check that Newswire runs at this address.' };
  }
  if (!feed) return null;
  if (!feed.ready) return notReady(feed);
  if (feed.lag && now - lastProgress > STALLED_MS) {
    const seconds = Math.floor((now - lastProgress) / 10_000) * 10;
    return {
      what: `Counting stands still: ${count(feed.lag, 'paragraphs')} wait and none was counted for ${seconds} s or longer.`,
      advice: 'Check that an instance of streams-app runs and what its log says; /health/ready names what it knows.',
    };
  }
  if (link === 'lost' && now - since > SLOW_MS) {
    return { what: 'The server answers, but not with events.', advice: 'It may be starting, or serve as many pages as it is allowed to. The page tries again every 2 seconds.' };
  }
  if (feed.paragraphs === 0 && !feed.clock) {
    return {
      what: 'Nothing has been counted yet.',
      advice: 'Publish articles: java -jar producer/target/producer.jar --input seeds. They appear here by themselves.',
    };
  }
  return null;
}

function notReady({ state, reason }) {
  const what = reason ?? `The state is ${state}`;
  const broker = /broker|contact|connect|kafka/i.test(what);
  return {
    what: `Not ready: ${what.replace(/\.$/, '')}.`,
    advice: broker
      ? 'Check that the Kafka broker runs and can be reached from here. Counting goes on by itself when it is back; nothing is lost.'
      : 'What is shown may be old. It goes on by itself; /health/ready says how far it is.',
  };
}
