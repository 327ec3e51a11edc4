import { adversaryBreaks } from "./adversary-breaks.ts";
import { emailBreaks } from "./email-breaks.ts";
import { trustBreaks } from "./trust-breaks.ts";

/** One obvious way to break a guarantee: a piece of the code, and what is put in its place. */
export type Break = { guarantee: string; what: string; file: string; from: string; to: string };

const services = "functions/services";

/** What `npm run breaks` tries out, one at a time: every one must be found (docs/reliability.md has the table). */
export const breaks: readonly Break[] = [
  {
    guarantee: "G1",
    what: "STOP leaves the wake planned, and a wake does not look whether they stopped",
    file: `${services}/deliver-due.ts`,
    from: `if (!linkIsDue(person)) {
    if (person.state !== "active") return person.state;
    if (!isEnrolled(person)) return "not enrolled";
  }
  return person.wake === wake ? undefined : "old wake";`,
    to: "return undefined;",
  },
  {
    guarantee: "G1",
    what: "a looser opt-out stops nothing",
    file: "functions/core/conversation/opting.ts",
    from: 'state: "stopped",',
    to: 'state: exact ? "stopped" : before.state,',
  },
  {
    guarantee: "G1",
    what: "the person's write before a send is made without its condition",
    file: "test/support/memory.ts",
    from: "if ((people.get(person.id)?.version ?? 0) !== person.version) throw new StaleWriteError();",
    to: "",
  },
  {
    guarantee: "G2",
    what: "the person is not written before the send",
    file: `${services}/claim-due.ts`,
    from: 'const sent = { ...person.dispatchedAt, [prompt.id]: skip ? "skipped" : now.toString() };',
    to: 'const sent = skip ? { ...person.dispatchedAt, [prompt.id]: "skipped" } : person.dispatchedAt;',
  },
  {
    guarantee: "G2",
    what: "a send whose outcome is unknown is simply sent again",
    file: `${services}/settle-claim.ts`,
    from: 'else if (found === "never-left")',
    to: 'else if (found !== "no-answer")',
  },
  {
    guarantee: "G2",
    what: "an unknown outcome is taken for a refusal",
    file: `${services}/send-prompt.ts`,
    from: "if (error instanceof SendError) return refused(deps, person, failed, prompt.key, error);",
    to: 'if (error instanceof SendError || channel === "sms") return refused(deps, person, failed, prompt.key, error instanceof SendError ? error : new SendError(0, 0));',
  },
  {
    guarantee: "G3",
    what: "the sweep does not look at claims",
    file: `${services}/sweep-overdue.ts`,
    from: "if (delivery !== undefined) await settleClaim(deps, id, delivery);",
    to: "if (delivery !== undefined) return;",
  },
  {
    guarantee: "G3",
    what: "the sweep does not look at wakes",
    file: `${services}/sweep-overdue.ts`,
    from: "else await deliverDue(deps, { personId: id, wake });",
    to: "",
  },
  {
    guarantee: "G3",
    what: "a lost message is not due again",
    file: "functions/core/delivery/after-failure.ts",
    from: 'return current && person.state === "active" ? released(person, lost, now) : person;',
    to: "return person;",
  },
  {
    guarantee: "G3",
    what: "a prompt that is stale is not recorded",
    file: `${services}/claim-due.ts`,
    from: "const attempt = await claim(deps, person, step, channel, now, claimed);",
    to: "const attempt = skip ? 1 : await claim(deps, person, step, channel, now, claimed);",
  },
  {
    guarantee: "G3",
    what: "an abandoned claim is never given away",
    file: "test/support/memory.ts",
    from: "if (held && !abandoned) return false;",
    to: "if (held) return false;",
  },
  {
    guarantee: "G3",
    what: "six months are counted as 180 days",
    file: "functions/core/schedule/occurrences.ts",
    from: "Temporal.PlainDate.from(person.breakupDate).add({ months });",
    to: "Temporal.PlainDate.from(person.breakupDate).add({ days: months * 30 });",
  },
  {
    guarantee: "G4",
    what: "the window is not asked when a prompt is planned",
    file: "functions/core/schedule/agenda.ts",
    from: "const at = nextOpening(person, from)?.from;",
    to: "const at = from;",
  },
  {
    guarantee: "G4",
    what: "Sunday is a day like any other",
    file: "functions/core/schedule/send-window.ts",
    from: "date.dayOfWeek === 7 ? open.sunday : open.weekday",
    to: "open.weekday",
  },
  {
    guarantee: "G4",
    what: "a fourth prompt leaves within 24 hours",
    file: "functions/core/schedule/agenda.ts",
    from: "const maxPromptsPerDay = 3;",
    to: "const maxPromptsPerDay = 4;",
  },
  {
    guarantee: "G4",
    what: "the hold after words of danger is forgotten",
    file: "functions/core/schedule/agenda.ts",
    from: "[person.pausedUntil, person.heldUntil]",
    to: "[person.pausedUntil]",
  },
  {
    guarantee: "G5",
    what: "a retried webhook is answered anew",
    file: `${services}/answer-text.ts`,
    from: "recent.find(({ sid }) => sid === message.sid)",
    to: "recent.find(({ sid }) => sid === message.text)",
  },
  {
    guarantee: "G6",
    what: "a number is logged",
    file: `${services}/send-prompt.ts`,
    from: "port.logSent(log, { ...about, attempt }, messages);",
    to: "port.logSent(log, { ...about, personId: String(person.phone), attempt }, messages);",
  },
  {
    guarantee: "G7",
    what: "ERASE leaves what belongs to the person",
    file: `${services}/erase-person.ts`,
    from: "await table.deleteRest(id, now);",
    to: "",
  },
  {
    guarantee: "G7",
    what: "what lands after ERASE stays",
    file: `${services}/erase-person.ts`,
    from: "...cleanAfter.map((after) => erasedAt.add(after)),",
    to: "",
  },
  {
    guarantee: "G7",
    what: "what lands under who came back after ERASE stays",
    file: "functions/core/person/unknown-sender.ts",
    from: "...(isClean ? {} : { cameBackAt: now.toString() })",
    to: "...(isClean ? {} : {})",
  },
  {
    guarantee: "G7",
    what: "the tombstone keeps something of the person",
    file: `${services}/erase-person.ts`,
    from: "await bury({ table }, after);",
    to: 'await bury({ table }, { ...after, zone: "UTC" } as never);',
  },
  {
    guarantee: "G7",
    what: "the provider keeps its copies of what somebody erased was sent",
    file: `${services}/provider-copies.ts`,
    from: "left += await sms.deleteMessages({ number: spelling, until, milliseconds });",
    to: "left += [spelling, until, milliseconds, sms].length * 0;",
  },
  {
    guarantee: "G7",
    what: "nobody is erased when the time to be kept is over",
    file: "functions/core/person/keeping.ts",
    from: "return Temporal.Instant.compare(until, now) <= 0;",
    to: "return Temporal.Instant.compare(until, now) > 0 && keepDays < 0;",
  },
  {
    guarantee: "consent",
    what: "a STOP is not in the consent ledger",
    file: "functions/core/person/consent.ts",
    from: 'if (isOut(after) && !isOut(before)) events.push({ kind: "stop" });',
    to: "",
  },
  {
    guarantee: "G8",
    what: "a boundary leaves prompts about contact",
    file: "functions/core/schedule/timeline.ts",
    from: "audience !== others",
    to: "true",
  },
  {
    guarantee: "chain",
    what: "the wake is not planned again after a text",
    file: "functions/core/conversation/conversation.ts",
    from: "return { ...turn, person: planWake(lasting, context.now) };",
    to: "return { ...turn, person: lasting };",
  },
  ...emailBreaks,
  ...adversaryBreaks,
  ...trustBreaks,
];
