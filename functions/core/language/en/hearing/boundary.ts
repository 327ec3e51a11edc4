import { lazy } from "../../../lazy.ts";
import type { Certainty } from "../../intent.ts";
import { tagContact } from "./contact-words.ts";
import { saysOrder } from "./orders.ts";

// That the ex, somebody for them, or the law wants the sender to keep away (docs/plans.md, rule 3). What counts is who tells
// whom: "he told me not to call" is one, "I told him not to call" and "my therapist told me not to call" are none. Patterns
// are of the tags of contact-words.ts.

/** Up to so many words that bring in nobody else as a speaker. */
const some = (most: number) => `(?: (?!EX |I |YOU |[.?] )\\S+){0,${most}}?`;
const any = (most: number) => `(?: (?!\\. )\\S+){0,${most}}?`;
/** The same over the end of a sentence: what was said goes on in the next one. */
const further = (most: number) => `(?: (?!EX |I |YOU )\\S+){0,${most}}?`;

/** Not in touch with them, nor with nobody that is named: "not to talk about it" and "stop calling her names". */
const aside =
  / (?:TOUCH|TOUCHING|SENT|ANSWER)(?= )(?! (?:AGAIN|with|HIM|HER|EX|ME|MY|NOT|NOR|direct|indirect|thru|HIS|YOU|here|it|no|more|NO|any|anybody|anyone|this|there|at|on|and|or|nor|until|till|til|because|so|but|if|outside|unless|for|in|except|by|while|through|back|from|either|MSGS|period|after|before|directly|other|over|[.,?Q]|about (?:HIM|HER|EX)|(?!work|home|late|early|names|loud|people|everyone|drunk|crap|shit|nobody)[a-z]+ (?:[.,?]|AGAIN)) )| (?:TOUCH|TOUCHING)(?= (?:HER|HIM) (?:baby|names|babe|crazy|honey) )/g;
const touch = "(?:TOUCH|TOUCHING|SENT|ANSWER)(?! ~)";

/** What is asked of the one who is told. */
const keepAway = [
  `NOT(?: (?:try|be|think|bother|dare|attempt|YOU dare|ME|go|come|get|make))* ${touch}`,
  "NOT (?:come|go|be|get|drive|set foot|step foot|return|look|show)(?= (?:near|within|anywhere|HIS|HER|there|around|round|by|on|up|down|back|past|inside))",
  `STOP(?: (?:all|with|any|MY|HIS|HER|these|trying|keep|from|further|more))*(?: (?:${touch}|MSGS)|(?= (?:[.,Q]|and|or|because|but|if|AGAIN) ))`,
  "ALONE|AWAY",
  "YOU (?:MUST|CAN|BE|better|need)(?: MUST)? (?:NOT TOUCH|STOP|leave|ALONE|AWAY)",
  "(?:leave|let)(?: (?:ME|HIM|HER|it|MY \\S+|HIS \\S+|HER \\S+|EX|[a-z]+))(?: hell| fuck| heck| tf)? (?:alone|be|go|in peace)",
  "LOSE (?:MY|HIS|HER|this)? ?(?:NUMBER|TOUCH|name)|LOSE (?:HIM|HER)(?= [.,Q]| $)",
  "respect (?:it|MY|HIS|HER)\\b",
  `NO(?: (?:AGAIN|more|further|other|direct|indirect|personal|future|such|nor|or|form of))* (?:${touch}|MSGS)`,
  "NO more(?= [.,Q])",
  "(?:move on|fuck off|f off|disappear)(?= [.,Q]| $| and leave)",
].join("|");
/** The same as a rule for the sender: "I can't call", "I should stop texting". */
const iMust = `I(?: BE)? (?:NOT welcome|BE NOT TOUCH|NOT TOUCH(?= HIM| HER| EX)(?<=BE NOT TOUCH)|(?:(?:CAN|MUST|may) NOT|NOT (?:allowed|permitted|welcome|supposed|MUST|CAN)|better NOT)(?: \\S+){0,2}? (?:${touch}|near|within|AWAY|in same)|(?:MUST|CAN)(?: MUST)? (?:${keepAway}))`;
const wantsNone = [
  `WANT(?: (?:absolutely|ME))? NO(?: (?:more|further|direct|personal|future|any|form of))* (?:${touch}|MSGS)`,
  `NOT(?: (?:CAN|HAVE))*(?: WANT| care| wanting| WANT WANT| interested in| like)(?: (?:any|AGAIN|anything|more|ME|any more|NO|hearing|receive|get|see|for|have|YOU|be))* (?:hear|hearing|MSGS|contacted|ME (?:${touch}|near|around|in HIS|in HER|at)|YOU (?:${touch}|near|around|in MY))`,
  `NEVERWANT(?: \\S+){0,3}? (?:ME|TOUCH|hear|MSGS)`,
  "NOT WANT (?:see|hear) or (?:\\S+ )?(?:TOUCH|hear|see|ME)",
  `NOT WANT (?:see|TOUCH|be|hear)(?: \\S+)? ME AGAIN`,
  `NOT WANT(?: (?:anything|nothing|NO|have|having|any thing|any|see|MUST))*(?: (?:do|deal|more|see|further))* ME(?= (?:AGAIN|any|more|in|no|period|[.,Q])| $)`,
  `NOT WANT (?:see |be |have )?${touch}(?: ME| YOU)?(?: or \\S+(?: \\S+)?)? (?:AGAIN|any|more|no more|for good|period|or see|or hear|ME)`,
  `(?:WANT|HAVE|having) nothing(?: (?:more|else|deal))*(?: with)? (?:ME|YOU)`,
  `(?:done|finished|over|through|tired|sick|exhausted|enough|fed up)(?: (?:of|hearing|from|with))* (?:hearing from|TOUCHING|ME TOUCHING|MY MSGS|MY TOUCHING)`,
  `WANT (?:ME|YOU)(?: (?:gone|out|disappear|NOT|leave|forget|move on|STOP|AWAY)\\b)`,
  "(?:NOT|never) (?:hear|hearing) from (?:ME|YOU)",
  `NOT (?:take|taking|accept|accepting|open|read)(?: (?:any|AGAIN|NO|more|MY))* (?:MSGS|TOUCH)(?: from ME)`,
].join("|");

