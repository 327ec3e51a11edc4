import type { SettingMeanings } from "../meanings.ts";

type Patterns<M extends string> = Readonly<Record<M, RegExp>>;

/** What follows our words, as people write it. The first that fits is meant. */
const patterns: { [W in keyof SettingMeanings]: Patterns<SettingMeanings[W]> } = {
  BOUNDARY: { off: /^(off|end|remove|lift)\b/ },
  CHANGE: {
    setting:
      /^(my |the )?((?:breakup|break up|contact|last contact|end|send|texting|phone) )?(plan|time|hour|zone|city|date|number|email|settings?)( to .{1,30})?$/,
  },
  CONTACT: { same: /^same$/ },
  DAILY: { on: /^on\b/, off: /^off\b/ },
  EMAIL: { off: /^(off|stop|end|remove|none)$/, only: /^only$|^only\b.*@/ },
  MEET: {
    off: /^(off|drop|dropped|cancel|cancelled|canceled|none|no)$/,
    weekday: /^(?!.*(\btoday|tonight|\d{4})).*\b(mon|tue|wed|thu|fri|sat|sun)/,
  },
  NOTE: { clear: /^clear( all)?$/ },
  NOTES: { clear: /^(clear|clear all|empty)$/, all: /^(all|please)?$/ },
  PROMISE: { off: /^(off|drop|clear|delete)$/ },
  TEXTED: {
    "by-them": /^(me|me back)\b/,
    now: /^((to|him|her|them|my ex|back|again|already|just now|now|today)( |$))*$/,
  },
  TRIAL: {
    off: /^(off|over|done|end|ends?|stop|cancel|no)\b/,
    on: /^$|^(on|start|begin|week|now|today|please|yes|status|day)\b/,
  },
};

/** What the words after a command say; undefined for anything else. */
export function readSetting<W extends keyof SettingMeanings>(
  word: W,
  rest: string,
): SettingMeanings[W] | undefined {
  const known = Object.entries(patterns[word]) as [SettingMeanings[W], RegExp][];
  return known.find(([, pattern]) => pattern.test(rest))?.[0];
}

/** "3", "number 3", "part 3", "6 weeks". */
export function readNumber(rest: string): number | undefined {
  const [, digits] = /^(?:number |no |nr |part |#)?(\d{1,9})(?: weeks?)?$/.exec(rest) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
