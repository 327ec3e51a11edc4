import { describe, expect, test } from "vitest";
import { ann, annSignedUp, life, losesAnswer } from "../support/life.ts";
import { filledIn, web, webOf } from "../support/web.ts";

const asked =
  "Afterword: someone gave this number to get texts from us. If it was you, reply JOIN to confirm. If not, do nothing. Msg & data rates may apply. HELP, STOP.";

describe("a sign-up on the page", () => {
  test("sends one text, which says nothing of a breakup, and goes on to the next step", async () => {
    const { her, signUp } = web();
    const answer = await signUp();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/next"]);
    expect(her.sms.sent.map(({ to, body }) => ({ to, body }))).toEqual([{ to: "+12025550143", body: asked }]);
    expect(her.person()).toMatchObject({ state: "joining", asking: "join" });
    const { plan, breakupDate, lastContact, boundary, email } = her.person();
    expect([plan, breakupDate, lastContact, boundary, email]).toEqual(Array(5).fill(undefined));
  });

  test("plans nothing before JOIN and the safety answer, then all of it, as by text", async () => {
    const { her, signUp } = web();
    await signUp({ contact: "2026-11-16" });
    await her.until("2026-11-21T20:00:00Z");
    expect(her.sms.sent).toHaveLength(1);
    expect(await her.says("JOIN")).toEqual([
      expect.stringMatching(/^Afterword: recurring texts .* STOP to end\. Terms, privacy: https:\S+$/),
      "The form said: Four quiet weeks, about 1 a week, up to 5 in the first, from Saturday 14 November 2026, last contact Monday 16 November 2026. Wrong? DATE and a day, PLAN and a number. Next, so that I suggest nothing unsafe: has your ex asked you not to contact them, or was there violence or fear? Reply Y, N or UNSURE.",
    ]);
    expect(her.person().state).toBe("joining");
    expect(await her.says("N")).toEqual([
      "You're set: Four quiet weeks, from Sat 14 Nov, last contact Mon 16 Nov. Day 5 of 28, done Mon 14 Dec. Texts come around 10 am, New York time: about 1 a week, up to 5 in the first. Next: in a few minutes.",
    ]);
    expect(her.person().invitation).toBeUndefined();
    await her.until("2026-11-21T20:10:00Z");
    expect(her.sms.sent.at(-1)?.prompt).toBe("no-contact/start");
  });

  test("a yes or not sure on the form stands until they answer by text, and it is asked there all the same", async () => {
    const { her, signUp } = web();
    await signUp({ safety: "unsure", plan: "2" });
    await her.says("join");
    expect(her.person()).toMatchObject({ boundary: true, plan: "week-apart", state: "joining" });
    // Corrections answer nothing.
    for (const text of ["DATE 2026-11-13", "PLAN 1", "BOUNDARY OFF", "CONTACT 2026-11-15", "JOIN", "what"]) {
      await her.says(text);
      expect(her.person()).toMatchObject({ boundary: true, state: "joining", asking: "safety" });
    }
    const replies = await her.says("UNSURE");
    expect(replies[0]).toMatch(/^Noted\. Nothing I send will suggest contact/);
    expect(her.person()).toMatchObject({ boundary: true, plan: "no-contact", state: "active" });
    expect(her.person()).toMatchObject({ breakupDate: "2026-11-13", lastContact: "2026-11-15" });
  });

  test("their own No by text clears a yes that a form gave", async () => {
    const { her, signUp } = web();
    await signUp({ safety: "y" });
    await her.says("YES");
    await her.says("N");
    expect(her.person()).toMatchObject({ boundary: false, state: "active" });
  });

  test("a stranger's form for the same number changes nothing: no plan, no date, no inbox, no boundary off", async () => {
    const { her, signUp } = web();
    await signUp({ safety: "y" });
    await her.until("2026-11-23T15:00:00Z");
    await signUp({ safety: "n", plan: "3", ended: "2026-01-01", email: "eve@example.org" });
    const replies = await her.says("JOIN");
    expect(replies[1]).toMatch(
      /^The form said: Four quiet weeks, about 1 a week, up to 5 in the first, from Saturday 14 November 2026\. /,
    );
    expect(her.person()).toMatchObject({ boundary: true, state: "joining", plan: "no-contact" });
    await her.says("Y");
    expect(her.person()).toMatchObject({ boundary: true, state: "active", breakupDate: "2026-11-14" });
    await her.until("2026-11-23T20:00:00Z");
    expect(her.person().email).toBeUndefined();
    expect(her.email.sent).toEqual([]);
  });

  test("posted for somebody every six days at night, it is nothing that their own JOIN takes over", async () => {
    const { her, signUp } = web("+12025550143", "2026-11-21T04:00:00Z");
    for (const day of ["2026-11-27", "2026-12-03", "2026-12-09", "2026-12-15", "2026-12-21"]) {
      await signUp();
      await her.until(`${day}T04:00:00Z`);
    }
    await signUp();
    expect((await her.says("JOIN"))[1]).toMatch(/^First question: what date did it end\?/);
    expect(her.person().plan).toBeUndefined();
  });

  test("an address beside the number is dropped, and JOIN says how email is turned on", async () => {
    const { her, signUp } = web();
    await signUp({ email: "ann@example.org" });
    expect((await her.says("JOIN"))[1]).toBe(
      "If you would like email too, text EMAIL and your address once you're set.",
    );
    await her.says("N");
    await her.until("2026-11-22T18:00:00Z");
    expect(her.person().email).toBeUndefined();
    expect(JSON.stringify([...her.table.people.values()])).not.toContain("ann@example.org");
  });

  test("eight posts at once send one text, and spend one of the day's three", async () => {
    const { her, signUp } = web();
    for (const hour of [15, 17, 19, 20]) {
      await her.until(`2026-11-21T${hour}:00:00Z`);
      await Promise.all(Array.from({ length: 8 }, (_, i) => signUp({}, `192.0.2.${hour + i}`)));
    }
    expect(her.sms.sent.map(({ at }) => at.toString())).toEqual([
      "2026-11-21T15:00:00Z",
      "2026-11-21T17:00:00Z",
      "2026-11-21T19:00:00Z",
    ]);
  });

  test("a sign-up whose write lost its answer sends its text all the same, once", async () => {
    const { her, signUp } = web();
    losesAnswer(her);
    expect((await signUp()).headers.get("location")).toBe("/next");
    await signUp();
    expect(her.sms.sent).toHaveLength(1);
  });

  test.each(["who is this", "STATUS", "DATE 3 November", "no"])(
    "%j before JOIN is told how to confirm, and no more",
    async (text) => {
      const { her, signUp } = web();
      await signUp();
      expect(await her.says(text)).toEqual([
        "To confirm that you want these texts, reply JOIN. If not, do nothing. HELP for help, STOP to end.",
      ]);
      expect(her.person()).toMatchObject({ state: "joining", asking: "join" });
    },
  );

  test("STOP before JOIN ends it, and a sign-up after that sends nothing", async () => {
    const { her, signUp } = web();
    await signUp();
    await her.says("STOP");
    expect(her.person().state).toBe("stopped");
    await her.until("2026-11-23T15:00:00Z");
    expect((await signUp()).headers.get("location")).toBe("/next");
    expect(her.sms.sent).toHaveLength(1);
    expect(her.person().state).toBe("stopped");
  });

  test("that nobody confirms within a week is forgotten: JOIN then asks from the beginning", async () => {
    const { her, signUp } = web();
    await signUp();
    await her.until("2026-11-28T15:00:01Z");
    expect((await her.says("JOIN"))[1]).toMatch(/^First question: what date did it end\?/);
    expect(her.person().breakupDate).toBeUndefined();
  });

  test("sent twice, even at once, is one sign-up and one text; the first one counts", async () => {
    const { her, signUp } = web();
    const both = await Promise.all([signUp(), signUp()]);
    await signUp({ ended: "2026-11-15" });
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(her.sms.sent).toHaveLength(1);
    await her.says("JOIN");
    expect(her.person().breakupDate).toBe("2026-11-14");
  });

  test("at night sends no text: they are asked to text first, and JOIN confirms all the same", async () => {
    const { her, signUp } = web("+12025550143", "2026-11-21T04:00:00Z");
    expect((await signUp()).headers.get("location")).toBe("/next?first=you");
    expect(her.sms.sent).toEqual([]);
    expect((await her.says("JOIN"))[1]).toMatch(/^The form said: Four quiet weeks/);
    expect((await her.says("N"))[0]).toMatch(/^You're set: Four quiet weeks/);
  });

  test("that names a far zone texts nobody at what is night for the number", async () => {
    const { her, signUp } = web("+12025550143", "2026-11-21T04:00:00Z");
    expect((await signUp({ zone: "Asia/Tokyo" })).headers.get("location")).toBe("/next?first=you");
    expect(her.sms.sent).toEqual([]);
  });
});

describe("nobody learns from the page who is signed up", () => {
  const answerOf = async ({ signUp }: Pick<ReturnType<typeof web>, "signUp">) => {
    const answer = await signUp();
    return [answer.status, answer.headers.get("location"), await answer.text()];
  };

  test("one who is, who stopped, who was erased: answered as a stranger is, and nothing changes", async () => {
    const expected = await answerOf(web());
    const stopped = await annSignedUp();
    await stopped.says("STOP");
    const erased = await annSignedUp();
    await erased.says("ERASE");
    await erased.says("ERASE");
    const joining = ann();
    await joining.says("JOIN");
    for (const her of [await annSignedUp(), stopped, erased, joining]) {
      const before = structuredClone(her.table.people.get(her.id));
      const sent = her.sms.sent.length;
      expect(await answerOf(webOf(her))).toEqual(expected);
      expect(her.table.people.get(her.id)).toEqual(before);
      expect(her.sms.sent).toHaveLength(sent);
    }
  });

  test("a number that the network refuses is answered the same", async () => {
    const { her, signUp } = web("+12025552161");
    her.deps.sms.send = async () => {
      throw new Error("21610");
    };
    expect((await signUp({ phone: "+12025552161" })).headers.get("location")).toBe("/next");
  });

  test("the next step tells everybody that START comes first after a STOP", async () => {
    const { get } = web();
    for (const path of ["/next", "/next?first=you"]) {
      const text = await (await get(path)).text();
      expect(text).toContain('Then no text of ours can reach you: text <b class="word">START</b>');
      expect(text).toContain("+15005550006");
    }
  });
});

/** The list that a page of a form begins with, when something is wrong. */
const problemsOn = (page: string) =>
  [...page.matchAll(/<li><a href="#[\w-]+">([^<]+)<\/a>/g)].map(([, words]) => words);

describe("a field that is wrong says so, and what was typed is kept", () => {
  test.each<[string, Record<string, string>, string]>([
    ["no number", { phone: "" }, "Please give the number of your phone."],
    ["a number that is none", { phone: "12" }, "That does not look like a phone number."],
    ["no date", { ended: "" }, "Please give the day it ended."],
    ["a date that is none", { ended: "2026-02-30" }, "We could not read that as a date."],
    ["a date ahead", { ended: "2026-12-24" }, "That day is still ahead."],
    ["a date long past", { ended: "2016-11-20" }, "That is over 10 years back."],
    ["a contact before the end", { contact: "2026-11-13" }, "That is before the day it ended (Sat 14 Nov)."],
    ["an offset for a zone", { zone: "+05:30" }, "Please pick a zone from the list."],
    ["an offset without its colon", { zone: "-0530" }, "Please pick a zone from the list."],
    ["a zone that does not exist", { zone: "Mars/Olympus" }, "Please pick a zone from the list."],
    ["no plan", { plan: "" }, "Please choose one of the plans."],
    ["a plan that does not exist", { plan: "6" }, "Please choose one of the plans."],
    ["no answer on safety", { safety: "" }, "Please answer this one."],
    ["no consent", { consent: "" }, "Please tick the box if you want these texts."],
    [
      "an address with a line break",
      { email: "a@example.org\r\nBcc: b@example.org" },
      "That does not look like an email",
    ],
    [
      "an address alone, and no zone",
      { phone: "", email: "a@example.org", zone: "" },
      "Please pick the city",
    ],
  ])("%s", async (_, changes, problem) => {
    const { her, post } = web();
    const answer = await post("/", { ...filledIn, ...changes });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(problemsOn(page)).toEqual([expect.stringContaining(problem)]);
    expect(page.includes(`value="${{ ...filledIn, ...changes }.phone}"`)).toBe(true);
    expect(her.table.people.size).toBe(0);
    expect(her.sms.sent).toEqual([]);
  });

  test("a number as it is dialled at home is read, and so are dates in words", async () => {
    const { her, signUp } = web();
    expect((await signUp({ phone: "(202) 555-0143", ended: "last Sunday", zone: "" })).status).toBe(303);
    await her.says("JOIN");
    expect(her.person()).toMatchObject({ breakupDate: "2026-11-15", zone: "America/New_York" });
  });

  test("script that was typed is shown as text", async () => {
    const { signUp } = web();
    const page = await (await signUp({ phone: '"><script>alert(1)</script>' })).text();
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(page).not.toContain("<script>alert");
  });
});

describe("what the form texts", () => {
  test.each([
    ["premium-rate", "+1 900 555 0199"],
    ["shared-cost", "+61 1300 555 123"],
    ["toll-free", "+1 800 555 0199"],
    ["personal", "+44 7012 345678"],
    ["pager", "+44 7600 123456"],
    ["UAN", "+44 300 123 4567"],
    ["plain fixed-line", "+44 20 7946 0000"],
  ])("no %s number", async (_, phone) => {
    const { her, signUp } = web();
    const answer = await signUp({ phone });
    expect(answer.status).toBe(422);
    expect(problemsOn(await answer.text())).toEqual([
      "We can only text mobile phones. Please give the number of one.",
    ]);
    expect([her.table.people.size, her.sms.sent]).toEqual([0, []]);
  });

  test.each([
    ["Somalia", "+252 61 2345678"],
    ["Jamaica, which shares +1", "+1 876 555 1234"],
    ["Guernsey, which shares +44", "+44 7781 123456"],
    ["a satellite", "+870 773 111 632"],
    ["an international network", "+882 12345678"],
    ["international toll-free numbers", "+800 1234 5678"],
  ])("no number of %s: it is not served", async (_, phone) => {
    const { her, signUp } = web();
    const answer = await signUp({ phone });
    expect(answer.status).toBe(422);
    expect(problemsOn(await answer.text())).toEqual(["Sorry, we do not text numbers in that country yet."]);
    expect([her.table.people.size, her.sms.sent]).toEqual([0, []]);
  });

  test.each([
    ["a US number, mobile or fixed", "+1 202 555 0143"],
    ["a Canadian one", "+1 416 555 0123"],
    ["a fictional British one, of no known type", "+44 7700 900123"],
    ["an Irish mobile", "+353 87 123 4567"],
    ["an Australian mobile", "+61 491 570 156"],
    ["a New Zealand mobile", "+64 21 123 4567"],
  ])("%s", async (_, phone) => {
    expect((await web().signUp({ phone, zone: "" })).status).toBe(303);
  });

  test("numbers of the countries that are set, and of no others", async () => {
    const { signUp } = webOf(ann(), true, ["IN"]);
    expect((await signUp({ phone: "+91 98765 43210" })).status).toBe(303);
    expect((await signUp()).status).toBe(422);
  });

  test("a text from any number is answered: budgets limit those, not types or countries", async () => {
    for (const phone of ["+252612345678", "+442079460000"])
      expect((await life(phone, "2026-11-21T15:00:00Z").says("JOIN"))[0]).toMatch(/^Afterword: recurring/);
  });
});

/** US numbers, each another one. */
const number = (i: number) => `+1202555${`${i}`.padStart(4, "0")}`;

describe("posted over and over", () => {
  test("a thousand times for one number, from everywhere: three texts a day", async () => {
    const { her, signUp } = web();
    for (let i = 0; i < 1000; i++) {
      if (i % 200 === 0) await her.until(her.now().add({ minutes: 61 }));
      const answer = await signUp({}, `10.${Math.floor(i / 250)}.${i % 250}.1`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/next"]);
    }
    expect(her.sms.sent).toHaveLength(3);
  });

  test("a thousand times from one source, for many numbers: twenty a day, then the way by text", async () => {
    const { her, signUp } = web();
    for (let i = 0; i < 1000; i++) {
      const answer = await signUp({ phone: number(i) });
      expect(answer.status).toBe(i < 20 ? 303 : 429);
      if (i === 20) expect(await answer.text()).toContain("text JOIN to +15005550006");
    }
    expect(her.sms.sent).toHaveLength(20);
    expect((await signUp({}, "192.0.2.2")).status).toBe(303);
    await her.until("2026-11-22T18:00:00Z");
    expect((await signUp()).status).toBe(303);
  });

  test("of one IPv6 network all addresses are one source", async () => {
    const { signUp } = web();
    for (let i = 0; i < 20; i++) await signUp({ phone: `+120255501${i + 10}` }, `2001:db8:1:2::${i}`);
    expect((await signUp({}, "2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await signUp({}, "2001:db8:1:3::9")).status).toBe(303);
  });

  test.each<[string, (i: number) => string, string]>([
    ["an IPv6 /48", (i) => `2001:db8:1:${i.toString(16)}::1`, "2001:db8:2::1"],
    ["an IPv4 /24", (i) => `198.51.100.${i}`, "198.51.101.1"],
    ["an IPv4 /24 as a socket writes it", (i) => `::ffff:198.51.100.${i}`, "198.51.101.1"],
  ])("of %s all sources together have sixty a day", async (_, source, elsewhere) => {
    const { signUp } = web();
    const statuses: number[] = [];
    for (let i = 0; i < 70; i++) statuses.push((await signUp({ phone: number(i) }, source(i))).status);
    expect(statuses).toEqual([...Array(60).fill(303), ...Array(10).fill(429)]);
    expect((await signUp({}, elsewhere)).status).toBe(303);
  });

  test("from everywhere and for many numbers: no more texts than the service's day has, counted and told", async () => {
    const { her, signUp } = web();
    const statuses: number[] = [];
    for (let i = 0; i < 300; i++)
      statuses.push((await signUp({ phone: number(i) }, `10.0.${i % 250}.1`)).status);
    expect(statuses).toEqual([...Array(200).fill(303), ...Array(100).fill(429)]);
    expect(her.sms.sent).toHaveLength(200);
    expect(her.logged.filter(({ event }) => event === "sign-ups-spent")).toHaveLength(100);
    await her.until("2026-11-22T18:00:00Z");
    expect((await signUp({ phone: number(301) })).status).toBe(303);
  });

  test("once the day is spent the answer is the same, whoever is signed up", async () => {
    const her = await annSignedUp();
    her.deps.signUpsPerDay = 1;
    const { signUp } = webOf(her);
    expect((await signUp({ phone: number(1) })).status).toBe(303);
    const [known, unknown] = [await signUp(), await signUp({ phone: number(2) })];
    expect([known.status, await known.text()]).toEqual([429, await unknown.text()]);
  });

  test("what one source or one number is refused does not spend the budget of all", async () => {
    const { signUp } = web("+12025550143", "2026-11-21T15:00:00Z", 25);
    for (let i = 0; i < 40; i++) await signUp({ phone: number(i) }, "192.0.2.1");
    for (let i = 0; i < 40; i++) await signUp({ phone: number(50) }, `10.0.${i}.1`);
    expect((await signUp({ phone: number(60) }, "10.1.0.1")).status).toBe(303);
  });

  test("at night, when no text leaves, it spends nothing of the day", async () => {
    const { her, signUp } = web("+12025550143", "2026-11-21T04:00:00Z", 1);
    for (let i = 0; i < 5; i++) await signUp({ phone: number(i) });
    await her.until("2026-11-21T15:00:00Z");
    expect((await signUp()).headers.get("location")).toBe("/next");
  });
});

test("neither a number nor an address of a source is in the log or a key", async () => {
  const { her, signUp } = web();
  await signUp({}, "192.0.2.77");
  await signUp({ phone: "nonsense" });
  expect(her.logged.length).toBeGreaterThan(0);
  expect(JSON.stringify(her.logged)).not.toMatch(/2025550143|192\.0\.2|nonsense/);
});

test("a form from another site, or that is none, or is endless, is refused", async () => {
  const { her, post, app } = web();
  expect((await post("/", filledIn, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post("/", filledIn, { origin: "https://evil.example" })).status).toBe(403);
  expect((await post("/", { ...filledIn, more: "x".repeat(20_000) })).status).toBe(400);
  expect((await app.request("/", { method: "POST", body: "{}" })).status).toBe(400);
  expect(her.table.people.size).toBe(0);
  expect((await post("/", filledIn, { "sec-fetch-site": "same-origin", origin: "null" })).status).toBe(303);
});

describe("the sign-up page", () => {
  test("asks for consent in words that name text messages, apart from the terms and not ticked", async () => {
    const page = await (await web().get("/")).text();
    const box = /<label class="tick".*?<\/label>/s.exec(page)?.[0] ?? "";
    expect(box).toContain("recurring automated text messages");
    for (const words of ["Message and data rates may apply", "STOP", "HELP", "no condition"])
      expect(box).toContain(words);
    expect(box).not.toMatch(/ checked|terms/i);
    expect(page).toContain("The terms, in short");
  });

  test("says how often each plan texts, on its card and beside the box once it is picked", async () => {
    const { get } = web();
    const page = await (await get("/")).text();
    const often = [
      "about 1 a week, up to 5 in the first",
      "about 2 a week, up to 7 in the first",
      "about 8 a week",
      "about 1 a week, up to 4 in the first",
      "about 2 a month, up to 6 in the first",
    ];
    for (const [i, words] of often.entries()) {
      expect(page).toContain(`<span class="often" id="often-${i + 1}">${words}</span>`);
      expect(page).toMatch(new RegExp(`<p id="plan-${i + 1}-about">[^<]*\\. A${words.slice(1)}\\.</p>`));
    }
    expect(page).toContain('at this number: <span class="often-any">1 a month to 8 a week by plan</span>');
    const style = await (await get("/style.css")).text();
    expect(style).toContain("form:has(#plan-3:checked) #often-3 { display: inline; }");
  });

  test("shows the five plans with their days, as the timeline has them", async () => {
    const page = await (await web().get("/")).text();
    for (const name of [
      "Four quiet weeks",
      "A week, then hello",
      "Five rungs",
      "Show, don&#39;t tell",
      "Six honest steps",
    ]) {
      expect(page).toContain(name);
    }
    expect(page.match(/<svg class="picture"/g)).toHaveLength(5);
    expect(page).toContain("The no-contact end date, day 28");
    expect(page).toContain("No end date in this plan.");
    expect(page).toContain('Hard day 1: <span class="quiet">day 1</span>');
  });

  test("allows nothing from elsewhere and nothing inline, and is kept by no cache", async () => {
    const answer = await web().get("/");
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const page = await answer.text();
    expect(page).not.toMatch(/ style=| on[a-z]+=|<script>|https?:\/\//);
  });
});

test("email is asked for only where it is set up, and nothing is done with it elsewhere", async () => {
  const her = ann();
  const alone = await webOf(her, false).signUp({ phone: "", email: "a@example.org" });
  expect(problemsOn(await alone.text())).toEqual(["Email is not set up here. Please give a phone number."]);
  await webOf(her, false).signUp({ email: "a@example.org" });
  expect(her.person().invitation).not.toHaveProperty("email", "a@example.org");
  const asks = async (page: Promise<Response> | Response) =>
    (await (await page).text()).includes('type="email"');
  expect(await asks(webOf(her, false).get("/"))).toBe(false);
  expect(await asks(webOf(her).get("/"))).toBe(true);
});
