import { beforeEach, describe, expect, test } from "vitest";
import { emailWords } from "../../templates/en/email.ts";
import { annSignedUp, type Life, life, losesAnswer } from "../support/life.ts";
import { pagePath, webOf } from "../support/web.ts";

// The pages and email: an address given on the form, the links in emails, email on a person's own page.

const address = "zoe@example.org";
const alone = { phone: "", email: address, zone: "Europe/London" };
const wordsOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
/** The path of a link in the last email. */
const pathIn = (her: Life, of: RegExp) => of.exec(her.email.sent.at(-1)?.text ?? "")?.[1] ?? "/no-link";
const unsubscribePath = (her: Life) =>
  pathIn(her, /https:\/\/texts\.example\.org(\/email\/unsubscribe\/\S+)/);
const minutes = (her: Life, count: number) => her.until(her.now().add({ minutes: count }));

describe("signing up by an address alone", () => {
  let her: Life;
  let pages: ReturnType<typeof webOf>;
  beforeEach(() => {
    her = life(address, "2026-11-21T10:00:00Z");
    pages = webOf(her);
  });

  test("one email asks for the button behind its link; it tells nothing of what it is about", async () => {
    const answer = await pages.signUp(alone);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/next?by=email"]);
    expect(wordsOf(await (await pages.get("/next?by=email")).text())).toContain("in your inbox");
    await minutes(her, 2);
    const [mail, ...more] = her.email.sent;
    expect([mail?.to, mail?.subject, more]).toEqual([address, "Please confirm your email address", []]);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(
      /breakup|broke up|\bex\b|contact|plan/i,
    );
    const { plan, breakupDate, boundary } = her.person();
    expect([plan, breakupDate, boundary]).toEqual(Array(3).fill(undefined));
    expect(her.person()).toMatchObject({ state: "joining", zone: "Etc/UTC" });

    const path = pathIn(her, /https:\/\/texts\.example\.org(\/email\/confirm\/\S+)/);
    const page = wordsOf(await (await pages.get(path)).text());
    for (const said of [
      "Plan: Four quiet weeks",
      "It ended: Saturday 14 November 2026",
      "Last in touch: that same day",
      "Time zone: London",
      "Safety question: no",
    ]) {
      expect(page).toContain(said);
    }
    expect(her.person().state).toBe("joining");
    // Only the button signs up, and only with their own answer to the safety question.
    for (const form of [{}, { safety: "" }, { safety: "maybe" }]) {
      const unanswered = await pages.post(path, form);
      expect(unanswered.status).toBe(422);
      expect(await unanswered.text()).toContain("Please answer this one.");
      expect(her.person().state).toBe("joining");
    }
    expect(wordsOf(await (await pages.post(path, { safety: "unsure" })).text())).toContain("Confirmed");
    expect(her.person()).toMatchObject({
      state: "active",
      plan: "no-contact",
      breakupDate: "2026-11-14",
      boundary: true,
      zone: "Europe/London",
      country: "GB",
    });
    expect(her.person().invitation).toBeUndefined();
    await her.until("2026-11-22T13:00:00Z");
    expect(her.mailed("Europe/London")).toEqual(["2026-11-21 10:04 no-contact/start by email"]);
    expect(her.sms.sent).toEqual([]);
  });

  test("the same form again and again: three emails a day to one address, and twenty sign-ups from one source", async () => {
    for (let i = 0; i < 5; i++) {
      expect((await pages.signUp(alone)).status).toBe(303);
      await minutes(her, 3);
    }
    expect(her.email.sent).toHaveLength(3);
    const statuses: number[] = [];
    for (let i = 0; i < 16; i++)
      statuses.push((await pages.signUp({ ...alone, email: `a${i}@example.org` })).status);
    expect(statuses).toEqual([...Array(15).fill(303), 429]);
  });

  test("plus tags and dots of one inbox are one inbox for the day's three, Gmail's two names too", async () => {
    for (let i = 0; i < 12; i++) {
      const email = [`ann.lee+${i}@gmail.com`, `a.n.n.lee@googlemail.com`, `AnnLee+x${i}@Gmail.com`][i % 3];
      expect((await pages.signUp({ ...alone, email: `${email}` }, `10.0.${i}.1`)).status).toBe(303);
      await minutes(her, 3);
    }
    expect(her.email.sent).toHaveLength(3);
  });

  test("one domain has twenty a day, then the page says so; another one still has its own", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++)
      statuses.push((await pages.signUp({ ...alone, email: `a${i}@example.org` }, `10.0.${i}.1`)).status);
    expect(statuses).toEqual([...Array(20).fill(303), ...Array(5).fill(429)]);
    expect((await pages.signUp({ ...alone, email: "a@example.net" }, "10.1.0.1")).status).toBe(303);
    await minutes(her, 3);
    expect(her.email.sent).toHaveLength(21);
  });

  test("a large public provider has no budget of its own: only the service's, which texts and emails share", async () => {
    her.deps.signUpsPerDay = 30;
    pages = webOf(her);
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++)
      statuses.push((await pages.signUp({ ...alone, email: `a${i}@gmail.com` }, `10.0.${i}.1`)).status);
    expect(statuses).toEqual([...Array(30).fill(303), 429]);
    expect((await pages.signUp({ phone: "+44 7700 900123", zone: "" }, "10.1.0.1")).status).toBe(429);
  });

  test("two spellings of one inbox are two people: a budget is all that they share", async () => {
    await pages.signUp({ ...alone, email: "z+a@example.org" });
    await pages.signUp({ ...alone, email: "z+b@example.org" });
    expect(her.table.people.size).toBe(2);
  });

  test("a later post changes nothing that the first one said, but for a yes to the safety question", async () => {
    const link = /https:\/\/texts\.example\.org(\/email\/confirm\/\S+)/;
    await pages.signUp(alone);
    await minutes(her, 2);
    const first = pathIn(her, link);
    await her.until("2026-11-22T10:00:00Z");
    await pages.signUp({ ...alone, plan: "3", ended: "2026-01-01", safety: "y", zone: "Asia/Tokyo" });
    await pages.signUp({ ...alone, plan: "3" });
    await minutes(her, 2);
    // The link that came first stays good.
    for (const path of [first, pathIn(her, link)]) {
      const page = wordsOf(await (await pages.get(path)).text());
      expect(page).toContain("Plan: Four quiet weeks");
      expect(page).toContain("It ended: Saturday 14 November 2026");
      expect(page).toContain("Time zone: London");
      expect(page).toContain("Safety question: yes, or not sure");
    }
    expect((await pages.post(first, { safety: "n" })).status).toBe(200);
    expect(her.person()).toMatchObject({ plan: "no-contact", boundary: false, zone: "Europe/London" });
  });

  test("a link does not outlive the sign-up that it is for", async () => {
    await pages.signUp(alone);
    await her.until("2026-11-28T09:00:00Z");
    await pages.signUp(alone);
    await minutes(her, 3);
    const path = pathIn(her, /https:\/\/texts\.example\.org(\/email\/confirm\/\S+)/);
    expect((await pages.get(path)).status).toBe(200);
    await her.until("2026-11-28T10:00:00Z");
    expect((await pages.get(path)).status).toBe(404);
    expect((await pages.post(path, { safety: "n" })).status).toBe(404);
  });

  test("a confirmation whose write lost its answer ends as if nothing had gone wrong", async () => {
    await pages.signUp(alone);
    await minutes(her, 2);
    const path = pathIn(her, /https:\/\/texts\.example\.org(\/email\/confirm\/\S+)/);
    losesAnswer(her);
    const answer = await pages.post(path, { safety: "n" });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([
      200,
      expect.stringContaining("Confirmed"),
    ]);
    await minutes(her, 5);
    expect(her.mailed("Europe/London")).toEqual(["2026-11-21 10:04 no-contact/start by email"]);
    expect((await pages.post(path, { safety: "n" })).status).toBe(404);
  });

  test("nobody who is somebody is changed, or written to, by the form", async () => {
    await pages.signUp(alone);
    await her.confirms();
    await minutes(her, 10);
    await her.unsubscribes();
    const [sent, stored] = [her.email.sent.length, her.person()];
    const again = await pages.signUp({ ...alone, plan: "3" });
    expect(again.headers.get("location")).toBe("/next?by=email");
    await minutes(her, 60);
    expect(her.email.sent).toHaveLength(sent);
    expect(her.person()).toEqual(stored);
  });

  test("whoever never confirms gets nothing else, and their link is dead after two days", async () => {
    await pages.signUp(alone);
    await minutes(her, 2);
    const path = pathIn(her, /https:\/\/texts\.example\.org(\/email\/confirm\/\S+)/);
    await her.until("2026-11-23T10:03:00Z");
    expect((await pages.get(path)).status).toBe(404);
    expect((await pages.post(path, {})).status).toBe(404);
    expect(her.email.sent).toHaveLength(1);
    expect(her.person().state).toBe("joining");
  });

  test("the link at the foot stops them and, on the same page, starts them again; a GET does neither", async () => {
    await pages.signUp(alone);
    await her.confirms();
    await minutes(her, 3);
    const path = unsubscribePath(her);
    expect(wordsOf(await (await pages.get(path)).text())).toContain("Yes, stop them");
    expect(her.person().state).toBe("active");
    expect((await pages.post(path, { "List-Unsubscribe": "One-Click" })).status).toBe(200);
    expect(her.person()).toMatchObject({ state: "stopped" });
    await her.until("2026-12-01T12:00:00Z");
    const before = her.mailed("Europe/London");
    expect(wordsOf(await (await pages.get(path)).text())).toContain("Start them again");
    expect(her.person().state).toBe("stopped");
    expect((await pages.post(path, { do: "start" })).status).toBe(200);
    await her.until("2026-12-13T12:00:00Z");
    // What fell due meanwhile is not sent late.
    expect(her.mailed("Europe/London").slice(before.length)).toEqual([
      "2026-12-04 10:00 no-contact/mistake-4 by email",
      "2026-12-05 10:00 no-contact/milestone-21 by email",
      "2026-12-09 10:00 no-contact/mistake-5 by email",
      "2026-12-11 10:00 no-contact/eve by email",
      "2026-12-12 10:00 no-contact/no-contact-end by email",
    ]);
  });

  test("a link to their page goes to the inbox and nowhere else, a few a day", async () => {
    await pages.signUp(alone);
    await her.confirms();
    await minutes(her, 3);
    const path = unsubscribePath(her);
    const shown = await (await pages.post(path, { do: "page" })).text();
    expect(shown).not.toContain("/p/");
    await minutes(her, 2);
    const page = pathIn(her, /https:\/\/texts\.example\.org(\/p\/\S+)/);
    const mine = wordsOf(await (await pages.get(page)).text());
    expect(mine).toContain("Four quiet weeks.");
    expect(mine).toContain("Everything comes by email, to zoe@example.org.");
    expect(mine).not.toMatch(/text PAGE/);
    // Nothing on the page turns off the only way to reach them.
    await pages.post(page, { do: "email-off" });
    await pages.post(page, { do: "email", value: "other@example.org" });
    expect(her.person().email).toMatchObject({ address, confirmedAt: expect.any(String) });

    for (let i = 0; i < 6; i++) {
      await pages.post(path, { do: "page" });
      await minutes(her, 3);
    }
    expect(her.email.sent.filter(({ subject }) => subject === emailWords.pageSubject)).toHaveLength(4);
  });
});

