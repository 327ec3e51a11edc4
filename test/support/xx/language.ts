import { Temporal } from "temporal-polyfill";
import { fold, ownWords } from "../../../functions/core/language/clean.ts";
import type { Intent } from "../../../functions/core/language/intent.ts";
import type { Choice, Language, Writing } from "../../../functions/core/language/language.ts";
import type { AnswerMeanings } from "../../../functions/core/language/meanings.ts";
import { readBareScores } from "../../../functions/core/language/scores.ts";
import { zoneNamed } from "../../../functions/core/places/zones.ts";

// The test language: a few words of its own, and what every language reads, our words in capitals with what the service
// itself puts behind them.

const digits = (value: number) => String(value).padStart(2, "0");

/** Dates and times in digits alone. */
export const xxWriting: Writing = {
  id: "xx",
  sayDate: ({ year, month, day }) => `${year}.${digits(month)}.${digits(day)}`,
  sayLongDate: (date) => `${date.toString().replaceAll("-", ".")}.`,
  sayDayAndMonth: ({ month, day }) => `${digits(month)}.${digits(day)}`,
  sayMonth: ({ month }) => `${month}.`,
  sayTime: ({ hour, minute }) => `${digits(hour)}.${digits(minute)}`,
};

const words: Record<string, string> = { VENU: "JOIN", STATO: "STATUS", GLITO: "SLIP", FARITA: "DONE" };
const settings: Record<string, string> = {
  off: "off", for: "off", on: "on", only: "only", same: "same", clear: "clear", all: "all", "": "all",
}; // biome-ignore format: a table

const readDates = (text: string, today: Temporal.PlainDate): Temporal.PlainDate[] => [
  ...[...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([date]) => Temporal.PlainDate.from(date)),
  ...(/\bhieraux\b/.test(text) ? [today.subtract({ days: 1 })] : []),
];

const readTime = (text: string): Temporal.PlainTime | undefined => {
  const [, time] = /\b(\d{2}:\d{2})\b/.exec(text) ?? [];
  return time === undefined ? undefined : Temporal.PlainTime.from(time);
};

const chosen = <C extends Choice>(text: string, choices: readonly C[]): C | undefined =>
  choices.find(({ number }) => `${number}` === text.split(" ")[0]);

const isYes = (folded: string) => /^(jes|y)$/.test(folded);
const isNo = (folded: string) => /^(ne|n)$/.test(folded);
const yesOrNo = (folded: string) => (isYes(folded) ? "yes" : isNo(folded) ? "no" : undefined);

/** What a few words of the language answer to which question; to the others there are yes and no. */
const answers: Partial<Record<keyof AnswerMeanings, Record<string, string>>> = {
  "boundary-off": { certe: "welcome", jes: "yes", ne: "no" },
  opus: {},
  plans: {},
  restart: { iru: "yes", jes: "yes" },
  safety: { jes: "yes", ne: "no", necerta: "unsure" },
  "trial-end": { jes: "yes", ne: "no", necerta: "unsure" },
  "way-on": { daurigu: "keep", lasu: "let-go", skribu: "write", necerta: "wait" },
};

export const xx: Language = {
  ...xxWriting,
  fold,
  ownWords,
  readIntent(text, commands, optOutType): Intent {
    const folded = fold(text);
    if (optOutType === "STOP" || /^(stop|haltu)$/.test(folded)) return { kind: "opt-out", exact: true };
    if (/^(start|denove)$/.test(folded)) return { kind: "opt-in" };
    if (/^(help|helpo)$/.test(folded)) return { kind: "help" };
    if (/\bmortigi min\b/.test(folded)) return { kind: "danger", danger: "self-harm", stops: false };
    const [first = "", ...rest] = folded.split(" ");
    const upper = first.toUpperCase();
    const command = commands.find(({ word }) => word === (words[upper] ?? upper))?.word;
    if (command === undefined) return { kind: "other" };
    const raw = ownWords(text).replace(/^\S+\s*/, "");
    return { kind: "command", command, rest: rest.join(" "), raw };
  },
  isSetting: () => true,
  readSetting: <W>(_: W, rest: string) => settings[rest.split(" ")[0] ?? ""] as never,
  readNumber: (rest) => (/^\d+$/.test(rest) ? Number(rest) : undefined),
  readAnswer: (asked, folded) => {
    const known = answers[asked];
    return (known ? known[folded] : yesOrNo(folded)) as never;
  },
  isYes,
  isNo,
  takeChoice: (text, choices) => {
    const choice = chosen(text, choices);
    return { choice, rest: choice ? text.split(" ").slice(1).join(" ") : text };
  },
  chooseOne: (folded, choices) => chosen(folded, choices),
  findSituation: () => undefined,
  findZone: (text, country) => zoneNamed(text, { zones: new Map(), regions: {} }, country),
  saysUnderAge: () => false,
  readRequest: (folded) => (folded === "mi skribis al ŝi" ? { intent: "slip" } : undefined),
  topicsOf: (_, folded) => (folded === "dankon" ? [{ label: "thanks", probability: 1 }] : []),
  comesBack: () => false,
  oddsOf: () => ({
    "danger-self-harm": 0,
    "danger-violence": 0,
    "opt-out": 0,
    boundary: 0,
    "boundary-ask": 0,
  }),
  readDone: yesOrNo,
  readKept: (folded) => (isYes(folded) ? "kept" : isNo(folded) ? "broke" : undefined),
  readPromise: () => undefined,
  readScores: readBareScores,
  readSignUpQuestion: (folded) => (folded === "kial" ? "why-ask" : undefined),
  isQuestion: (folded) => folded.endsWith("?"),
  saysSameDay: (folded) => /^(same|sama)$/.test(folded),
  saysStillInTouch: () => false,
  twoAnswers: () => [],
  isNoContact: () => false,
  readDates: (text, { today }) => readDates(text, today),
  readDate: (text, { today }) => readDates(text, today)[0],
  readUntil: (text, { today }) => readDates(text, today)[0],
  readDays: (text) => (/^\d+( days)?$/.test(text) ? Number.parseInt(text, 10) : undefined),
  readTime,
  readDayAndTime: (text, { today }) => ({
    date: readDates(text, today)[0],
    time: readTime(text),
  }),
};
