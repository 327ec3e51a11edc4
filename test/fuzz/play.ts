import type { LambdaContext } from "hono/aws-lambda";
import { AppError } from "../../functions/core/errors.ts";
import { errorAnswer } from "../../functions/http/errors.ts";
import { smsApp } from "../../functions/http/sms-app.ts";
import { httpLambda } from "../../functions/http-lambda.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { readWake } from "../../functions/wake-event.ts";
import { readIntent } from "../support/reading.ts";
import { sidOf } from "../support/twilio.ts";
import { checkAnswer, checkSecrecy, type Given } from "./checks.ts";
import { eventOf } from "./event.ts";
import { type Call, phones, type Step } from "./requests.ts";
import { newTally, type Tally } from "./tally.ts";
import { type FuzzWorld, fuzzWorld } from "./world.ts";

/** Plays a run from its beginning: a fresh table, a few people who have joined, then every step, each checked. */
export async function playRun(steps: readonly Step[], tally = newTally()): Promise<void> {
  const player = newPlayer(tally);
  await player.begin();
  for (const step of steps) await player.play(step);
}

function newPlayer(tally: Tally) {
  const world = fuzzWorld();
  const app = smsApp(world.deps);
  const answerError = errorAnswer(world.deps.log);
  app.onError((error, c) => {
    world.thrown = error;
    return answerError(error, c);
  });
  const lambda = httpLambda(app, world.deps.log);
  const count = (kind: string, outcome: string | number) => {
    const key = `${kind}: ${outcome}`;
    tally.counts[key] = (tally.counts[key] ?? 0) + 1;
  };

  async function request(call: Call): Promise<void> {
    const changes = world.changes;
    world.thrown = undefined;
    const began = performance.now();
    const printed = await withConsole(world, async () => {
      const answer = (await lambda(eventOf(call), {} as LambdaContext)) as Given;
      checkAnswer(call, answer, world.changes - changes);
      checkSecrecy(call, answer, world.lines);
      count(nameOf(call), answer.statusCode);
    });
    if (printed) throw new Error(`the console was written to: ${printed}`);
    const took = performance.now() - began;
    if (took > tally.slowest.took) tally.slowest = { kind: nameOf(call), took };
  }

  /** A wake as the Lambda of functions/deliver.ts has it: what is none is refused by AppError, anything else is done. */
  async function wake(kind: string, event: unknown): Promise<void> {
    const changes = world.changes;
    try {
      await deliverDue(world.deps, readWake(event));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "bad-request" || isWake(event)) throw error;
      if (world.changes !== changes) throw new Error("a refused wake changed something", { cause: error });
      return count(kind, "refused");
    }
    if (!isWake(event)) throw new Error("what is no wake was taken for one");
    count(kind, world.lines.some((line) => line.includes('"wake-ignored"')) ? "ignored" : "done");
  }

  async function pass(minutes: number): Promise<void> {
    await world.pass(minutes, async (due) => {
      await wake("due wake", due);
      world.lines.length = 0;
    });
  }

  return {
    begin: () => beginLives(request),
    async play(step: Step): Promise<void> {
      tally.requests++;
      world.lines.length = 0;
      switch (step.kind) {
        case "call":
          return request(step.call);
        case "callback":
          return request(callbackOf(world, step));
        case "wake":
          return wake("foreign wake", step.event);
        case "own-wake": {
          const planned = [...world.scheduler.planned.values()];
          const found = planned[step.nth % Math.max(1, planned.length)];
          return found && wake("early wake", { ...found.wake, wake: found.wake.wake + step.offset });
        }
        case "pass":
          return pass(step.minutes);
      }
    },
  };
}

/** Some who are under way, in different plans: a run needs not wait until somebody happens to join. */
async function beginLives(request: (call: Call) => Promise<void>): Promise<void> {
  const texts = ["JOIN 1 3 days ago", "JOIN 2 2 weeks ago", "JOIN 3 yesterday", "JOIN 4 a month ago", "JOIN 5 5 months ago"]; // biome-ignore format: a list
  for (const [i, text] of texts.entries()) {
    for (const body of [text, i === 1 ? "Y" : "N"]) await request(textFrom(phones[i] ?? "", body));
  }
}

function textFrom(phone: string, body: string): Call {
  return {
    kind: "text",
    method: "POST",
    path: "/sms/inbound",
    query: "",
    body: [
      ["MessageSid", sidOf(`${phone} ${body}`)],
      ["From", phone],
      ["Body", body],
    ],
    base64: "yes",
    contentType: "application/x-www-form-urlencoded",
    signature: "right",
    headers: [],
    casing: "lower",
  };
}

/** The report on a message that was sent (its sid, its address), or nearly. */
function callbackOf({ sent, people }: FuzzWorld, step: Extract<Step, { kind: "callback" }>): Call {
  const message = sent[step.nth % (sent.length + 1)];
  const others = [...people.keys()];
  const its = others.find((id) => {
    const found = people.get(id);
    return found && "phone" in found && found.phone === message?.to;
  });
  const chosen = step.person === "other" ? others[step.nth % Math.max(1, others.length)] : step.person;
  const person = (step.person === "its" ? its : chosen) ?? "a".repeat(26);
  const delivery = message?.delivery ?? "no-contact/start.9";
  const query = new URLSearchParams({ person, delivery, prompt: message?.prompt ?? "" }).toString();
  const form = step.call.body as [string, string][];
  const body = form.map(([name, value], i): [string, string] => [
    name,
    name === "MessageSid" && i === 0 && message && step.nth % 7 > 0 ? message.sid : value,
  ]);
  return { ...step.call, query, body };
}

/** A text is counted by what it was understood as. */
function nameOf({ kind, signature, body }: Call): string {
  const signed = signature === "right" ? "signed" : "not rightly signed";
  if (kind !== "text" || signature !== "right") return `${kind}, ${signed}`;
  const said = (body as [string, string][]).findLast(([name]) => name === "Body")?.[1] ?? "";
  // Refused unread, for its length.
  return `text, signed, ${said.length > 1600 ? "too long" : intentOf(said)}`;
}

/** Many texts come again and again, and reading one takes longer than most of what is done with it. */
const intents = new Map<string, string>();
const keptIntents = 20_000;

function intentOf(text: string): string {
  const known = intents.get(text);
  if (known !== undefined) return known;
  const { kind } = readIntent(text);
  if (intents.size < keptIntents) intents.set(text, kind);
  return kind;
}

const isWake = (event: unknown): boolean => {
  const { personId, wake } = Object(event) as { personId?: unknown; wake?: unknown };
  return typeof personId === "string" && /^[a-z2-7]{26}$/.test(personId) && Number.isSafeInteger(wake);
};

/** Runs it with an eye on console.error, where a library may print what the log redacts (G6). */
export async function withConsole(world: FuzzWorld, work: () => Promise<void>): Promise<string> {
  const { console } = globalThis;
  const before = console.error;
  const printed: string[] = [];
  console.error = (...given: unknown[]) => void printed.push(given.map(String).join(" "));
  try {
    await work();
  } catch (error) {
    const inside = world.thrown instanceof Error ? world.thrown.stack : "nothing";
    const message = error instanceof Error ? error.message : error;
    throw new Error(`${message}\nthrown: ${inside}\nconsole: ${printed}\nlog: ${world.lines}`, {
      cause: error,
    });
  } finally {
    console.error = before;
  }
  return printed.join("\n");
}
