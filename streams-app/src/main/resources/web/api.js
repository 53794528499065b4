/** Calls the API of the server that served the page. */

/** A failed call: an error status, or no answer. */
export class ApiError extends Error {
  /** @param {number} status 0: no answer @param {string} detail */
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/**
 * @param {string} path below /api/v1/
 * @param {Record<string, string|number|null|undefined>} [parameters] empty values are left out
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 * @throws {ApiError} with the detail that the server gives
 */
export async function get(path, parameters = {}, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  return answer(await ask(`/api/v1/${path}${query.size ? `?${query}` : ''}`, { signal }));
}

/** @param {string} path below /api/v1/ @param {object} body @returns {Promise<any>} */
export async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  return answer(await ask(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/**
 * The state of the replay in this server, after an action if one is given.
 * @param {string} [action] pause, resume, step, rate or seek
 * @param {Record<string, string>} [parameters] of the action
 * @returns {Promise<import('./types.js').Replay|null>} null: this server replays nothing, or no more
 * @throws {ApiError} with the reason for which the action is refused
 */
export async function replay(action, parameters = {}) {
  const path = action ? `/replay/${action}?${new URLSearchParams(parameters)}` : '/replay';
  const response = await ask(path, { method: action ? 'POST' : 'GET' });
  return response.status === 204 ? null : answer(response);
}

async function ask(url, options) {
  try {
    return await fetch(url, { headers: { Accept: 'application/json' }, ...options });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The server does not answer.');
  }
}

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new ApiError(response.status, body?.detail ?? body?.title ?? `The server answered with ${response.status}.`);
}

/** Tells the user in one sentence what to do about an error. @param {Error & {status?: number}} error */
export function advice(error) {
  if (error.status === 0) return 'The server does not answer. This is asked again as soon as it does.';
  if (error.status === 503) return `Not ready yet: ${error.message}`;
  if (error.status === 404) return 'Nothing is known of this. It may have left every window, or the link is old.';
  return error.message;
}