const their = "(?:HIS|HER)(?: (?!EX|I|HIS|HER|HIM|ME|MY)\\S+)? KIN";
const agent = `(?:EX|${their}|(?:HIS|HER)(?: \\S+)? (?:LAW|COURT)|(?:MY )?(?:POLICE|COURT|LAW)|mutual KIN|both KIN|(?:HIM|HER)(?= (?:SAY|TELL|SENT)))`;
const said = "(?:SAY|SENT|TELL|WANT)";

const rules = lazy(() => ({
  /** Told to the sender: whoever tells is looked for before it. */
  toMe: [
    `(?:TELL|WANT|SAY|SENT)(?: (?:MY \\S+|HIM|HER|EX) TELL)? ME${some(4)} (?:${keepAway}) `,
    `(?:TELL|SENT|SAY|reminded) ME${any(3)} ${iMust} `,
    `[.,] TELL(?: by(?: \\S+){1,4})?(?: (?:in|on|by) \\S+){0,2} (?:${keepAway}) `,
    `TELL ME (?:HAVE )?promised? NOT ${touch} `,
    `(?:TELL|WANT) I (?:${keepAway}) `,
  ].map((rule) => new RegExp(` ${rule}`, "g")),
  /** The sender was told: by whom stands behind it, where it stands at all. */
  passive: [
    / I BE NOT TOUCH (?:HIM|HER|EX) /g,
    new RegExp(` BE TELL(?! by MY KIN)(?:${some(6)}) (?:${keepAway}|from ${touch}) (?!by MY KIN)`, "g"),
  ],
  /** Said by them or for them. */
  bySpeaker: [
    `${agent}(?: (?!EX |I |[.?] |TELL )\\S+){0,6}? ${said}(?! (?:MY |HIS |HER |this )?KIN | HIM | HER )${some(8)} (?:${keepAway}) `,
    `${agent}(?: (?!EX |I |[.?] )\\S+){0,6}? (?:SAY|SENT|TELL)(?: (?!EX |I |[.?] )\\S+){0,5}? ${iMust} `,
    `${agent}(?: (?!EX |I |[.?] )\\S+){0,4}? ${said}${further(12)} (?:Q|,|[.]) (?:and |but |or )?(?!STOP [.,])(?:${keepAway}) `,
    `${agent}(?: (?!EX |I |[.?] )\\S+){0,5}? (?:${wantsNone})(?: \\S+){0,3} `,
    `(?:HIS|HER|this)(?: (?!KIN)\\S+)? (?:SAY|TOUCH|MSGS|letter|note|reply|answer)(?: BE)?${further(6)} (?:${keepAway}|${wantsNone}) `,
    `${their}${further(8)} (?:ALONE|STOP ${touch}|AWAY|leave \\S+ \\S+ be|leave \\S+ be) `,
    `(?:POLICE|COURT|LAW)${some(5)} (?:TELL|SAY|SENT|WANT|reads|read|BE)${some(6)} (?:NOT ${touch}|AWAY|NO(?: \\S+)? (?:${touch}|MSGS)|NOT BE (?:near|at|around)|ALONE|MUST NOT(?: \\S+)? (?:${touch}|telephone)) `,
    `(?:POLICE|COURT|LAW|EX)${any(6)} TOUCH(?: \\S+)? (?:BE|HAVE BE) (?:suspended|cut|NOT allowed|TELL|prohibited|off|over|banned|STOP|through|no longer) `,
    `${agent}(?: (?!EX |I |[.?] )\\S+){0,6}? ${said}(?: (?!EX |[.?] )\\S+){0,8}? (?:TELL|WANT|begging) YOU${some(6)} (?:${keepAway}) `,
    `${agent}(?: (?!EX |[.?] )\\S+){0,6}? ${said}(?: (?!EX |[?] )\\S+){0,20}? (?:and|or|,|[.]|Q) (?:NOT TOUCH (?:HIM|HER|HIS|ME|EX)|ALONE) `,
    `(?:COURT|POLICE|LAW) (?:TOUCH|letter|notice|MSGS|papers)${any(3)} (?:${keepAway}) `,
    `(?:COURT|POLICE)(?: [,.])? NO TOUCH with (?:victim|HIM|HER|EX) `,
    `COURT${any(8)} I (?:CAN|MUST) NOT (?:${touch}) `,
    `(?:TELL|SENT|SAY)(?: ME)?(?: (?!I |[.?] )\\S+){0,6}? EX (?:BE |HAVE |CAN )?(?:${wantsNone}) `,
  ].map((rule) => new RegExp(` ${rule}`, "g")),
  /** Set in quotes with nobody named: said to the sender all the same. */
  quoted: new RegExp(
    ` (?:NOT(?: (?:try|YOU|be))* ${touch}(?: (?:ME|HER|HIM|MY \\S+|here|this|AGAIN|no more|[.?]|Q|,))|STOP ${touch}|ALONE|AWAY|LOSE MY NUMBER|${wantsNone}|respect .{0,30} NOT|WANT YOU (?:AWAY|gone|out)|(?:TELL|SAY) YOU .{0,20}STOP) `,
  ),
}));

