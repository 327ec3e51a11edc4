import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../functions/core/person/token.ts";
import { annSignedUp, ben, type Life } from "../support/life.ts";
import { pagePath, webOf } from "../support/web.ts";

let her: Life;
let pages: ReturnType<typeof webOf>;
beforeEach(async () => {
  her = await annSignedUp();
  pages = webOf(her);
});

const read = async (path: string) => (await pages.get(path)).text();
/** The words of a page, without its marks. */
const wordsOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a private link", () => {
  test("opens their months, for an hour, to no cache and no other site", async () => {
    const path = await pagePath(her);
    const answer = await pages.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(wordsOf(await answer.text())).toContain("Four quiet weeks. Day 0 of 28, done Sat 19 Dec.");
    await her.until(her.now().add({ minutes: 59 }));
    expect((await pages.get(path)).status).toBe(200);
    await her.until(her.now().add({ minutes: 1 }));
    expect((await pages.get(path)).status).toBe(404);
  });

  test("that opens nothing is answered like any address with nothing at it, whatever is wrong with it", async () => {
    const replaced = await pagePath(her);
    await her.until(her.now().add({ minutes: 1 }));
    const good = await pagePath(her);
    const [, token = ""] = /^\/p\/(.*)$/.exec(good) ?? [];
    const { pageSecret } = her.deps;
    const expiresAt = "2026-11-21T17:00:00Z";
    const claim = { purpose: "page" as const, id: her.id, expiresAt, nonce: her.person().pageAskedAt };
    expect((await pages.get(`/p/${signToken(pageSecret, claim)}`)).status).toBe(200);
    const links = {
      replaced,
      cut: good.slice(0, -1),
      "of another secret": `/p/${signToken("another-secret-0123456789", claim)}`,
      "of another purpose": `/p/${signToken(pageSecret, { ...claim, purpose: "unsubscribe" })}`,
      expired: `/p/${signToken(pageSecret, { ...claim, expiresAt: "2026-11-21T15:30:00Z" })}`,
      "without a nonce": `/p/${signToken(pageSecret, { ...claim, nonce: undefined })}`,
      "of nobody": `/p/${signToken(pageSecret, { ...claim, id: "b".repeat(26) })}`,
      "with another's id put in": `/p/${Buffer.from(`page|${"b".repeat(26)}|x|y`).toString("base64url")}.${token.split(".")[1]}`,
      "no token": "/p/x",
    };
    const expected = await read("/nothing-here");
    for (const [name, path] of Object.entries(links)) {
      for (const answer of [
        await pages.get(path),
        await pages.get(`${path}/data.json`),
        await pages.post(path, { do: "plan", value: "2" }),
        await pages.post(path, { do: "erase-all" }),
      ]) {
        expect([name, answer.status, await answer.text()]).toEqual([name, 404, expected]);
      }
    }
    expect(her.person()).toMatchObject({ state: "active", plan: "no-contact" });
  });

  test("is of no use after ERASE, nor after a new sign-up", async () => {
    const path = await pagePath(her);
    await her.says("ERASE");
    await her.says("ERASE");
    expect((await pages.get(path)).status).toBe(404);
    await her.says("JOIN 2 2026-11-20");
    await her.says("N");
    expect((await pages.get(path)).status).toBe(404);
  });

  test("opens one person's page only", async () => {
    await her.says("NOTE only mine");
    const other = ben("2026-11-21T16:00:00Z");
    await other.says("JOIN 1 2026-11-20");
    await other.says("N");
    const his = webOf(other);
    expect(await (await his.get(await pagePath(other))).text()).not.toContain("only mine");
    expect((await his.get(await pagePath(her))).status).toBe(404);
  });
});

