/** All that may stand beside a word which is often no date: "I sat down" is not Saturday, "3 may be" not a May. */
const fillers = new Set(
  `a about actually and around at approx approximately been by early exactly for from guess he hey hi him her honestly i idk im i'm is
  it its just like lol maybe me morning my night of oh ok okay on our past possibly probably roughly she since so sometime sorry
  sure that the they think thinking this til till to um umm until us was we well were when with yea yes yeah`.split(
    /\s+/,
  ),
);
/** What people did on the day that is asked about; beside it "today" is an answer. Not "text": "I want to text him today". */
const pastDeed =
  /^(?:broke|broken|breakup|brokeup|split|left|dumped|ended|over|finished|cheated|moved|walked|kicked|ghosted|blocked|texted|called|talked|spoke|spoken|saw|seen|met|messaged|told|said|replied|answered|facetimed|rang|phoned|emailed|wrote|dmed|liked|contacted|heard)$/;
const deed = /^(?:break|up|leave|dump|ending|early)$/;

const wordsOf = (text: string) => text.match(/[a-z0-9']+/g) ?? [];

/** Whether the words around a weak day make a date of it: for "today" a deed will do, "sat" has to stand alone. */
export function isDate(weak: "today" | "word", text: string): boolean {
  const words = wordsOf(text);
  if (weak === "today" && words.some((word) => pastDeed.test(word))) return true;
  return words.every((word) => fillers.has(word) || deed.test(word) || pastDeed.test(word));
}

/** Words beside a span that is an answer by itself: "it's been 47 days now". */
const besideSpan = new Set(
  `about ago almost already and approx approximately around been breakup broke broken close coming contact days exactly feels for fr
  going guess has i idk im ish it its just kinda like literally lol maybe nearly ngl no now on only or over past pretty probably roughly
  say since so sorry split super tbh the think to um umm up we went weve`.split(/\s+/),
);

/** Whether a span is all that is said; what it is counted from may follow: "since he left". */
export const isSpanAlone = (text: string) =>
  wordsOf(text.replace(/\b(?:since|ago that) (?:that|then|he|she|they|we|i|the|our|my)\b.*$/, "")).every(
    (word) => besideSpan.has(word),
  );
