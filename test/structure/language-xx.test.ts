import { beforeAll, describe, expect, test } from "vitest";
import { type Copy, type PageCopy, translation } from "../../functions/core/locale.ts";
import { sayZone } from "../../functions/core/places/zones.ts";
import { plans } from "../../functions/core/plans/index.ts";
import { locales } from "../../functions/locales.ts";
import { pageLocales } from "../../functions/page-locales.ts";
import { voices } from "../../functions/voices.ts";
import { en } from "../../templates/en/index.ts";
import { pages } from "../../templates/en/pages/index.ts";
import { writing } from "../../templates/en/writing.ts";
import { type Life, life } from "../support/life.ts";
import { filledIn, webOf } from "../support/web.ts";
import { inBrackets } from "../support/xx/copy.ts";
import { xx, xxWriting } from "../support/xx/language.ts";
import { leaksIn, wordsOf } from "../support/xx/read.ts";

// A language is a folder: here is one, a copy in brackets with an x for every letter and a few words of its own. Somebody lives
// each plan in it, and nothing that they are sent or shown has a word of English.

beforeAll(() => {
  locales.xx = { copy: inBrackets(en), language: xx };
  voices.xx = { copy: inBrackets(writing), language: xxWriting };
  pageLocales.xx = { ...locales.xx, pages: inBrackets(pages) };
});

const browser = { "accept-language": "xx-YY,xx;q=0.9,en;q=0.5", accept: "text/html" };

/** What people read, and where. */
type Read = [where: string, text: string];

const leaks = (read: readonly Read[], own: readonly string[] = []) =>
  read.map(([where, text]) => [where, leaksIn(text, own)] as const).filter(([, found]) => found.length > 0);

/** All that somebody says in the months of one plan, on which day, beside what they answer in sign-up. */
const own = [
  ...["Mi lernas gitaron", "Mi iris promeni", "Mi estis malfrua", "Mi vokos panjon", "kolero", "dankon"],
  ...["kio", "io ajn tute alia sen senco", "jes", "iam"],
  ...["America/New_York", "America/Chicago"].map(sayZone),
];
const said: [on: string, texts: string[]][] = [
  ["2026-11-22", ["STATO", "PLANS", "PLAN", "WEEKS", "WEEKS 6", "DATE", "DATE 2026-11-20", "CONTACT", "CONTACT 2026-11-21", "TIME", "TIME 11:00", "TIME 99", "ZONE", "ZONE Nenie", "ZONE Chicago", "HELP", "FAQ", "FAQ 1", "FAQ 9"]],
  ["2026-11-24", ["OPUS", "OPUS Mi lernas gitaron", "FARITA Mi iris promeni", "DAILY OFF", "DAILY ON", "4 2 5", "4 9", "NEXT", "BACK", "dankon", "kio", "io ajn tute alia sen senco", "DONE"]],
  ["2026-11-26", ["NOTE", "NOTE Mi estis malfrua", "NOTES", "NOTES 4", "NOTES CLEAR", "NOTE Mi estis malfrua", "PROMISE", "PROMISE Mi vokos panjon", "KEPT", "BROKE", "PROMISE OFF", "PROMISE Mi vokos panjon", "CHANGE", "CHANGE kolero", "TEXTED", "TRIAL", "MEET", "MEET 2027-01-10", "MEET 2027-01-10 18:00", "MEET"]],
  ["2026-11-28", ["GLITO", "SLIP hieraux", "SLIP 2020-01-01", "mi skribis al ŝi", "jes", "PAUSE", "PAUSE 3 DAYS", "RESUME", "RESUME"]],
  ["2026-12-02", ["EMAIL", "EMAIL ann@example.org", "EMAIL ONLY", "EMAIL OFF", "EMAIL OFF", "PAGE", "SAFE"]],
  ["2026-12-20", ["4 3 4", "KEPT", "DONE"]],
  ["2027-01-11", ["MEET OFF", "MEET OFF", "TRIAL", "TRIAL OFF", "NEXT", "jes", "jes", "STATUS"]],
  ["2027-03-01", ["NEXT", "5 5 5", "TEXTED", "TRIAL"]],
  ["2027-03-09", ["necerta", "ne", "BOUNDARY", "BOUNDARY OFF", "certe", "STATUS"]],
  ["2027-06-01", ["kolero", "kolero", "kolero", "mortigi min", "STATUS", "RESUME", "haltu", "kio", "denove", "iru", "ERASE", "ne", "ERASE", "jes"]],
]; // biome-ignore format: a table

