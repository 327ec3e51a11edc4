import { Temporal } from "temporal-polyfill";
import { openQuestion } from "../../functions/core/conversation/enrolled-conversation.ts";
import { planName, sayProgress } from "../../functions/core/conversation/phrases.ts";
import { attemptOf, type Delivery } from "../../functions/core/delivery/delivery.ts";
import { renderPrompt } from "../../functions/core/delivery/render.ts";
import { channelsOn } from "../../functions/core/person/channels.ts";
import { isEnrolled, type Person } from "../../functions/core/person/person.ts";
import { agenda } from "../../functions/core/schedule/agenda.ts";
import { contextOf } from "../../functions/locales.ts";
import { everything, type ReadableRest } from "../../functions/services/my-page.ts";
import { sayReason } from "../carrier-codes.ts";
import { sayTime } from "../say-when.ts";
import { table } from "../table.ts";
import { isAhead, why } from "./why.ts";

/**
 * Where somebody stands, what was sent and what became of it, and what comes next. Texts, notes and answers are in it
 * only with `content`. What a form said of somebody who has not confirmed it is nobody's, and is left out.
 */
export function viewOf(person: Person, rest: ReadableRest, now: Temporal.Instant, content: boolean) {
  const enrolled = isEnrolled(person) && person.asking !== "join" ? person : undefined;
  const isPaused = isAhead(person.pausedUntil, now);
  const context = contextOf(person, now);
  const next = enrolled && person.state === "active" ? agenda(enrolled, now) : [];
  const inOrder = next.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  return {
    state: person.state === "active" && next.length === 0 ? "done" : person.state,
    asking: openQuestion(person, now) ?? person.asking ?? "none",
    plan: enrolled?.plan,
    planName: enrolled && planName(enrolled, context),
    progress: enrolled && sayProgress(enrolled, context),
    breakupDate: enrolled?.breakupDate,
    lastContact: enrolled?.lastContact,
    boundary: enrolled?.boundary,
    country: person.country,
    zone: person.zone,
    zoneCandidates: person.zoneCandidates,
    time: person.time,
    channels: channelsOn(person),
    pausedUntil: isPaused ? person.pausedUntil : undefined,
    pausedByOperator: isPaused && person.operatorPause !== undefined,
    heldUntil: isAhead(person.heldUntil, now) ? person.heldUntil : undefined,
    unreachableSince: person.unreachableSince,
    sent: rest.deliveries.map(sentOf),
    next: inOrder.map(({ prompt, at, skip }) => ({
      prompt: prompt.key,
      dueAt: prompt.due.toString(),
      at: at.toString(),
      ...(skip ? { skip } : {}),
      ...(content && enrolled
        ? { messages: renderPrompt(enrolled, prompt.template, contextOf(enrolled, at)) }
        : {}),
    })),
    why: why(person, rest, now),
    ...(content ? { content: everything(person, rest) } : {}),
  };
}

export type View = ReturnType<typeof viewOf>;

function sentOf({ id, prompt, status, dueAt, at, reason }: Delivery) {
  const { channel, attempt } = attemptOf(id);
  return { prompt, channel, attempt, status, dueAt, at, ...(reason ? { reason } : {}) };
}

/** Of half a year of prompts, those that somebody asks about. */
const nextShown = 5;

/** The same as a table. */
export function sayView(view: View): string {
  const { zone } = view;
  const time = (at: string | undefined) => (at === undefined ? "" : sayTime(at, zone));
  const stands = [
    ["state", view.state],
    ["plan", view.planName],
    ["progress", view.progress],
    ["it ended", view.breakupDate],
    ["last in touch", view.lastContact === "same" ? view.breakupDate : view.lastContact],
    ["boundary", view.boundary === undefined ? undefined : view.boundary ? "on" : "off"],
    ["open question", view.asking === "none" ? undefined : view.asking],
    ["texts at", `${view.time}, ${zone}${view.zoneCandidates.length > 1 ? " (a guess)" : ""}`],
    ["by", view.channels.join(" and ") || "nothing reaches them"],
    [
      "paused until",
      time(view.pausedUntil) && `${time(view.pausedUntil)}${view.pausedByOperator ? ", by an operator" : ""}`,
    ],
    ["held until", time(view.heldUntil)],
    ["unreachable since", time(view.unreachableSince)],
    ["why", view.why],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  const sent = view.sent.map(({ prompt, channel, attempt, status, at, reason }) => [
    time(at),
    prompt,
    attempt > 1 ? `${channel}, attempt ${attempt}` : channel,
    reason ? `${status}: ${sayReason(reason)}` : status,
  ]);
  const next = view.next
    .slice(0, nextShown)
    .map(({ prompt, at, skip, messages = [] }) => [
      time(at),
      prompt,
      skip ? `skipped: ${sayReason(skip)}` : messages.join("\n"),
    ]);
  const more = view.next.length - nextShown;
  return [
    table(stands),
    `\nSent\n${sent.length > 0 ? table(sent) : "nothing yet"}`,
    `\nNext\n${next.length > 0 ? table(next) : "nothing"}${more > 0 ? `\nand ${more} more` : ""}`,
    ...(view.content ? [`\nTheir words\n${JSON.stringify(view.content, undefined, 2)}`] : []),
  ].join("\n");
}
