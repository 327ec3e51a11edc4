import type { DateContext } from "../dates/calendar.ts";
import type { Request } from "../request.ts";
import { readDate } from "./dates/dates.ts";

const ex =
  "(?:him|her|them|my ex|my (?:ex[- ])?(?:husband|wife|boyfriend|girlfriend|partner|bf|gf)|the ex|ex)";
const contacted =
  "(?:texted|txted|text|called|rang|phoned|messaged|msgd|dm'?e?d|emailed|wrote(?: to)?|contacted|reached out to|replied to|answered|responded to|spoke (?:to|with)|talked (?:to|with)|snapped|facetimed|hooked up with|slept with|met up with|kissed|broke down and (?:texted|called)|drunk (?:texted|dialed|called)|sent)";
const did =
  "(?:i|we)(?: (?:just|already|kinda|really|also|even|finally|accidentally|stupidly|totally|may have|might have|have|did|'ve|caved and|slipped and|broke and|messed up and|gave in and|got drunk and|went and))*";
const aSlip = new RegExp(
  `\\b${did} ${contacted} ${ex}\\b|\\b(?:caved|messed up|screwed up|slipped(?: up)?|relapsed|broke (?:no contact|nc|my streak|the silence|the quiet)|gave in)\\b|\\bwe (?:talked|spoke|hooked up|slept together|met up|had (?:coffee|dinner|drinks|lunch)|texted|kissed)\\b|\\b(?:i|we) (?:liked|commented on|viewed|replied to|reacted to|watched) (?:his|her|their) (?:\\w+ )?(?:story|stories|post|photo|pic|picture|reel|insta\\w*)\\b|\\b(?:he|she|they) and i (?:talked|spoke|met|hooked up)\\b`,
);
/** Somebody else's, a dream, a wish, or no contact at all. */
const noSlip =
  /\b(almost|nearly|dream(ed|t|ing)?|wish|want(ed)?|wanna|going to|gonna|should|would|could|if|didn'?t|did not|haven'?t|never|not|tempted|about to|used to|before we|last year|my (sister|brother|mom|mum|dad|friend|cousin|mate|roommate)|years? ago|kids?|lawyer)\b/;

/** A report that they were in touch, with the day where it is said. */
export function readSlip(folded: string, on: DateContext): Request | undefined {
  if (folded.endsWith("?")) return undefined;
  // "I texted him last night, also I'm going to Chicago on Monday": the day is beside the deed.
  const clause = folded
    .split(/[,;.!]| (?:and|but|also) (?=i'?m|i am|im|can|could|we)/)
    .find((part) => aSlip.test(part));
  if (clause === undefined || noSlip.test(clause)) return undefined;
  const past = { ...on, lean: "past" as const };
  return { intent: "slip", date: readDate(clause, past) ?? readDate(folded, past) };
}

/** Whether contact is spoken of that was not theirs, or never was. */
export const isNoContact = (folded: string): boolean => noSlip.test(folded);
