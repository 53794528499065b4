/** The theme: light, dark or that of the system. It is stored in the browser. */
import { byId, say, set } from './dom.js';

const ORDER = ['system', 'light', 'dark'];
const KEY = 'newswire-theme';

/** Applies the stored theme and listens to the switch. */
export function start() {
  apply(stored());
  byId('theme').addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(stored()) + 1) % ORDER.length];
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // without storage the choice lasts until the page is left
    }
    apply(next);
    document.dispatchEvent(new Event('themechange'));
  });
}

function stored() {
  try {
    return ORDER.find((each) => each === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}

function apply(theme) {
  set(document.documentElement, 'data-theme', theme === 'system' ? null : theme);
  say(byId('theme'), `Colours: ${theme}`);
}
