import { Temporal } from "temporal-polyfill";
import { parseCron } from "./cron.ts";
import { validation } from "./errors.ts";
import { asIfUtc, instantsOf, localTime } from "./zone.ts";

/** Bounds of a schedule's recurrence, epoch ms; `anchor` is where a rate without a StartDate is counted from. */
export type Recurrence = { anchor: number; startDate: number | undefined; endDate: number | undefined };

/** A schedule expression in its zone. */
export type ParsedExpression = {
  kind: "at" | "rate" | "cron";
  /** The first firing strictly after `floor`, both epoch ms; undefined when there is none. */
  next: (floor: number, within: Recurrence) => number | undefined;
};

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Parses `at()`, `rate()` or `cron()`.
 * @throws ServiceError ValidationException with the service's text.
 */
export function parseExpression(text: string, timezone: string): ParsedExpression {
  const [, kind, body = ""] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? [];
  const parsed =
    kind === "at"
      ? parseAt(body, timezone)
      : kind === "rate"
        ? parseRate(body)
        : kind === "cron"
          ? parseCronIn(body, timezone)
          : undefined;
  if (parsed === undefined) throw validation(`Invalid Schedule Expression ${text}.`);
  return parsed;
}

/** One time. StartDate and EndDate are ignored, as documented. */
function parseAt(body: string, timezone: string): ParsedExpression | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(body)) return undefined;
  const local = plainDateTime(body);
  if (local === undefined) return undefined;
  // In a gap the clock's later reading, in an overlap the earlier of the two instants: AWS does not say.
  const at = local.toZonedDateTime(timezone, { disambiguation: "compatible" }).epochMilliseconds;
  return { kind: "at", next: (floor) => (floor < at ? at : undefined) };
}

/** Elapsed time: a day is 24 hours, whatever the zone. The first firing is at StartDate, else at once. */
function parseRate(body: string): ParsedExpression | undefined {
  const match = /^([1-9]\d{0,6}) (minute|hour|day)s?$/.exec(body);
  if (match === null) return undefined;
  const period = Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
  const next = (floor: number, { anchor, startDate, endDate }: Recurrence) => {
    const first = startDate ?? anchor;
    const periods = Math.max(0, Math.floor((floor - first) / period) + 1);
    return notAfter(endDate, first + periods * period);
  };
  return { kind: "rate", next };
}

/** Wall-clock times: one in a spring gap is skipped, one in an autumn overlap fires once, the first time. */
function parseCronIn(body: string, timezone: string): ParsedExpression | undefined {
  const cron = parseCron(body);
  if (cron === undefined) return undefined;
  const next = (floor: number, { startDate, endDate }: Recurrence) => {
    // A firing may be on StartDate itself.
    const after = Math.max(floor, startDate === undefined ? -Infinity : startDate - 1);
    // Local times rise with the first instants that show them. In the second reading of an overlap those
    // instants are past already: the loop passes over them, as it does over times in a gap.
    let local = new Date(asIfUtc(localTime(after, timezone)));
    for (;;) {
      const following = cron.nextRun(local);
      if (following === null) return undefined;
      const [instant] = instantsOf(following.getTime(), timezone);
      if (instant !== undefined && instant > after) return notAfter(endDate, instant);
      local = following;
    }
  };
  return { kind: "cron", next };
}

function notAfter(endDate: number | undefined, at: number): number | undefined {
  return endDate !== undefined && at > endDate ? undefined : at;
}

function plainDateTime(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
