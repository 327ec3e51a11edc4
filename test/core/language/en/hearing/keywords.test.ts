import { describe, expect, test } from "vitest";
import { fold } from "../../../../../functions/core/language/clean.ts";
import { commands, readIntent } from "../../../../support/reading.ts";

const kind = (text: string) => readIntent(text).kind;

/** `PLAN 3` for a command, else the kind. */
function meaning(text: string): string {
  const intent = readIntent(text);
  if (intent.kind === "command") return `${intent.command} ${intent.rest}`.trim();
  return intent.kind === "danger" ? intent.danger : intent.kind;
}

describe("opting out", () => {
  test.each([
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "OPTOUT",
    "REVOKE",
    "stop",
    " Stop\n",
  ])("%j is a word that Twilio has acted on already", (text) =>
    expect(readIntent(text)).toEqual({ kind: "opt-out", exact: true }),
  );

  test.each([
    ["STOP.", "the full stop makes it another text for Twilio"],
    ["Stop!!!", "and so does this"],
    ["STOP PLEASE", "two words"],
    ["OPT OUT", "two words again, named by the FCC"],
    ["opt-out", "its other spelling"],
    ["stop all", "STOPALL with a space"],
    ["stop it", "to whom, if not to us"],
    ["can you stop?", "a question only in form"],
    ["please stop texting me", "the plainest wording there is"],
    ["Stop sending me these stupid texts", "in anger"],
    ["don’t text me anymore", "with the quote that phones type"],
    ["no more messages", "no word of Twilio's in it"],
    ["I want to opt out", "in a sentence"],
    ["I'd like to stop these texts", "politely"],
    ["i want to stop receiving these", "the texts are not named"],
    ["I want to cancel", "there is nothing else here to cancel"],
    ["remove me", "short for: from the list"],
    ["take me off this list", "the same"],
    ["leave me alone", "the service is the only one that could"],
    ["unsubscribe me please", "Twilio wants the word alone"],
    ["STOP \u{1F64F}", "an emoji takes nothing back"],
    ["\u200fSTOP\u200f", "marks that a right-to-left keyboard adds"],
    ["ＳＴＯＰ", "full-width letters of a Japanese keyboard"],
    ["stpo", "a typo in the one word that must not fail"],
  ])("%j opts out, and Twilio has not seen it: %s", (text) =>
    expect(readIntent(text)).toEqual({ kind: "opt-out", exact: false }),
  );

  test.each([
    ["make it stop", "pain, not texts"],
    ["he told me to stop texting him", "someone else's words"],
    ["how do I stop texting her", "a question about the ex"],
    ["Stop texting him", "a motto, not a request: we text nobody but the person"],
    ["please stop me", "from doing something else"],
    ["I want to stop the pain", "what is to end is not us"],
    ["I want to end this feeling", "the same"],
    ["i want to end the silence", "a question about the plan"],
    ["I can't stop thinking about them", "no request at all"],
    ["when does it end", "a question"],
    ["we stopped talking", "another word"],
    ["he wants to end the relationship", "about somebody else"],
    ["my weekend was ok", "a word within a word"],
  ])("%j does not: %s", (text) => expect(kind(text)).not.toBe("opt-out"));

  test("what the carrier says of a message counts, in whatever language it is", () => {
    expect(readIntent("ARRET", "STOP")).toEqual({ kind: "opt-out", exact: true });
    expect(readIntent("démarrer", "START")).toEqual({ kind: "opt-in" });
    expect(readIntent("aide", "HELP")).toEqual({ kind: "help" });
  });
});

describe("danger", () => {
  test.each([
    ["I want to end it all", "self-harm", "is not END"],
    ["stop, I want to die", "self-harm", "danger is read before the looser opt-out"],
    ["STOP I want to kill myself", "self-harm", "the same: only the bare word comes first"],
    ["i dont want to be here anymore", "self-harm", "without its apostrophe"],
    ["thinking of sucide", "self-harm", "a common misspelling"],
    ["I'd rather unalive", "self-harm", "the word that filters have taught people"],
    ["I don’t want to live", "self-harm", "a curly quote"],
    ["there's no point living", "self-harm", "said plainly"],
    ["HE HIT ME", "violence", "in any case"],
    ["my ex is abusing me", "violence", "any violence against the person"],
    ["I'm going to kill him", "violence", "and by the person"],
    ["she's stalking me", "violence", ""],
    ["status I want to die", "self-harm", "a command in front changes nothing"],
  ])("%j is %s: %s", (text, danger) => expect(meaning(text)).toBe(danger));

  test.each([
    ["this is killing me", "said of heartbreak every day"],
    ["she hit me up on Instagram", "an idiom"],
    ["it just hit me that it's over", "an idiom"],
    ["I cut myself off from him", "what the plan asks for"],
    ["I want to take my life back", "good news"],
    ["dying to know how he is", "an idiom"],
    ["end", "Twilio's word, alone"],
  ])("%j is not: %s", (text) => expect(kind(text)).not.toBe("danger"));
});

