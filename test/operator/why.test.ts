import { expect, test } from "vitest";
import type { Heard } from "../../functions/core/person/budgets.ts";
import { why as sayWhy } from "../../operator/person/why.ts";
import { controlled } from "../support/control.ts";
import { instant } from "../support/deliveries.ts";
import { annSignedUp } from "../support/life.ts";
import { run } from "../support/operator.ts";

const { stack, ann, enrolAnn } = await controlled("2026-11-21T15:00:00Z");

const why = async (number = ann) => (await run(stack, ["person", number, "why"])).out;

const nothing = { deliveries: [], consents: [] };

test("nothing is wrong: what the last was, and when the next leaves", async () => {
  await enrolAnn();
  await stack.advance("2026-11-22T17:30:00Z");
  expect(await why()).toBe(
    "Nothing holds their texts up: the last (no-contact/hard-day-2) was delivered on Sun, Nov 22, 12:00 PM (New York time), the next (no-contact/hard-day-3) leaves on Mon, Nov 23, 10:00 AM (New York time).",
  );
});

test("outside their hours", async () => {
  await enrolAnn();
  await stack.advance("PT1H");
  expect(await why()).toBe(
    "The next text (no-contact/hard-day-2) is due outside their hours and leaves on Sun, Nov 22, 12:00 PM (New York time).",
  );
});

test("still signing up", async () => {
  await stack.text(ann, "JOIN 1 2026-11-20");
  expect(await why()).toBe(
    "They are still signing up: their answer to the question about safety is awaited.",
  );
});

test("invited on the web, and not confirmed", async () => {
  const form = { plan: "1", phone: ann, ended: "2026-11-03", safety: "n", consent: "yes" };
  await fetch(`${stack.url}/`, { method: "POST", body: new URLSearchParams(form) });
  expect(await why()).toBe("They have not answered the sign-up with JOIN: nothing is sent before they do.");
});

test("invited on the web by email, and not confirmed", async () => {
  const email = "bob@example.org";
  const form = { plan: "1", email, ended: "2026-11-03", safety: "n", consent: "yes", zone: "Europe/London" };
  await fetch(`${stack.url}/`, { method: "POST", body: new URLSearchParams(form) });
  expect(await why(email)).toBe(
    "They have not opened the link that confirms the sign-up: nothing else is sent before they do.",
  );
});

test("opted out, when and how", async () => {
  await enrolAnn();
  await stack.text(ann, "STOP");
  await stack.advance("P1D");
  expect(await why()).toBe(
    "They opted out on Sat, Nov 21, 10:00 AM (New York time) by text: nothing is sent until they text START themselves.",
  );
  await stack.text(ann, "START");
  expect(await why()).toBe("They opted out and texted START: nothing is sent until they text GO.");
});

test("opted out at the carrier, or through an operator", async () => {
  const out = "+15005550004";
  await stack.text(out, "JOIN 1 2026-11-20");
  await stack.text(out, "N");
  await stack.text(out, "ZONE New York");
  await stack.advance("PT1H");
  expect(await why(out)).toBe(
    "They opted out on Sat, Nov 21, 10:02 AM (New York time), says the carrier (21610): nothing is sent until they text START themselves.",
  );
  await enrolAnn();
  await run(stack, ["person", ann, "stop", "--yes"]);
  expect(await why()).toMatch(/^They opted out on .* through an operator: /);
});

test("paused, and by whom", async () => {
  await enrolAnn();
  await stack.text(ann, "PAUSE 7 DAYS");
  expect(await why()).toBe("Texts are paused until Sat, Nov 28, 10:00 AM (New York time), by themselves.");
  await run(stack, ["person", ann, "pause", "14d", "--yes"]);
  expect(await why()).toBe("Texts are paused until Sat, Dec 5, 10:00 AM (New York time), by an operator.");
});

test("held after words of danger", async () => {
  await enrolAnn();
  await stack.text(ann, "I want to kill myself");
  expect(await why()).toBe(
    "Texts are held until Tue, Nov 24, 10:00 AM (New York time), 72 hours after words of danger came from them.",
  );
});

test("unreachable, with the carrier's code and what it means", async () => {
  const landline = "+15005550009";
  await stack.text(landline, "JOIN 1 2026-11-20");
  await stack.text(landline, "N");
  await stack.text(landline, "ZONE Denver");
  await stack.advance("PT3H");
  expect(await why(landline)).toBe(
    "No text reaches this number since Sat, Nov 21, 9:00 AM (Denver time) (21614, not a mobile number): a text from them ends that.",
  );
});

test("a text that did not arrive, with the carrier's code and what it means", async () => {
  const gone = "+15005530005";
  await stack.text(gone, "JOIN 1 2026-11-20");
  await stack.text(gone, "N");
  await stack.text(gone, "ZONE New York");
  await stack.advance("PT1H");
  expect(await why(gone)).toBe(
    "The last text (no-contact/hard-day-1, Sat, Nov 21, 10:04 AM (New York time)) did not arrive (30005, the number does not exist any more).",
  );
});

test("a zone that is not known", async () => {
  const satellite = "+79161234567";
  await stack.text(satellite, "JOIN 1 2026-11-20");
  await stack.text(satellite, "N");
  expect(await why(satellite)).toBe(
    "Their number is in several time zones, with no hour that suits them all: they must text ZONE and a city.",
  );
});

test("three texts within a day, the most there are", async () => {
  const her = await annSignedUp();
  const leftAt = "2026-11-22T12:00:00Z";
  const dispatchedAt = { ...her.person().dispatchedAt, a: leftAt, b: leftAt, c: leftAt };
  expect(
    sayWhy(
      { ...her.person(), dispatchedAt, nextWakeAt: undefined },
      nothing,
      instant("2026-11-22T17:30:00Z"),
    ),
  ).toBe(
    "Three texts have left within 24 hours, the most there are: the next (no-contact/hard-day-1) leaves on Mon, Nov 23, 9:00 AM (New York time).",
  );
});

test("a wake that was lost", async () => {
  const her = await annSignedUp();
  expect(sayWhy(her.person(), nothing, instant("2026-11-22T17:30:00Z"))).toMatch(
    /^A wake that was due on Sun, Nov 22, 12:00 PM \(New York time\) was lost/,
  );
});

test("the budget of answers is used up", async () => {
  const her = await annSignedUp();
  const now = instant("2026-11-21T16:10:00Z");
  const at = Math.floor(now.epochMilliseconds / 1000) - 60;
  const heard = Array.from({ length: 40 }, (_, i): Heard => [`sid-${i}`, `words-${i}`, at, 1, 0]);
  expect(sayWhy({ ...her.person(), heard }, nothing, now)).toBe(
    "They have used up the budget of answers for now: what they text is done but not answered, and prompts go on.",
  );
});

test("the plan is done", async () => {
  await enrolAnn();
  await stack.advance("P200D");
  expect(await why()).toBe("Their plan is done: nothing is left to send.");
});