test("with a number and an address, only the owner of the phone turns email on, by text", async () => {
  const her = life("+12025550143", "2026-11-21T15:00:00Z");
  await webOf(her).signUp({ email: "Eve@Example.org" });
  await minutes(her, 30);
  await her.says("JOIN");
  await her.says("N");
  await minutes(her, 30);
  expect(her.email.sent).toEqual([]);
  await her.says("EMAIL ann@example.org");
  expect(her.person()).toMatchObject({ state: "active", email: { address: "ann@example.org" } });
  expect(await her.confirms()).toBe(true);
  await her.until("2026-11-30T17:30:00Z");
  expect(her.mailed("America/New_York").length).toBeGreaterThan(0);
  expect(her.sms.sent.filter(({ prompt }) => prompt !== "sign-up")).toHaveLength(
    her.timeline("America/New_York").length - 1,
  );
});

test("email on their own page: asked for, confirmed, alone, both, and none, as by text", async () => {
  const her = await annSignedUp();
  const pages = webOf(her);
  const path = await pagePath(her);
  const post = async (form: Record<string, string>) => wordsOf(await (await pages.post(path, form)).text());
  expect(wordsOf(await (await pages.get(path)).text())).toContain("Get your texts by email as well");
  expect(await post({ do: "email", value: "ann@example.org" })).toContain("waits for its link to be opened");
  expect(await her.confirms()).toBe(true);
  expect(wordsOf(await (await pages.get(path)).text())).toContain("By text, and by email");
  expect(await post({ do: "email-only" })).toContain("Prompts go to a***@example.org only.");
  expect(her.person().email).toMatchObject({ only: true });
  expect(await post({ do: "email", value: "ann@example.org" })).toContain("as well as to this phone");
  expect(await post({ do: "email-off" })).toContain("No more emails.");
  expect(her.person().email).toBeUndefined();
  for (const value of ["ann@example.org\r\nbcc: eve@example.org", "ann", "", "<script>@example.org"]) {
    expect((await pages.post(path, { do: "email", value })).status).toBe(422);
  }
  expect(her.person().email).toBeUndefined();
});

test("where email is not set up, the page does not speak of it", async () => {
  const her = await annSignedUp();
  const pages = webOf(her, false);
  const path = await pagePath(her);
  expect(await (await pages.get(path)).text()).not.toMatch(/email/i);
});
