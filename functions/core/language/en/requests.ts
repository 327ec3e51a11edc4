import type { DateContext } from "../dates/calendar.ts";
import type { Request } from "../request.ts";
import { readDate, readDays, readTime } from "./dates/dates.ts";
import { readPlace } from "./request-places.ts";
import { readSlip } from "./request-slips.ts";

/** A text of more words than this tells a story: nothing in it is taken for a wish. */
const longestRequest = 30;

const aTime =
  /\b(?:at|around|by|about|after|like|@|~|to|for)?\s*(\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|o'?clock)?|noon|midday|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o'?clock|am|pm|in the (?:morning|evening|afternoon)))\b/g;
const ofTexts =
  /\b(texts?|messages?|msgs?|reminders?|send|sent|write|ping|these|them|those|get|receive|hear)\b/;
const asksForATime =
  /\b(instead|rather|prefer|better|change|move|switch|make it|set|shift|later|earlier|could you|can you|can i|please|would like|want|text me|message me|time)\b/;
const partOfDay = /\b(mornings?|evenings?|afternoons?|nights?|lunch ?time|after work|before work)\b/;

const wantsRest =
  /\b(pause|break|vacation|holiday|vacay|quiet|time off|hold off|breather|rest|skip|away|exams?|finals|surgery|hospital|off the grid|no (?:texts?|messages?)|(?:dont|don't|do not|stop) (?:text|message|texting|messaging)(?: me)?)\b/;
const asksToRest =
  /\b(pause|hold off|take a break|need a break|want a break|a break from|time off|breather|rest|skip|no (?:texts?|messages?)|(?:dont|don't|do not) (?:text|message|send)|vacation|holiday|vacay|away|off the grid|quiet (?:until|til|till|for)|stop (?:texting|messaging|sending)(?: me)? (?:for|until|til|till)|exams?|finals|surgery|hospital)\b/;

const resumes =
  /^(ok |okay |hey |alright |please |you can |u can |can you |could you |i'?m |im |i am )*(un ?pause|resume|start(?: up)?(?: texting| sending| the texts?| again| me| back)*|start again|(?:i'?m |im )?(?:ready|back)(?: (?:again|now|to (?:start|go on|continue|pick).*))?|continue|go on|carry on|keep going|pick (?:it )?back up|bring (?:them|the texts|it) back|turn (?:it|them|these) back on)( again| now| please| pls| the texts| texting me| them| me)*$|\bstart (?:texting|sending|messaging)\b.{0,12}\bagain\b/;

const numberWords: Record<string, number> = {
  four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
}; // biome-ignore format: a table
const longer = /\b(make it|extend|change|set|go|longer|instead|up|keep going|switch)\b/;

const isWrong =
  /\b(wrong|not right|incorrect|mistake|messed up the|typo|actually|i meant|meant to (?:say|put)|should(?:'ve| have)? (?:be|been|said)|correct(?:ion)?|fix|change)\b/;
const ofTheEnd = /\b(date|day|ended?|broke up|break ?up|split|it was|was it|we)\b/;
const ofContact = /\b(last (?:talked|spoke|contact|texted|saw|in touch|time)|in touch|heard from|contact)\b/;

/** A wish or a report in a sentence of their own, with what can be read of it; undefined where there is none. */
export function readRequest(folded: string, on: DateContext): Request | undefined {
  if (folded.split(" ").length > longestRequest) return undefined;
  return (
    readSlip(folded, on) ??
    readAddressIn(folded) ??
    readRest(folded, on) ??
    (resumes.test(folded) ? { intent: "resume" } : undefined) ??
    readPlanChange(folded) ??
    readWeeks(folded) ??
    readCorrection(folded, on) ??
    readPromise(folded) ??
    readMeeting(folded) ??
    readTimeWish(folded) ??
    readPlace(folded) ??
    readDailyOff(folded)
  );
}

function readAddressIn(folded: string): Request | undefined {
  const [address] = /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(folded) ?? [];
  return address ? { intent: "email", address } : undefined;
}

function readRest(folded: string, on: DateContext): Request | undefined {
  if (!wantsRest.test(folded) || !asksToRest.test(folded)) return undefined;
  if (/\b(no need to|don'?t want to) (pause|take a break)\b|\bresume\b|\bunpause\b/.test(folded))
    return undefined;
  const { today } = on;
  const [, until] = /\b(?:until|till|til|thru|through|back (?:on )?|up to) ?(.+)$/.exec(folded) ?? [];
  const day = until ? readDate(until, { ...on, lean: "future" }) : undefined;
  if (day) return { intent: "pause", until: day };
  if (/\b(this|the) weekend\b/.test(folded))
    return { intent: "pause", until: today.add({ days: 8 - today.dayOfWeek }) };
  if (/\bnext week\b/.test(folded))
    return { intent: "pause", until: today.add({ days: 15 - today.dayOfWeek }) };
  const [span] =
    /\b(?:a|an|one|two|three|four|five|six|seven|ten|couple of|a couple|few|\d{1,3}) ?(?:of )?(?:days?|weeks?|wks?|months?|fortnight)\b|\ba fortnight\b/.exec(
      folded,
    ) ?? [];
  const days = span && readDays(span.replace(/\b(a )?couple( of)?\b/, "2").replace(/\bwks?\b/, "weeks"));
  return { intent: "pause", until: days ? today.add({ days }) : undefined };
}

function readPlanChange(folded: string): Request | undefined {
  const [, number] =
    /\b(?:switch|change|move|swap|put|go|try|do|start|want|prefer|take)\b.{0,20}\b(?:plan|option|number|to|on|with)? ?#?([1-9])(?! ?(?:am|pm|weeks?|days?|:|o'?clock|\d))\b/.exec(
      folded,
    ) ?? [];
  const ofPlan = /\bplan\b/.test(folded) || /\b(?:switch|change|move|put) me (?:to|on)\b/.test(folded);
  return number && ofPlan ? { intent: "plan-change", plan: number } : undefined;
}

function readWeeks(folded: string): Request | undefined {
  const [, count = ""] =
    /\b(\d{1,2}|four|five|six|seven|eight|nine|ten|twelve) ?(?:weeks|wks)\b/.exec(folded) ?? [];
  const weeks = Number(count) || numberWords[count];
  return weeks && longer.test(folded) && !/\bago\b|\bpause\b|\bbreak\b/.test(folded)
    ? { intent: "weeks", weeks }
    : undefined;
}

function readCorrection(folded: string, on: DateContext): Request | undefined {
  const context = { ...on, lean: "past" as const };
  const isDate = ofTheEnd.test(folded) || ofContact.test(folded);
  // "Nov 3 not Nov 1": what stands before the "not" is meant; "not Nov 1 but Nov 3" the other way round.
  const [, meant, instead] = /^(.*?)[, ]+not (?:on )?(?:the )?(.*)$/.exec(folded) ?? [];
  const date =
    (instead && /\bbut\b/.test(instead) ? readDate(instead.replace(/^.*\bbut\b/, ""), context) : undefined) ??
    (meant ? readDate(meant, context) : undefined) ??
    readDate(folded, context);
  const corrects =
    isWrong.test(folded) ||
    (meant !== undefined && date !== undefined && readDate(`${instead}`, context) !== undefined);
  if (!corrects || !isDate) return undefined;
  if (date && ofContact.test(folded)) return { intent: "wrong-contact", date };
  return date ||
    /\b(wrong|incorrect|fix|change|not right)\b.{0,12}\b(date|day)\b|\b(date|day)\b.{0,12}\b(wrong|incorrect|not right|off)\b/.test(
      folded,
    )
    ? { intent: "wrong-date", date }
    : undefined;
}

function readPromise(folded: string): Request | undefined {
  const [, words] = /^i promise (?:myself )?(?:to |that |i'?ll |i will )(.{3,80})$/.exec(folded) ?? [];
  return words ? { intent: "promise", words } : undefined;
}

function readMeeting(folded: string): Request | undefined {
  const cancelled =
    /\b(meet(?:ing|up)?|coffee|date|dinner|lunch|drinks?|it)\b.{0,16}\b(cancell?ed|called off|off|not happening|fell through|postponed)\b|\b(?:he|she|they)\b.{0,10}\b(cancell?ed|bailed|flaked)\b/;
  if (cancelled.test(folded)) return { intent: "meet-off" };
  const [, words] =
    /\b(?:(?:are|'re|im|i'm|am|we) )?(?:meet(?:ing)?(?: up)?|seeing|having (?:coffee|lunch|dinner|drinks)|coffee|lunch|dinner|drinks|nos vemos)\b(?: (?:with )?(?:him|her|them|up))*[ ,]*(.*(?:day|tmrw|tomorrow|tonight|mon|tue|wed|thu|fri|sat|sun|lunes|martes|miercoles|jueves|viernes|sabado|domingo|\d).*)$/.exec(
      folded,
    ) ?? [];
  return words ? { intent: "meet", words } : undefined;
}

function readTimeWish(folded: string): Request | undefined {
  if (
    /^(?:early |late )?(?:mornings?|evenings?|afternoons?|nights?|lunch ?time)\b.{0,10}\b(?:better|best|works?|prefer\w*|please|pls|instead|only)\b/.test(
      folded,
    )
  )
    return { intent: "time" };
  const about = ofTexts.test(folded) || /\b(time|text me)\b/.test(folded);
  if (!about || !asksForATime.test(folded)) return undefined;
  const half = partOfDay.exec(folded)?.[1];
  for (const [, said = ""] of folded.matchAll(aTime)) {
    const evening = half && /evening|night|afternoon|after work/.test(half) && !/[ap]\.?m|noon/.test(said);
    const time = readTime(
      evening
        ? `${said.replace(/ ?(o'?clock|in the .*)$/, "")} pm`
        : said.replace(/ in the (morning|evening|afternoon)/, ""),
    );
    if (time) return { intent: "time", time };
  }
  return half ? { intent: "time" } : undefined;
}

const readDailyOff = (folded: string): Request | undefined =>
  /\b(no more|stop|less|without|skip|turn off|dont want|don't want|cancel|end)\b.{0,20}\b(daily|every ?day|each day)\b|\b(daily|every ?day)\b.{0,20}\b(too much|off|no more|stop)\b/.test(
    folded,
  )
    ? { intent: "no-daily" }
    : undefined;