/** Their own friends, their family, we, or they themselves: whose word about no contact binds nobody. */
const ownSide =
  / (?:MY(?: \S+){0,2} KIN|(?:MY )?KIN|everyone|everybody|people|reddit|tiktok|youtube|YOU|this (?:app|plan|thing|program|service|book|article|podcast)|the internet|I)(?: (?:all|keeps?|HAVE|BE|who|in|from|work|school|church|CAN|MUST|both|WANT|and \S+|who \S+))* $/;
/** Somebody else is told. */
const otherSubject = / (?:MY|this|a) (?:\S+ )?KIN(?: HAVE)? $/;
/** The sender says it to the ex: "I told him", "I asked her", "we agreed". */
const byMe = / I(?: (?:HAVE|BE|NOT|CAN|MUST|had|keep|kept|ended up|also))* $/;
const toThem =
  / I(?: (?:HAVE|CAN|MUST|BE|keep|kept))* (?:TELL|SENT|SAY|WANT)(?: (?:HIM|HER|EX|MY \S+|from))? (?:(?!I |EX ).)*$/;

/** A film, a wish, what might be. */
const notSo =
  / (?:movie|film|episode|season|netflix|novel|song|lyrics|podcast|dream|dreamt|dreamed|what if|if EX (?:TELL|SAY|WANT)|hope EX|wish EX|unless EX|until EX (?:TELL|SAY)|nobody (?:HAVE )?TELL|no one (?:HAVE )?TELL) /;
/** Never said by themselves, or not for sure. */
const inDoubt =
  / (?:EX (?:\S+ )?(?:HAVE )?(?:BE )?NOT (?:HAVE )?(?:TELL|SAY|SENT)(?! NOT)|NOT sure (?:if|whether)|NOT know (?:if|whether|where)|might HAVE SAY|may HAVE SAY|EX SAY nothing|EX HIMself SAY nothing|himself SAY nothing|herself SAY nothing|NOT so much|for now) /;

/** A match in a sentence that asks is no report. */
const isQuestion = (row: string, from: number) => / [.?] /.exec(row.slice(from))?.[0] === " ? ";

function isTold(row: string): boolean {
  const { toMe, passive, bySpeaker } = rules();
  const holds = (rule: RegExp, not: readonly RegExp[]) =>
    [...row.matchAll(rule)].some(({ 0: match, index }) => {
      const before = row.slice(Math.max(0, index - 80), index + 1);
      return !not.some((way) => way.test(before)) && !isQuestion(row, index + match.length - 1);
    });
  if (passive.some((rule) => holds(rule, [otherSubject]))) return true;
  return toMe.some((rule) => holds(rule, [ownSide, byMe])) || bySpeaker.some((rule) => holds(rule, [toThem]));
}

/** The pieces of a row in quotes. Folding may have taken a quote off either end: then every piece may be one. */
function inQuotes(row: string): string[] {
  const pieces = row.split(" Q ");
  const quotes = pieces.length < 2 ? [] : pieces.filter((_, i) => pieces.length % 2 === 0 || i % 2 === 1);
  return quotes.map((piece) => ` ${piece.trim()} Q `);
}

/**
 * Whether a folded text says that contact is not wanted: `set` where it was said or ordered, `ask` where that is in doubt. What
 * only shows in silence, a block, or a hint is left to the trained model.
 */
export function findBoundary(folded: string): Certainty | undefined {
  const tagged = tagContact(folded);
  if (saysOrder(tagged)) return "set";
  const row = tagged.replace(aside, "$& ~");
  const isQuoted = () =>
    !/ I (?:TELL|SENT|SAY)/.test(row) && inQuotes(row).some((piece) => rules().quoted.test(piece));
  const told = isTold(row) || isQuoted();
  // What was never said, or may have been, is asked.
  if (!told || notSo.test(row)) return undefined;
  return inDoubt.test(row) ? "ask" : "set";
}
