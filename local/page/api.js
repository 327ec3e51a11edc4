import { $ } from "./dom.js";

/** A call of the control API below `/local`. What it refuses is said on the page, and undefined comes back. */
async function call(method, path, body) {
  try {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`/local${path}`, { method, ...init });
    const value = await answer.json();
    if (!answer.ok) throw new Error(value.error?.message ?? `HTTP ${answer.status}`);
    if (method !== "GET" || $("problem").dataset.path === path) say("", "");
    return value;
  } catch (error) {
    const gone = error instanceof TypeError;
    say(gone ? "The service does not answer. Is npm start still running?" : error.message, path);
    return undefined;
  }
}

/** A GET whose refusal is said where it belongs, by who asks: `{ value }` or `{ refused }`. */
export async function ask(path) {
  const answer = await fetch(`/local${path}`);
  const value = await answer.json();
  return answer.ok ? { value } : { refused: value.error?.message ?? `HTTP ${answer.status}` };
}

function say(problem, path) {
  $("problem").dataset.path = path;
  if ($("problem").textContent !== problem) $("problem").textContent = problem;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const remove = (path) => call("DELETE", path);
export const ofPerson = (number, what) => `/people/${encodeURIComponent(number)}/${what}`;
