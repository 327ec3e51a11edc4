import { expect, test } from "vitest";
import { isMet } from "../../bench/report.ts";
import { measureAll, targetsOf } from "../../bench/segments.ts";

const all = measureAll();

test.each(targetsOf(all))("$what: what issue 7 asks holds with the longest values", (target) => {
  expect(isMet(target), `${target.value}`).toBe(true);
});

test("only these prompts take two segments: each says what nothing shorter would", () => {
  const long = all.filter(({ kind, segments }) => kind === "prompt" && segments === 2);
  expect(long.map(({ name }) => name).sort()).toEqual([
    "no-contact/no-contact-end (contact)", // three ways on, and how to take each
    "no-contact/start (contact, ahead)", // the five things that count as contact
    "show-change/reflection", // their own first answer beside their months
    "show-change/the-talk (contact)", // four beats
    "week-apart/reach-out (contact)", // what to send and what never
    "week-apart/start (contact, ahead)", // the apology, and whom the plan is not for
  ]);
});

test("what is measured is every text there is", () => {
  const names = new Set(all.map(({ name }) => name));
  expect(names.size).toBe(all.length);
  for (const name of ["ladder/daily 11", "help", "ladder/wentBack", "meet/both", "faq/menu"]) {
    expect([name, names.has(name)]).toEqual([name, true]);
  }
});
