import { lazy } from "../../../lazy.ts";
import { spellOut } from "./text-speak.ts";

// "Any wording that a reasonable person would read as revoking" (FCC, April 2025), said to us and not about someone
// else: "he told me to stop texting him" and "make it stop" are not. Patterns are in the spelling of text-speak.ts.

const polite =
  "(please|ok|okay|hi|hey|hello|look|omg|ffs|no|sorry|now|yes|can you|could you|would you|will you|you can|you may|you need to|you should|i want you to|i need you to|id like you to|id want you to|i said|i say|i told you|i told you to|ive told you to|i asked you to|ive asked you to|i keep asking you to|i keep saying|kindly|thanks|thank you)";
const filler =
  "(please|now|all|it|this|that|these|them|texting|texts?|messages?|messaging|sending|me|us|everything|thanks|thank you|thx|service|contacting|spam|ok|okay|program|i mean it|for real|fr|enough|stop|needed|from you|today|x|mate|forever)";
const texts =
  "(texts?|messages?|reminders?|nudges?|prompts?|notifications?|alerts|spam|service|subscription|program(?:me)?)";
const these = "(these|those|this|the|your|my|all|any|anymore|more|further|such|of|daily|stupid|damn|bloody)";
const sending =
  "(texting|messaging|contacting|sending|bothering|spamming|bombarding|annoying|bugging|hounding|harassing|asking me|pestering|calling)";

/** Said of the whole message, its punctuation taken out: short words that mean something else within a sentence. */
const whole = lazy(() => [
  new RegExp(
    `^(${polite} )*(sto+p+|sto|stp|stpo|sotp|quit|end|cancel|revoke|unsubscribe|opt[ -]?out)(?! me$)( ${filler})*$`,
  ),
  /^(please )?stop please\b/,
  /^(please |ok )*(no more|anymore)( please| thanks| of this)*$/,
  // Not "I never want to stop".
  /^(id like|i want|i wish|i need) to (stop|cancel|unsubscribe)( please| now)*$/,
  /^i quit$/,
  new RegExp(`^(${polite} )*(thats )?enough( now| thanks| please)*$`),
  /^(please )*(go away|get lost|(fuck|piss|bugger|sod|naff|eff|f) off|jog on|do one|block me|how to stop|how (do|can) i (leave|get out|quit|turn (this|these|it) off))( please| now| bot)*$/,
  /^(please )*leave me alone( please| now| thanks| ok| forever| bot)*$/,
  /^(please )*(turn|switch) (this|these|it|them|off)( off| this| these)?( texts| messages| reminders| notifications)?( please| now)*$/,
  /^(please |can you |could you )*(lose|delete|remove|forget|erase|take|get) (my|this) (phone )?number\b/,
  /^i dont (want|need) (this|these|it) anymore$/,
  /^i dont want (these|this|your|to get|to receive)( texts| messages| these)?( anymore)?$/,
]);

