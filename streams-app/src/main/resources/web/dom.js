/** Creates elements. A string becomes a text node, never HTML, after visible() has replaced its invisible characters. */
import { visible } from './text.js';

/**
 * @typedef {Node|string|number|null|undefined|false} Child
 * @typedef {Record<string, string|number|boolean|null|undefined|((event: any) => void)>} Attributes
 */

/**
 * Creates an HTML element: el('button', { class: 'quiet', onclick: save }, 'Save').
 * @param {string} tag
 * @param {Attributes} [attributes] a function becomes a listener of the event; null and false are left out
 * @param {...Child} children null and false are left out
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** Creates an SVG element, with the parameters of el(). @param {string} tag @param {Attributes} [attributes] @param {...Child} children */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else set(element, name, value);
  }
  element.append(...nodes(children));
  return element;
}

/** Sets an attribute, or removes it for null and false. @param {Element} element @param {string} name @param {any} value */
export function set(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : visible(String(value)));
}

/** Replaces the children of an element. @param {Element} parent @param {...Child} children */
export function fill(parent, ...children) {
  parent.replaceChildren(...nodes(children));
}

/** Sets the text of an element, if it differs. @param {Element} element @param {string} text */
export function say(element, text) {
  const seen = visible(text);
  if (element.textContent !== seen) element.textContent = seen;
}

/** The element with this id of index.html. @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** Has a screen reader read a text aloud when it has finished what it is reading. @param {string} text */
export const announce = (text) => say(byId('announcements'), text);

function nodes(children) {
  return children
    .filter((each) => each !== null && each !== undefined && each !== false)
    .map((each) => (each instanceof Node ? each : document.createTextNode(visible(String(each)))));
}
