import { Temporal } from "temporal-polyfill";
import { z } from "zod";

export const targets = ["twilio", "dynamodb", "scheduler", "ses"] as const;
export type Target = (typeof targets)[number];
/** The variable that names another service in place of this stand-in. */
export const endpointOf = (target: Target) =>
  `${target.toUpperCase() as Uppercase<Target>}_ENDPOINT` as const;

const modes = [
  "error",
  "throttle",
  "refuse",
  "timeout",
  "applied-then-timeout",
  "delay",
  "duplicate",
  "lose",
] as const;

/** The modes that give an answer of their own, which `status` and `code` shape. */
const answering: readonly string[] = ["error", "throttle", "refuse"];
/** What concerns the things on their way out of a target that sends things on: firings and webhooks. */
const onTheWay: readonly string[] = ["delay", "duplicate", "lose"];
const senders: readonly Target[] = ["twilio", "scheduler"];

/** What goes wrong, where, and how often; README.md has the table. */
export const faultBody = z
  .strictObject({
    target: z.enum(targets),
    mode: z.enum(modes),
    status: z.exactOptional(z.int().min(400).max(599)),
    code: z.exactOptional(z.union([z.int().positive(), z.string().regex(/^\w+$/)])),
    /** A part of `METHOD path x-amz-target body`, of a firing's `name input`, or of a webhook's `url form`. */
    match: z.exactOptional(z.string().min(1)),
    /** How often it is applied before it is over. */
    times: z.exactOptional(z.int().positive()),
    /** The share of what matches that it is applied to. */
    rate: z.exactOptional(z.number().min(0).max(1)),
    seed: z.exactOptional(z.int()),
    /** Real time for an answer, virtual time for what is sent on. */
    delay: z.exactOptional(
      z.string().refine(isDuration, "wants a duration of time like PT10M, at most PT576H"),
    ),
  })
  .refine(({ target, code }) => code === undefined || isCodeOf(target, code), {
    path: ["code"],
    error: "is a number for twilio, the name of an exception for the others",
  })
  .refine(({ mode, status, code }) => answering.includes(mode) || (status ?? code) === undefined, {
    path: ["mode"],
    error: `gives no answer; status and code go with ${answering.join(", ")}`,
  })
  .refine(({ mode, delay }) => mode === "delay" || delay === undefined, {
    path: ["delay"],
    error: "goes with the mode delay",
  });

export type Fault = z.infer<typeof faultBody>;

/** What a good body looks like, for those who sent a bad one. */
export const wanted = `{"target":"${targets.join("|")}","mode":"${modes.join("|")}","status"?:400-599,"code"?:21610 or "ValidationException","match"?:"PutItem","times"?:1,"rate"?:0.0-1.0,"seed"?:1,"delay"?:"PT10M"}`;

/** Whether it concerns what its target sends on, and not the requests that its target gets. */
export const isOnTheWay = ({ target, mode }: Fault): boolean =>
  senders.includes(target) && onTheWay.includes(mode);

/** How much later; the default is ten minutes on the way, and for an answer enough to come after all others. */
export function delayMilliseconds(fault: Fault): number {
  const text = fault.delay ?? (isOnTheWay(fault) ? "PT10M" : "PT0.05S");
  return Temporal.Duration.from(text).total("milliseconds");
}

/** A timer of Node.js holds 24.8 days, and fires at once when it is given more. */
const maxDelayMilliseconds = 24 * 24 * 3_600_000;

function isDuration(text: string): boolean {
  try {
    const milliseconds = Temporal.Duration.from(text).total("milliseconds");
    return milliseconds > 0 && milliseconds <= maxDelayMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const isCodeOf = (target: Target, code: string | number) =>
  (target === "twilio") === Number.isInteger(Number(code));
