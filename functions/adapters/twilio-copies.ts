import type { Temporal } from "temporal-polyfill";
import type { Sms } from "../ports.ts";
import type { Answer } from "./twilio-http.ts";

/** `messages`: the address of the account's list; `endpoint`: what its pages' addresses are relative to. */
type Account = { endpoint: string; messages: string };
type Call = (method: "GET" | "DELETE", url: string) => Promise<Answer>;
type Copy = { uri?: string; date_created?: string };
type Listed = { messages?: Copy[]; next_page_uri?: string | null };

const pageSize = 200;
/** Twilio's 20009, "cannot delete this resource before it is complete", and what else it says no to, by HTTP status. */
const isRefused = (status: number) => status >= 400 && status < 500 && status !== 404 && status !== 429;

/**
 * Deletes every message to and from a number. One that is gone already counts as deleted; an answer that says nothing of a
 * message, like a 429 or a 5xx, is an error.
 */
export async function deleteCopies(
  call: Call,
  account: Account,
  { number, until, milliseconds }: Parameters<Sms["deleteMessages"]>[0],
): Promise<number> {
  const deadline = performance.now() + milliseconds;
  const isOver = () => performance.now() >= deadline;
  const uris = await urisOf(call, account, number, until, isOver);
  if (!uris) return 1;
  let left = 0;
  for (const uri of uris) {
    if (isOver()) return left + 1;
    const { status } = await call("DELETE", `${account.endpoint}${uri}`);
    if (isRefused(status)) left++;
    else if (status !== 404 && status >= 300) throw new Error(`the provider answered ${status} to a delete`);
  }
  return left;
}

/** All of them before any is deleted: a page begins after a message that has to be there. Undefined when there is no time. */
async function urisOf(
  call: Call,
  { endpoint, messages }: Account,
  number: string,
  until: Temporal.Instant,
  isOver: () => boolean,
): Promise<string[] | undefined> {
  const uris: string[] = [];
  for (const side of ["To", "From"]) {
    const wanted = new URLSearchParams({ [side]: number, PageSize: `${pageSize}` });
    for (let url: string | undefined = `${messages}?${wanted}`; url !== undefined; ) {
      if (isOver()) return undefined;
      const { status, body } = await call("GET", url);
      if (status !== 200) throw new Error(`the provider answered ${status} to a list`);
      const { messages: listed = [], next_page_uri }: Listed = body;
      const made = listed.filter(({ date_created }) => isMadeUntil(date_created, until));
      uris.push(...made.flatMap(({ uri }) => uri ?? []));
      url = next_page_uri ? `${endpoint}${next_page_uri}` : undefined;
    }
  }
  return uris;
}

/** A date that cannot be read is no reason to keep a copy. */
const isMadeUntil = (created: string | undefined, until: Temporal.Instant): boolean =>
  !(Date.parse(created ?? "") > until.epochMilliseconds);