describe("opting in and help", () => {
  test.each(["START", "yes", "Unstop", "YES!"])("%j opts in", (text) => expect(kind(text)).toBe("opt-in"));
  test.each(["HELP", "info", "Help me", "help?", "help please!"])("%j is for help", (text) =>
    expect(kind(text)).toBe("help"),
  );
  test.each([
    ["yes please", "an answer in words may be to another question"],
    ["start over", "no opt-in word alone"],
    ["can you help me forget her", "a plea, not the keyword"],
  ])("%j is neither: %s", (text) => expect(kind(text)).toBe("other"));
});

describe("commands", () => {
  test.each([
    ["STATUS", "STATUS"],
    ["  sTaTuS \n", "STATUS"],
    ["status?", "STATUS ?"],
    ['"Status"', "STATUS"],
    ["status \u{1F44D}", "STATUS"],
    ["JION", "JOIN"],
    ["STAUTS", "STATUS"],
    ["statuss", "STATUS"],
    ["PASUE 7 days", "PAUSE 7 days"],
    ["boundry", "BOUNDARY"],
    ["resum", "RESUME"],
    ["week 6", "WEEKS 6"],
    ["plan3", "PLAN 3"],
    ["PLAN: 3", "PLAN 3"],
    ["plan\n3", "PLAN 3"],
    ["PLAN 3\ufe0f\u20e3", "PLAN 3"],
    ["zone   Europe/London", "ZONE europe/london"],
    ["join 3 november", "JOIN 3 november"],
    ["DONE", "DONE"],
    ["done a long walk", "DONE a long walk"],
    ["MEET 2026-12-12 18:00", "MEET 2026-12-12 18:00"],
    ["opus: bread", "OPUS bread"],
    ["page please", "PAGE"],
  ])("%j is %j", (text, command) => expect(meaning(text)).toBe(command));

  test.each([
    ["page me at once when he writes", "a sentence: PAGE stands alone"],
    ["back then I was happy with them", "a sentence: BACK stands alone"],
    ["next year will be better I hope", "and so does NEXT"],
    ["save", "a letter off SAFE, in a word too short to bear it"],
    ["gate", "the same with DATE"],
    ["fine", "and TIME"],
    ["sleep", "and SLIP"],
    ["same", "an answer, and a letter off SAFE"],
    ["plane tickets are booked for the two of us", "a sentence"],
    ["statue of liberty in the new year maybe", "a sentence: no typo of STATUS"],
    ["4 2 5", "figures are no word"],
    ["3", "nor is one"],
    ["", "nothing at all"],
    ["\u{1F62D}", "nothing once the emoji is off"],
  ])("%j is none: %s", (text) => expect(kind(text)).toBe("other"));

  test("no command is one of the words that Twilio keeps, nor a typo of another command", () => {
    for (const command of commands) {
      expect(meaning(command)).toBe(command);
      expect("CANCEL END QUIT YES INFO START STOP HELP REVOKE".split(" ")).not.toContain(command);
    }
  });
});

test("a text is folded to what the patterns are written in", () => {
  expect(fold("  “Don’t\n\tSTOP”!!  ")).toBe("don't stop");
  expect(fold("\u{1F44D}\u{1F3FD} No. \u{1F937}\u{1F3FD}\u200d\u2640\ufe0f")).toBe("no");
});

test("1600 characters of anything are read in no time", () => {
  const started = performance.now();
  for (const piece of ["stop ", "a", "please ", "i want to ", "he ", "plan ", "\u{1F62D}", " "]) {
    kind(piece.repeat(1600).slice(0, 1600));
  }
  expect(performance.now() - started).toBeLessThan(500);
});
