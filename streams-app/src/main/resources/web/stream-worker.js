/** Shared worker: keeps one event stream for all tabs and passes its events to each. */
import { NewestEvents, openFeed } from './feed-source.js';

/** @type {Set<MessagePort>} */
const tabs = new Set();
const lastWords = new NewestEvents();

self.onconnect = (connected) => {
  const tab = connected.ports[0];
  tab.onmessage = ({ data }) => {
    if (data === 'leave') {
      tabs.delete(tab);
      return;
    }
    tabs.add(tab);
    lastWords.repeat((event) => tab.postMessage(event));
  };
};

openFeed((event) => {
  lastWords.keep(event);
  tabs.forEach((tab) => tab.postMessage(event));
});
