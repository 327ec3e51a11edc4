import type { Members } from "./constraints.ts";
import { conflict } from "./errors.ts";

/** AWS does not publish how long it remembers a token. */
const REMEMBERED_MS = 86_400_000;
const REMEMBERED_TOKENS = 10_000;

type Remembered = { request: string; answer: Members; at: number };

/** The answers of requests with a ClientToken, so that a request sent twice has its effect once. */
export class ClientTokens {
  #remembered = new Map<string, Remembered>();

  /**
   * Runs the operation, or gives the answer it gave under the same token. Failures are not remembered.
   * @param now epoch ms
   * @throws ServiceError ConflictException when the token came with other parameters.
   */
  once(operation: string, members: Members, now: number, run: () => Members): Members {
    const { ClientToken: token, ...parameters } = members;
    if (typeof token !== "string") return run();
    this.#forgetOld(now);
    const key = `${operation} ${token}`;
    const request = JSON.stringify(parameters);
    const earlier = this.#remembered.get(key);
    if (earlier === undefined) {
      const answer = run();
      this.#remembered.set(key, { request, answer, at: now });
      return answer;
    }
    if (earlier.request !== request)
      throw conflict(`The ClientToken ${token} was already used with different parameters.`);
    return earlier.answer;
  }

  clear(): void {
    this.#remembered.clear();
  }

  #forgetOld(now: number): void {
    for (const [key, { at }] of this.#remembered) {
      if (at + REMEMBERED_MS > now && this.#remembered.size <= REMEMBERED_TOKENS) return;
      this.#remembered.delete(key);
    }
  }
}