/** What somebody reads by text and on their page in the six months of a plan. */
async function live(number: number): Promise<Read[]> {
  const her = life("+12025550143", "2026-11-21T15:00:00Z");
  const web = webOf(her);
  const read: Read[] = [];
  const say = async (text: string) => {
    for (const reply of await her.says(text)) read.push([`reply to ${text}`, reply]);
  };
  for (const text of ["VENU", "kio", "2026-11-19", "kial", "SAMA", "necerte", "ne", "9", `${number}`])
    await say(text);
  expect(her.person()).toMatchObject({ language: "xx", state: "active", plan: plans[number - 1]?.id });
  for (const [on, texts] of said) {
    await her.until(`${on}T20:00:00Z`);
    if (on !== "2027-06-01") {
      const [path = "no link"] = /\/p\/[\w.-]+/.exec((await her.says("PAGE")).join()) ?? [];
      const shown = await web.app.request(path, { headers: browser });
      const page = await shown.text();
      expect([on, shown.status, page.includes('<html lang="xx">')]).toEqual([on, 200, true]);
      read.push([`page on ${on}`, wordsOf(page)]);
      const erase = await (await web.post(path, { do: "erase" }, browser)).text();
      const odd = await (await web.post(path, { do: "odd" }, browser)).text();
      read.push(["asked to erase", wordsOf(erase)], ["an odd form", wordsOf(odd)]);
    }
    for (const text of texts) await say(text);
  }
  expect(her.table.people.get(her.id)?.state).toBe("erased");
  return [...read, ...her.sms.sent.map(({ prompt, body }): Read => [`${prompt}`, body]), ...mailsOf(her)];
}

const mailsOf = (her: Life): Read[] =>
  her.email.sent.flatMap(({ prompt, subject, text, html }): Read[] => [
    [`subject of ${prompt}`, subject],
    [`${prompt} by mail`, text],
    [`${prompt} as HTML`, wordsOf(html)],
  ]);

