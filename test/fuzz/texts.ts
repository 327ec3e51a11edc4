import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { commands, readIntent } from "../support/reading.ts";
import { parseScript } from "../support/script.ts";

/** Every text of the scripts: what people say at each turn of a conversation. */
const corpus = [
  ...new Set(
    globSync(new URL("../conversations/*.txt", import.meta.url).pathname)
      .sort()
      .flatMap((path) => parseScript(readFileSync(path, "utf8")))
      .flatMap((step) => (step.kind === "say" ? [step.text] : [])),
  ),
];
// Leaving ends a story: kept rarer, so that the others get long.
const leaves = (text: string) =>
  /^erase/i.test(text) || ["opt-out", "danger"].includes(readIntent(text).kind);
const leaving = corpus.filter(leaves);
const staying = corpus.filter((text) => !leaves(text));

/** What trips those who handle text: XML, templates, replacement patterns, marks, halves of characters, other digits. */
const strange = fc.constantFrom(
  ..."\0 \x07 \x1b \x7f \x85 \ufffe \uffff \ud83d \ude42 \u200f \u202e \u2066 \ufeff \u00ad \u2028 \u034f e\u0301 \u0345 ß İ ſ K".split(" "),
  ..."🙂 👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 𝕁𝕆𝕀ℕ ﷺ Ⅷ ½ ١٢٣ שלום مرحبا ’ “ … < > & ]]> <!-- </Message> {date} {{plan}} ${x} $& $1 $' % %00 %zz \\ \\u0000".split(" "),
  " ", "\n", "\r\n", "\t", "\u00a0", "\u3000", "+", "=", ";", "'", '"', "__proto__", "constructor", "\u0301".repeat(80),
); // biome-ignore format: a table

const number = fc.oneof(
  fc.integer({ min: -2, max: 40 }).map(String),
  fc.integer().map(String),
  fc.constantFrom("99999999999999999999", "1e9", "0x10", "١٢", "1.5", "1,000", "007", "Infinity", "NaN", "½", "a", "two", "many", "9999"),
); // biome-ignore format: a table

const unit = fc.constantFrom(
  "day",
  "days",
  "weeks",
  "wks",
  "w",
  "months",
  "years",
  "hours",
  "fortnights",
  "centuries",
  "",
);
const span = fc.tuple(fc.constantFrom("", "in ", "for ", "last ", "until "), number, unit, fc.constantFrom("", " ago", " and 3 days", " from now", " before")).map(([a, n, u, z]) => `${a}${n} ${u}${z}`); // biome-ignore format: a table

const date = fc.oneof(
  fc.date({ min: new Date("2026-06-01"), max: new Date("2028-12-31"), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
  fc.date({ noInvalidDate: true }).map((at) => at.toISOString().slice(0, -14)),
  fc.tuple(number, number, number, fc.constantFrom("/", "-", ".", " ")).map(([a, b, c, by]) => [a, b, c].join(by)),
  span,
  fc.constantFrom("same", "today", "yesterday", "tomorrow 6pm", "last Sunday", "29 feb", "31/11/2026", "feb 30", "0000-00-00", "9999-12-31", "-271821-04-19", "+275760-09-13", "next blursday", "tomorrow 24:00", "yesterday 25:61", "2026-03-08 02:30", "noon", "1/1/1", "00/00/00", "in 9999 months", "new year's eve", "2026-W47-6"),
); // biome-ignore format: a table

const place = fc.constantFrom("Denver", "Pacific", "Europe/London", "Etc/GMT+12", "UTC", "+05:30", "../../etc/passwd", "Kiritimati", "Lord Howe", "Troll", "Mars", "GMT+99", "Asia/Kathmandu", "Tokyo", "constructor", "nowhere", "america/new_york", "IST", "Springfield"); // biome-ignore format: a table
const hour = fc.constantFrom("9", "23", "6 pm", "25", "12:60", "-1", "noon", "midnight", "09:00", "8pm please", "19", "0", "9:", "7 in the evening"); // biome-ignore format: a table
const words = fc.constantFrom("my temper", "teach people to bake", "be on time", "call mum", "OFF", "ON", "off please", "clear", "stop texting", "$& {date} <b>", "x".repeat(300), "🙂".repeat(500), "a ".repeat(700), "\u0301".repeat(900), ""); // biome-ignore format: a table

const argument = fc.oneof(number, span, date, place, hour, words, strange);
const command = fc
  .tuple(fc.constantFrom(...commands), fc.constantFrom(" ", "", ": ", "  ", "\n", "-"), argument)
  .map(([word, by, rest]) => `${word}${by}${rest}`);
const join = fc.tuple(fc.integer({ min: 0, max: 6 }), date).map(([plan, on]) => `JOIN ${plan} ${on}`);
const scores = fc.array(number, { minLength: 3, maxLength: 4 }).map((given) => given.join(" "));
const answers = fc.constantFrom("Y", "N", "UNSURE", "1", "2", "3", "4", "5", "same", "START", "GO", "yes", "KEEP", "LETGO", "WRITE", "nothing", "👍", ""); // biome-ignore format: a table

const sensible = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...staying) },
  { weight: 2, arbitrary: fc.constantFrom(...leaving) },
  { weight: 8, arbitrary: command },
  { weight: 6, arbitrary: answers },
  { weight: 3, arbitrary: date },
  { weight: 2, arbitrary: join },
  { weight: 2, arbitrary: scores },
);

/** A text with something strange somewhere in it, said twice, cut, or in another case. */
const noisy = fc.tuple(sensible, strange, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5)).map(([text, sign, share, how]) => {
  const at = Math.floor(text.length * share);
  switch (how) {
    case 0: return text.slice(0, at);
    case 1: return `${text} ${text}`;
    case 2: return text.slice(0, at) + text.slice(at).toUpperCase();
    case 3: return `${sign}${text}${sign}`;
    default: return text.slice(0, at) + sign + text.slice(at);
  }
}); // biome-ignore format: a table

/** Any UTF-16 at all, halves of characters too. */
export const anyString = fc.oneof(fc.array(fc.nat(0xffff), { maxLength: 60 }), fc.array(fc.nat(0x7f), { maxLength: 60 })).map((units) => String.fromCharCode(...units)); // biome-ignore format: one line

const garbage = fc.oneof(
  anyString,
  fc.array(strange, { maxLength: 12 }).map((signs) => signs.join("")),
  fc.tuple(fc.oneof(strange, sensible), fc.constantFrom(153, 153, 320, 320, 320, 1600)).map(([text, length]) =>
    (text || "x").repeat(Math.ceil(length / (text.length || 1))).slice(0, length),
  ),
); // biome-ignore format: a table

/** What is texted: much that means something, so that it goes deep, and all that should not matter. */
export const aText = fc.oneof(
  { weight: 12, arbitrary: sensible },
  { weight: 4, arbitrary: noisy },
  { weight: 2, arbitrary: garbage },
);

/** Longer than any text message: what only a forger sends, or a provider gone wrong. */
export const hugeText = fc
  .tuple(fc.oneof(strange, sensible), fc.constantFrom(1_601, 1_601, 1_601, 1_601, 60_000))
  .map(([text, length]) => (text || "x").repeat(Math.ceil(length / (text.length || 1))).slice(0, length));

export { strange };