describe("the months", () => {
  test("show slips, the best stretch, scores, steps, notes, a promise, what came and what comes, in pictures and words", async () => {
    await her.until("2026-11-27T16:00:00Z");
    await her.says("SLIP");
    await her.says("4 2 3");
    await her.says("NOTE I was late too often");
    await her.until("2026-12-01T16:00:00Z");
    await her.says("DONE");
    await her.says("5 3 3");
    await her.says("PROMISE call mum");
    await her.says("KEPT");
    const page = await read(await pagePath(her));
    const words = wordsOf(page);
    for (const said of [
      "Quiet now 4 days",
      "Best stretch 6 days",
      "Steps done 1",
      "From Sat 21 Nov: 6 quiet days, then you were in touch. The best stretch so far.",
      "Since Fri 27 Nov: 4 quiet days.",
      "Health: 5 (first 4)",
      "Tue 1 Dec 5 3 3",
      "I was late too often",
      "call mum Kept 1 of 1 so far.",
      "Sun 22 Nov: Hard day 1",
      "Fri 25 Dec: The no-contact end date",
      "Fri 21 May: The six-month reflection",
      "No reach-out in this plan.",
    ]) {
      expect(words.includes(said) || said).toBe(true);
    }
    const pictures = [...page.matchAll(/role="img" aria-label="([^"]+)"/g)].map(([, label]) => label);
    expect(pictures).toEqual([
      "A calendar of your quiet, a column a week. 2 stretches, best 6 days. Now 4 days.",
      expect.stringMatching(/^Your texts from 21 Nov to 21 May: \d+ sent, \d+ to come$/),
      "Health from 1 to 5, in order: 4, 5",
      "Work and money from 1 to 5, in order: 2, 3",
      "People from 1 to 5, in order: 3, 3",
    ]);
    expect(page.match(/class="day contact"/g)).toHaveLength(3);
  });

  test("show what was answered to the four questions, in their words and as text only", async () => {
    await her.says("PLAN 4");
    await her.until("2026-11-23T16:00:00Z");
    await her.says("<script>alert(1)</script> & too proud");
    await her.says('NOTE <img src=x onerror="alert(2)">');
    const page = await read(await pagePath(her));
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; too proud");
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(2)&quot;&gt;");
    expect(page).not.toMatch(/<script>alert|<img/);
  });

  test("speak of days in a row until a gap ends them", async () => {
    await her.says("DONE");
    await her.until("2026-11-22T18:00:00Z");
    await her.says("DONE");
    expect(wordsOf(await read(await pagePath(her)))).toContain("Steps done 2 Days in a row 2");
    await her.until("2026-11-24T18:00:00Z");
    expect(wordsOf(await read(await pagePath(her)))).not.toContain("Days in a row");
  });

  test("with a boundary name no reach-out, by any plan", async () => {
    await her.says("BOUNDARY");
    for (const plan of ["1", "2", "3", "4", "5"]) {
      await her.says(`PLAN ${plan}`);
      const words = wordsOf(await read(await pagePath(her)));
      expect(words).toContain("Boundary on: no reach-out.");
      expect(words.replaceAll("Boundary on: no reach-out.", "")).not.toMatch(/hello|reach.out|meet.up/i);
    }
  });

  test("of somebody who has stopped can be seen, taken along and erased, but not changed", async () => {
    const path = await pagePath(her);
    await her.says("STOP");
    const page = await read(path);
    expect(page).toContain("Your texts are off; START by text brings them back.");
    expect(page).not.toContain("Change something");
    await pages.post(path, { do: "plan", value: "2" });
    expect(her.person()).toMatchObject({ state: "stopped", plan: "no-contact" });
    expect((await pages.post(path, { do: "erase-all" })).status).toBe(200);
    expect(her.table.people.get(her.id)).toMatchObject({ state: "erased" });
  });
});

