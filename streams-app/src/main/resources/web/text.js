/** Makes text of the feed safe to show, and formats numbers and dates. */

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Replaces invisible characters that change the text around them by visible ones: U+001B by ␛, U+202E by ⟨U+202E⟩.
 * @param {string} text
 */
export function visible(text) {
  return text.replace(UNSEEN, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
  });
}

/** The address if it is http or https, else null. @param {string|null|undefined} url */
export function webAddress(url) {
  try {
    const parsed = new URL(url ?? '');
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

const WHOLE = new Intl.NumberFormat('en');
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const format = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const DAY = format({ day: 'numeric', month: 'short', year: 'numeric' });
const MINUTE = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** @param {number} value */
export const whole = (value) => WHOLE.format(Math.round(value));
/** @param {number} value 0 to 1 */
export const percent = (value) => PERCENT.format(value);
/** A number with its noun: 1 mention, 16 mentions. @param {number} value @param {string} word in the plural */
export const count = (value, word) => `${whole(value)} ${value === 1 ? word.slice(0, -1) : word}`;
/** @param {string} instant */
export const day = (instant) => DAY.format(new Date(instant));
/** @param {string} instant */
export const minute = (instant) => MINUTE.format(new Date(instant));

/** The length of a window in hours. @param {string} window such as PT24H or PT30M */
export function hours(window) {
  const [, h = '0', m = '0', s = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(window) ?? [];
  return Number(h) + Number(m) / 60 + Number(s) / 3600;
}

/** A window in words: 30 min, 24 hours, 7 days. @param {string} window */
export function windowName(window) {
  const length = hours(window);
  if (length >= 48 && length % 24 === 0) return `${length / 24} days`;
  if (length === 1) return '1 hour';
  return Number.isInteger(length) ? `${length} hours` : `${Math.round(length * 60)} min`;
}

const TYPES = {
  PER: 'Person', GOV: 'Government', MIL: 'Military', COP: 'Police', LEG: 'Parliament', JUD: 'Court', SPY: 'Intelligence',
  PTY: 'Party', REB: 'Armed group', IGO: 'International body', NGO: 'Organisation', MED: 'News medium', BUS: 'Company',
  LAB: 'Union', CRM: 'Crime', REL: 'Religious body',
};

/** The type of an actor in words. @param {string|null|undefined} type */
export const typeName = (type) => (type ? (TYPES[type] ?? type) : 'Other');

const VIAS = {
  name: 'by name', demonym: 'by adjective or people', place: 'by a place in it', surname: 'by surname',
  acronym: 'by initials', role: 'by role',
};

/** The kind of name that a mention uses, in words. @param {string} via */
export const viaName = (via) => VIAS[via] ?? `by ${via}`;

/** The kinds of name that a kind of subject has. @type {Record<string, string[]>} */
export const VIAS_OF = { country: ['name', 'demonym', 'place'], actor: ['name', 'surname', 'acronym', 'role'], pair: [] };
