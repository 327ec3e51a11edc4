import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Temporal } from "temporal-polyfill";
import { planName, sayProgress } from "../functions/core/conversation/phrases.ts";
import { attemptOf, type Delivery } from "../functions/core/delivery/delivery.ts";
import { renderPrompt } from "../functions/core/delivery/render.ts";
import { AppError } from "../functions/core/errors.ts";
import { personId } from "../functions/core/person/id.ts";
import { type Enrolled, isEnrolled, type Person, type Tombstone } from "../functions/core/person/person.ts";
import { parsePhone } from "../functions/core/places/phone.ts";
import { spellingsOf } from "../functions/core/places/spellings.ts";
import { guessZone, sayZone } from "../functions/core/places/zones.ts";
import { agenda } from "../functions/core/schedule/agenda.ts";
import { contextOf } from "../functions/locales.ts";
import { wordsFor } from "./next-words.ts";
import type { localEnv } from "./settings.ts";
import type { StoredMessage, TwilioStandIn } from "./twilio/index.ts";

type World = {
  dynamo: DynamoDBClient;
  env: ReturnType<typeof localEnv>;
  twilio: Pick<TwilioStandIn, "thread">;
  now: Temporal.Instant;
};

/** A prompt that has left, or was skipped: its last attempt, and how many there were. */
type Past = Pick<Delivery, "prompt" | "status" | "dueAt" | "at" | "reason"> & {
  id: string;
  attempts: number;
  /** What it said, in texts. */
  texts: string[];
};
/** A prompt to come: when, as things stand, and what it would say then. */
type Ahead = { id: string; prompt: string; dueAt: string; at: string; skip?: string; messages: string[] };

/**
 * What the local page shows of one person: the prompts past with their status, oldest first, those to come, and the words
 * that make sense next. Whoever is not stored is `new`, where their number says they are.
 */
export async function viewPerson(address: string, { dynamo, env, twilio, now }: World) {
  if (!address.includes("@") && !parsePhone(address))
    throw new AppError(
      "bad-request",
      "That is no phone number: write it with + and its country, like +12025550143",
    );
  const items = await itemsOf(dynamo, env.TABLE_NAME, personId(env.ID_SECRET, address));
  const person = items.find(({ sk }) => sk === "person") as Person | Tombstone | undefined;
  const known = person && person.state !== "erased" ? person : undefined;
  const enrolled = known && isEnrolled(known) ? known : undefined;
  const zone = known?.zone ?? guessZone(address).zone;
  return {
    now: now.toString(),
    state: person?.state ?? "new",
    zone,
    place: sayZone(zone),
    country: known?.country ?? parsePhone(address)?.country ?? "US",
    plan: enrolled ? planName(enrolled, contextOf(enrolled, now)) : null,
    progress: enrolled ? sayProgress(enrolled, contextOf(enrolled, now)) : null,
    breakupDate: enrolled?.breakupDate ?? null,
    pausedUntil: known?.pausedUntil ?? null,
    past: pastOf(
      items.filter(({ sk }) => `${sk}`.startsWith("delivery#")) as unknown as Delivery[],
      twilio.thread(...spellingsOf(address)),
    ),
    ahead: enrolled?.state === "active" ? aheadOf(enrolled, now) : [],
    words: wordsFor(known, now),
  };
}

async function itemsOf(client: DynamoDBClient, TableName: string, pk: string) {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: pk } },
    },
  );
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of pages) items.push(...Items.map((item) => unmarshall(item)));
  return items;
}

function pastOf(deliveries: Delivery[], thread: StoredMessage[]): Past[] {
  const texts = Map.groupBy(thread, ({ statusCallback }) => promptIdIn(statusCallback));
  const last = new Map<string, Past>();
  for (const { id, prompt, status, dueAt, at, reason } of deliveries) {
    const { promptId, attempt } = attemptOf(id);
    const before = last.get(promptId);
    if (before && before.attempts > attempt) continue;
    const why = reason === undefined ? {} : { reason };
    last.set(promptId, {
      id: promptId,
      prompt,
      status,
      dueAt,
      at,
      ...why,
      attempts: attempt,
      texts: texts.get(promptId)?.map(({ body }) => body) ?? [],
    });
  }
  return [...last.values()].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** The prompt that a text belongs to is named in the address of its status callbacks. */
function promptIdIn(statusCallback: string | undefined): string | undefined {
  const id = statusCallback && new URL(statusCallback).searchParams.get("delivery");
  return id ? attemptOf(id).promptId : undefined;
}

function aheadOf(person: Enrolled, now: Temporal.Instant): Ahead[] {
  return agenda(person, now)
    .map(({ prompt: { id, key, due, template }, at, skip }) => ({
      id,
      prompt: key,
      dueAt: due.toString(),
      at: at.toString(),
      ...(skip ? { skip } : {}),
      messages: renderPrompt(person, template, contextOf(person, at)),
    }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}
