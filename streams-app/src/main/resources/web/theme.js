/** Light, dark, or as the system has it; kept for the next visit. */
import { byId, say, set } from './dom.js';

const ORDER = ['system', 'light', 'dark'];
const KEY = 'newswire-theme';

/** Starts to obey the switch. */
export function start() {
  apply(stored());
  byId('theme').addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(stored()) + 1) % ORDER.length];
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // a browser without storage forgets the choice
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