describe("a change on the page does what the word does by text", () => {
  test.each<[Record<string, string>, string, object]>([
    [{ do: "date", value: "2026-11-10" }, "Date changed to Tue 10 Nov.", { breakupDate: "2026-11-10" }],
    [
      { do: "contact", value: "2026-11-21" },
      "Changed: last in touch Sat 21 Nov.",
      { lastContact: "2026-11-21" },
    ],
    [{ do: "plan", value: "2" }, "Changed to A week, then hello.", { plan: "week-apart" }],
    [{ do: "zone", value: "Europe/London" }, "London time it is", { zone: "Europe/London" }],
    [
      { do: "zone", value: "America/Port-au-Prince" },
      "Port-au-Prince time",
      { zone: "America/Port-au-Prince" },
    ],
    [{ do: "hour", value: "18:00" }, "Texts will come around 6 pm", { time: "18:00" }],
    [{ do: "pause", value: "7" }, "Quiet until Sat 28 Nov.", { pausedUntil: "2026-11-28T15:00:00Z" }],
  ])("%j", async (form, said, changed) => {
    const path = await pagePath(her);
    const answer = await pages.post(path, form, { "sec-fetch-site": "same-origin" });
    expect(answer.status).toBe(200);
    expect(wordsOf(await answer.text()).includes(said) || said).toBe(true);
    expect(her.person()).toMatchObject(changed);
    const { wake, nextWakeAt } = her.person();
    // What was planned before rings in vain, or has become this one.
    const planned = her.scheduler.planned.get(`${her.id}-${wake}`);
    expect(planned?.at.toString()).toBe(Temporal.Instant.from(nextWakeAt ?? "").toString());
  });

  test("a pause can be ended", async () => {
    const path = await pagePath(her);
    await her.says("PAUSE 7 DAYS");
    expect(await read(path)).toContain("Go on now");
    await pages.post(path, { do: "resume" });
    expect(her.person().pausedUntil).toBe(her.now().toString());
  });

  test("one that the word refuses says why and changes nothing", async () => {
    const path = await pagePath(her);
    const answer = await pages.post(path, { do: "date", value: "2026-12-24" });
    expect(wordsOf(await answer.text())).toContain("24 December 2026 is still ahead");
    expect(her.person().breakupDate).toBe("2026-11-21");
  });

  test.each<Record<string, string>>([
    { do: "zone", value: "Mars/Olympus" },
    { do: "zone", value: "Europe/London\nSTOP" },
    { do: "date", value: "STOP" },
    { do: "plan", value: "1 STOP" },
    { do: "hour", value: "6 pm" },
    { do: "stop" },
    {},
  ])("%j is no change of ours", async (form) => {
    const path = await pagePath(her);
    const before = her.person();
    const answer = await pages.post(path, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("nothing has changed");
    expect(her.person()).toEqual(before);
  });

  test("a form from another site is refused, though it knows the link", async () => {
    const path = await pagePath(her);
    const answer = await pages.post(path, { do: "erase-all" }, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
    expect(her.person().state).toBe("active");
  });

  test("a text in between is not lost", async () => {
    const path = await pagePath(her);
    const put = her.table.putPerson;
    let texted = false;
    her.deps.table.putPerson = async (person) => {
      if (!texted) {
        texted = true;
        await her.says("NOTE in between");
      }
      return put(person);
    };
    await pages.post(path, { do: "plan", value: "2" });
    expect(her.person()).toMatchObject({ plan: "week-apart", notes: ["in between"] });
  });
});

test("everything can be taken along as JSON: what was said, every entry, every text", async () => {
  await her.says("NOTE mine");
  await her.says("4 2 5");
  const path = await pagePath(her);
  const answer = await pages.get(`${path}/data.json`);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="my-data.json"');
  const data = JSON.parse(await answer.text());
  expect(data.person).toMatchObject({ phone: "+12025550143", breakupDate: "2026-11-21", notes: ["mine"] });
  expect(data.logs).toEqual([
    { kind: "note", at: "2026-11-21T16:00:00Z", text: "mine" },
    { kind: "score", at: "2026-11-21T16:00:00Z", health: 4, wealth: 2, relationships: 5 },
  ]);
  expect(data.deliveries).toEqual([expect.objectContaining({ prompt: "no-contact/start" })]);
});

test("erasing asks once, then leaves nothing but the tombstone, and no wake", async () => {
  await her.says("NOTE mine");
  const path = await pagePath(her);
  const asked = await pages.post(path, { do: "erase" });
  expect(wordsOf(await asked.text())).toContain("Erase everything?");
  expect(her.person().state).toBe("active");
  const done = await pages.post(path, { do: "erase-all" });
  expect(wordsOf(await done.text())).toContain("Everything is erased");
  expect(her.table.people.get(her.id)).toMatchObject({ state: "erased", optedOutOn: "2026-11-21" });
  expect(her.table.rest(her.id)).toEqual([]);
  expect(her.scheduler.planned.size).toBe(0);
  expect((await pages.post(path, { do: "erase-all" })).status).toBe(404);
});
