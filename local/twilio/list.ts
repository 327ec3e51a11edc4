import { TwilioError } from "./errors.ts";
import { listUri, toResource } from "./resource.ts";
import type { MessageRecord } from "./types.ts";

const DAY_SECONDS = 86_400;
const FILTERS = ["To", "From", "DateSent", "DateSent>", "DateSent<"];

/**
 * One page of messages, newest first. Pages continue after the last message shown (`PageToken`), so a new
 * message does not shift them.
 * @param records all messages, oldest first
 * @throws TwilioError 20001 for a date or a page token that cannot be read
 */
export function listPage(accountSid: string, records: MessageRecord[], query: URLSearchParams) {
  const matching = records.filter((record) => matches(record, query)).reverse();
  const size = pageSize(query.get("PageSize"));
  const start = startOf(matching, query.get("PageToken"));
  const shown = matching.slice(start, start + size);
  const page = Number(query.get("Page") ?? 0);
  const last = shown.at(-1);
  const hasMore = last !== undefined && start + size < matching.length;
  const uri = (number: number, token?: string) => pageUri(accountSid, query, { size, number, token });
  return {
    end: start + Math.max(shown.length - 1, 0),
    first_page_uri: uri(0),
    messages: shown.map((record) => toResource(accountSid, record)),
    next_page_uri: hasMore ? uri(page + 1, `PA${last.sid}`) : null,
    page,
    page_size: size,
    previous_page_uri: null,
    start,
    uri: uri(page, query.get("PageToken") ?? undefined),
  };
}

function matches(record: MessageRecord, query: URLSearchParams): boolean {
  const sent = Math.floor(record.at / 1000);
  const on = instant(query.get("DateSent"));
  const day = (seconds: number) => Math.floor(seconds / DAY_SECONDS);
  return (
    [null, record.to].includes(query.get("To")) &&
    [null, record.from].includes(query.get("From")) &&
    (on === undefined || day(sent) === day(on)) &&
    // `DateSent>=X` is the key `DateSent>` with the value X: both ends are included.
    sent >= (instant(query.get("DateSent>")) ?? Number.NEGATIVE_INFINITY) &&
    sent <= (instant(query.get("DateSent<")) ?? Number.POSITIVE_INFINITY)
  );
}

/** A date (its midnight, GMT) or a date and time, in epoch seconds: Twilio shows no finer time. */
function instant(given: string | null): number | undefined {
  if (given === null || given === "") return undefined;
  const at = Date.parse(given);
  if (Number.isNaN(at)) throw new TwilioError(20001, { detail: "DateSent" });
  return Math.floor(at / 1000);
}

function pageSize(given: string | null): number {
  const size = Number(given ?? 50);
  return Number.isInteger(size) && size >= 1 ? Math.min(size, 1000) : 50;
}

function startOf(matching: MessageRecord[], token: string | null): number {
  if (token === null) return 0;
  const index = matching.findIndex((record) => `PA${record.sid}` === token);
  if (index === -1) throw new TwilioError(20001, { detail: "PageToken" });
  return index + 1;
}

type PageReference = { size: number; number: number; token: string | undefined };

function pageUri(accountSid: string, query: URLSearchParams, { size, number, token }: PageReference): string {
  const kept = new URLSearchParams([...query].filter(([name]) => FILTERS.includes(name)));
  kept.set("PageSize", String(size));
  kept.set("Page", String(number));
  if (token !== undefined) kept.set("PageToken", token);
  return `${listUri(accountSid)}?${kept}`;
}