/** Everything that a visitor sees before anybody knows them, and by the links of their emails. */
async function visit(): Promise<Read[]> {
  const zoe = life("zoe@example.org", "2026-11-21T15:00:00Z");
  const ann = life("+12025550143", "2026-11-21T15:00:00Z");
  const read: Read[] = [];
  const web = webOf(zoe);
  const show = async (where: string, asked: Promise<Response> | Response) => {
    const answer = await asked;
    read.push([where, wordsOf(await answer.text())]);
    return answer.status;
  };
  const get = (path: string) => show(`GET ${path}`, web.app.request(path, { headers: browser }));
  const post = (path: string, form: Record<string, string>, more = {}) =>
    show(`POST ${path} ${JSON.stringify(form).slice(0, 200)}`, web.post(path, form, { ...browser, ...more }));

  for (const path of [
    "/",
    "/next",
    "/next?first=you",
    "/next?by=email",
    "/privacy",
    "/terms",
    "/nowhere",
    "/p/x",
  ])
    await get(path);
  const blank = { plan: "", phone: "", email: "", ended: "", contact: "", zone: "", safety: "", consent: "" };
  for (const wrong of [
    blank,
    { ...blank, phone: "123", email: "x", ended: "2027-01-01", contact: "iam", zone: "X/Y" },
    { ...filledIn, phone: "+498912345678", ended: "1999-01-01" },
    { ...filledIn, phone: "", email: "zoe@example.org", zone: "", contact: "2026-11-01" },
    { ...filledIn, contact: "2026-11-01" },
  ])
    expect([wrong, await post("/", wrong)]).toEqual([wrong, 422]);
  await show("no email here", webOf(ann, false).app.request("/", { headers: browser }));
  expect(await post("/", { ...filledIn, more: "x".repeat(20_000) })).toBe(400);
  expect(await post("/", { ...filledIn, more: "x".repeat(70_000) })).toBe(413);
  expect(await post("/", filledIn, { "sec-fetch-site": "cross-site" })).toBe(403);
  const spent = life("+12025550144", "2026-11-21T15:00:00Z");
  spent.deps.signUpsPerDay = 0;
  const busy = await webOf(spent).post("/", filledIn, browser);
  expect(busy.status).toBe(429);
  await show("busy", busy);

  // By phone: the text that asks for JOIN, and all that follows it.
  await webOf(ann).post("/", filledIn, browser);
  for (const text of ["kio", "VENU", "STATO", "jes"])
    for (const reply of await ann.says(text)) read.push([`reply to ${text}`, reply]);
  read.push(...ann.sms.sent.map(({ body }): Read => ["asked by the form", body]));

  // By an address alone: from the link that confirms it to the end.
  const byEmail = { ...filledIn, phone: "", email: "zoe@example.org" };
  expect((await web.post("/", byEmail, browser)).status).toBe(303);
  await zoe.until("2026-11-21T15:02:00Z");
  const confirm = `/email/confirm/${zoe.link("confirm")}`;
  expect(await get(confirm)).toBe(200);
  expect(await post(confirm, {})).toBe(422);
  expect(await post(confirm, { safety: "n" })).toBe(200);
  await zoe.until("2026-12-21T15:02:00Z");
  const stop = `/email/unsubscribe/${zoe.link("unsubscribe")}`;
  expect(await get(stop)).toBe(200);
  expect(await post(stop, { do: "page" })).toBe(200);
  await zoe.until("2026-12-21T15:05:00Z");
  const [, mine = ""] =
    /https:\/\/texts\.example\.org(\/p\/\S+)/.exec(zoe.email.sent.at(-1)?.text ?? "") ?? [];
  expect(await get(mine)).toBe(200);
  for (const form of [
    { do: "say", value: "STATO" },
    { do: "plan", value: "4" },
    { do: "pause", value: "7" },
  ])
    expect(await post(mine, form)).toBe(200);
  for (const [path, form] of [
    [stop, {}],
    [stop, { do: "start" }],
    [mine, { do: "erase-all" }],
  ] as const) {
    expect(await post(path, form)).toBe(200);
    await show(`GET ${path}`, web.app.request(path, { headers: browser }));
  }
  expect(zoe.email.sent.filter(({ html }) => !html.includes('<html lang="xx">'))).toEqual([]);
  return [...read, ...mailsOf(zoe)];
}

describe("in a language of brackets", () => {
  test.each(plans.map(({ id, number }) => [id, number] as const))(
    "%s is lived by text and page, and no English is read",
    { timeout: 120_000 },
    async (_, number) => {
      const read = await live(number);
      expect(read.length).toBeGreaterThan(100);
      expect(leaks(read, own)).toEqual([]);
    },
  );

  test("every page that a stranger sees, the form, and a life by email have no English", async () => {
    const read = await visit();
    expect(read.length).toBeGreaterThan(40);
    expect(leaks(read, own)).toEqual([]);
  });

  test("a copy without a text, or with a placeholder that nobody fills, does not compile", () => {
    const { stranger, ...replies } = en.replies;
    expect(stranger).toBe(en.replies.stranger);
    const translated = translation<Copy>();
    translated(en);
    translated({ ...en, replies: { ...replies, stranger: "Otra cosa." } });
    // @ts-expect-error the text for strangers is missing.
    translated({ ...en, replies });
    // @ts-expect-error nobody fills the name.
    translated({ ...en, replies: { ...replies, stranger: "Hola {name}." } });
    // @ts-expect-error the same on a page.
    translation<PageCopy>()({ ...pages, erased: { ...pages.erased, title: "{name}" } });
  });

  test("the search finds a word that is not of the copy, on a page or in a text", () => {
    expect(leaksIn("[Xxx xx STOP.] then, Xx", [])).toEqual(["then"]);
    expect(leaksIn(wordsOf('<img alt="a day"><p title="x">[Xx]</p>'), [])).toEqual(["a", "day"]);
  });
});
