import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countSegments } from "../functions/core/delivery/segments.ts";
import { type Life, life } from "./support/life.ts";
import { readIntent } from "./support/reading.ts";
import { matches, parseScript, type Step } from "./support/script.ts";

const folder = new URL("./conversations/", import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** Each phone's story, told by the line that begins it. */
const stories = scripts.flatMap((name) => {
  const steps = parseScript(readFileSync(new URL(name, folder), "utf8"));
  const begins = steps.flatMap((step, i) => (step.kind === "from" ? [i] : []));
  if (begins[0] !== 0) throw new Error(`${name} does not begin with a phone`);
  return begins.map((first, i) => ({
    name,
    line: steps[first]?.line,
    steps: steps.slice(first, begins[i + 1]),
  }));
});

test.each(stories)("$name:$line goes as it is written", async ({ name, steps }) => {
  expect((await play(steps)).map((problem) => `test/conversations/${name}:${problem}`)).toEqual([]);
});

/** Plays a story and tells every line that went otherwise. */
async function play(steps: Step[]): Promise<string[]> {
  const problems: string[] = [];
  let phone: Life | undefined;
  for (const step of steps) {
    if (step.kind === "from") phone = life(step.phone, step.at);
    else if (phone) problems.push(...(await take(phone, step)).map((problem) => `${step.line} ${problem}`));
  }
  return problems;
}

async function take(phone: Life, step: Exclude<Step, { kind: "from" }>): Promise<string[]> {
  switch (step.kind) {
    case "say":
      return says(phone, step);
    case "holds":
      return holds(phone, step);
    case "link":
      return (await phone[step.what]()) ? [] : ["the link is not good"];
    case "until": {
      const before = { sms: phone.sms.sent.length, mail: phone.mailed("UTC").length };
      await phone.until(step.at);
      return step.prompts ? left(phone, before, step.prompts) : [];
    }
  }
}

async function says(phone: Life, step: Extract<Step, { kind: "say" }>): Promise<string[]> {
  const given: string[] = [];
  for (let i = 0; i < step.times; i++) {
    given.push(...(await phone.says(step.text, { optOutType: step.optOutType })));
  }
  const asExpected =
    given.length === step.replies.length && step.replies.every((reply, i) => matches(reply, given[i] ?? ""));
  const text = step.text.length > 60 ? `${step.text.slice(0, 60)}...` : step.text;
  const difference = asExpected
    ? []
    : [`"${text}" is answered\n${shown("-", step.replies)}\n${shown("+", given)}`];
  const active = phone.table.people.get(phone.id)?.state === "active";
  return [...difference, ...given.flatMap((reply) => tooLong(step.text, reply, active))];
}

const shown = (sign: string, lines: string[]) =>
  (lines.length ? lines : ["(nothing)"])
    .map((line) => `  ${sign} ${line.replaceAll("\n", " / ")}`)
    .join("\n");

/** Every reply that a script brings up is GSM-7 in two segments, and in one for the words that people send most. */
function tooLong(text: string, reply: string, active: boolean): string[] {
  const intent = readIntent(text);
  const short =
    intent.kind === "opt-out" || (active && intent.kind === "command" && intent.command === "STATUS");
  const { encoding, segments, units } = countSegments(reply);
  // Their own words are sent back as they wrote them.
  const theirs = intent.kind === "command" && intent.command === "NOTES";
  const fits = (encoding === "GSM-7" || theirs) && segments <= (short ? 1 : 2);
  return fits ? [] : [`has a reply of ${segments} segments (${units} ${encoding}): ${reply}`];
}

function holds(phone: Life, { field, value }: Extract<Step, { kind: "holds" }>): string[] {
  const stored = phone.table.people.get(phone.id) as Record<string, unknown> | undefined;
  if (field === "nothing") return stored ? [`somebody is stored, ${stored.state}`] : [];
  const rest = phone.table.rest(phone.id).length;
  if (field === "state" && value === "erased" && rest) return [`${rest} items are left beside the tombstone`];
  // `steps.total` is a part of a field, `opus.length` tells how long a text is.
  const found = field
    .split(".")
    .reduce<unknown>((of, name) => (of as Record<string, unknown>)?.[name], stored);
  const held = `${found ?? "(none)"}`;
  return held === value ? [] : [`${field} is ${held}, not ${value}`];
}

/** A prompt is told by its key, with its local time before it where the script says one. */
function left(phone: Life, before: { sms: number; mail: number }, expected: string[]): string[] {
  const stored = phone.table.people.get(phone.id);
  const zone = stored && "zone" in stored ? stored.zone : "UTC";
  const minute = (left: string) => left.slice(0, "2026-11-21 10:00".length);
  const sent = [...phone.timeline(zone).slice(before.sms), ...phone.mailed(zone).slice(before.mail)].sort(
    (a, b) => minute(a).localeCompare(minute(b)),
  );
  const asExpected =
    sent.length === expected.length &&
    expected.every((prompt, i) => sent[i] === prompt || sent[i]?.split(" ").slice(2).join(" ") === prompt);
  return asExpected ? [] : [`what leaves is\n${shown("-", expected)}\n${shown("+", sent)}`];
}