/** Said of any part of a message: to us beyond doubt, whatever stands around it. */
const part = lazy(() => [
  new RegExp(`^(${polite} )*(stop|quit|cease) ${sending} (me|us|(this|my) (number|phone|mobile))\\b`),
  // "Stop texting so much" and "stop texting him" are resolutions.
  new RegExp(`^(${polite} )*(stop|quit|cease) ${sending}( ${these}| ${filler})*$`),
  new RegExp(`^(${polite} )+(stop|cancel|end|remove)(?! me$)( ${filler})*$`),
  // "Can he please stop" is about him.
  new RegExp(`(?<!\\b(he|she|they|him|her|them|to) )\\bplease (stop|cancel|remove)(?! me$)( ${filler})*$`),
  /^(stop|cancel|remove|unsubscribe) please$/,
  new RegExp(`^(${polite} )*(cease|desist|discontinue)\\b(?! (him|her|them)\\b)`),
  /\bstop sending (me )?(this|these|that|your) \w*(shit|crap|stuff|rubbish|nonsense|bollocks|junk)\b/,
  /^stop or (ill|im going to)\b/,
  /\b(you dont (need|have) to|no need to|can you not|please dont) (text|message|contact|send)( me\b| these\b| any\b|$)/,
  /\bi(d)? (dont (wish|want) to be (contacted|texted|messaged)|prefer not to (get|receive))\b/,
  /^(how (can|do) i |i want to |can i )?stop (receiving|getting) (these|them|this|your|texts|messages)\b/,
  /^(i )?(please |want to |id like to |can you |can i )*(cancel|close|delete|deactivate|end|terminate) (my|this|the) (account|service|subscription|membership)\b/,
  /\bmake it so you dont (text|message|contact)\b/,
  new RegExp(`^(${polite} )*(stop|end|cancel|quit)( it)?( with)?( ${these})* ${texts}( ${filler})*$`),
  new RegExp(
    `^(please )*(dont|never) (text|message|contact|send)( me| us| this number)?( ${these}| anything| again| ever| ${texts}| please)*$`,
  ),
  new RegExp(
    `^(please )?(no more|enough|thats enough|enough of|done|im done|im so done|sick)( with| of)?( ${these})* ${texts}( ${filler})*$`,
  ),
  // What is to end has to be said: "I want to end this pain" is no farewell to us.
  new RegExp(
    `^i(d)? ?(want|like|wish|need)? ?(to )?(stop|cancel|revoke|end) (getting|receiving|(${these} )*${texts})\\b`,
  ),
  new RegExp(
    `^(i )?(dont|no longer|never)( longer)? (want|wish|like|need|care)( to (get|receive|have|see))?( ${these})* ${texts}\\b(?! (to|from (him|her|them)))`,
  ),
  /^(i )?(dont|no longer|never) (want|wish) to (get|receive|be sent) (these|this|any|your)\b/,
  // "I'd tell him to stop texting" is about him.
  /(?<!\b(to|he|she|they|i|id|ill|him|her|cant|wont|dont|must|should|never|not|when|and|would|please|will|you|said,?|says,?|say|saying|tell|telling|told|yell|yelled|yelling|screamed|screaming|wrote|goes|like) )\bstop (texting|messaging)( me)?$/,
  /^(please )?(delete|erase|remove) my (details|data|info|information|profile)\b/,
  new RegExp(`\\b(want|need|make|would like|get)( ${these})* ${texts} (to )?stop\\b`),
  new RegExp(
    `^(how do i|how can i|how to|can i|could i|where do i) (make this )?(stop|end|turn off|get rid of) (${these} )*${texts}( ${filler})*$`,
  ),
  /\b(make|want|need) (this|it) (to )?stop (texting|messaging|sending)\b/,
  /^(how do i|how can i|how to|can i|could i|where do i) (cancel|opt out|unsubscribe|get off)( of)?( this| it| these| the)?( list| service| program)?( please)?$/,
  /^i (dont|no longer) (want|need|wish for) (these|your)\b/,
  /\b(opt|opting) (me )?out\b/,
  /\bunsub(scribe|cribe|scibe|sribe)?\b(?! (me )?from (his|her|their|my|our|life|love|dating|everything|being|existence|reality)\b)|\bunsuscribe\b|\bunsub(?!stant|scrib|cribe|scibe|sribe)\w*/,
  /\b(revoke|revoking|withdraw|withdrawing) (my )?(consent|permission)\b/,
  /^(please |ok |can you |could you |would you )*(take|remove|delete|get) me( please| now| off\b.*| from\b.*)?$/,
  /^i want (out of|off|to leave) this (list|service|program(me)?|thing)\b/,
  /^(im )?(blocking|going to block|ill block) (this number|you)\b/,
  // A number changes hands: whoever has it now never asked for this. Not "I was with the wrong person".
  /^(sorry |hi |hey |i think |think )*(you |youve |have |got |this is |its |are |texting )*(the |a )?wrong (number|person|no|num)( \w+){0,2}$/,
  /^(i )?(never|dont) (sign|signed|ask|asked|subscribe|subscribed|agree|agreed) (up )?(for|to) (this|these|any of this|your)\b|^(i )?(never|dont) sign(ed)? up$/,
]);

/** Where one part of a message ends. Not after "she said,": what follows is hers. */
const between =
  /(?<!\b(?:said|says|told me|replied|wrote|texted|goes|like))(?: ?[.!?;,]+ ?| but | (?:(?<!make it )so|and) (?=(?:please|stop|you|can|could|dont|no more|i want|take|remove)\b))/;

/** A stop sign is a word too. */
const signs = /^\s*(?:[\u{1f6d1}\u270b]\ufe0f?\s*)+$/u;

/** Before STOP in capitals at the end of a message: what is to stop, or will not. "MAKE IT STOP" is not meant for us. */
const notUs = new Set(
  "it this all him her them me i to can't cant won't wont don't dont never not ever will must pain thoughts tears bus".split(
    " ",
  ),
);

/** The word in capitals at either end of a message is meant for us, whatever else the message says. */
function shouts(text: string): boolean {
  // From the beginning of a word only: else each of its letters is a beginning, which takes time by the square.
  const before = /(?<!\S)(\S+)\s+STOP\W*$/.exec(text)?.[1];
  return /^\s*STOP[.!]+ /.test(text) || (before !== undefined && !notUs.has(before.toLowerCase()));
}

/** Whether a text asks us to stop, in the person's own words. `folded` is `text` as keywords.ts folds it. */
export function saysOptOut(folded: string, text: string): boolean {
  // What stands in quotes is somebody else's.
  const unquoted = spellOut(folded.replace(/"[^"]*"|^[^"]*" /g, " "));
  const bare = unquoted.replace(/[.!?;,:]+/g, "").trim();
  return (
    whole().some((pattern) => pattern.test(bare)) ||
    unquoted.split(between).some((clause) => part().some((pattern) => pattern.test(clause.trim()))) ||
    /^stop[.,!] (im|its|i|were) (ok|fine|good|done|better|back|over)\b/.test(unquoted) ||
    /([.!?,]|\bbye) ?stop$/.test(unquoted) ||
    shouts(text) ||
    signs.test(text)
  );
}
