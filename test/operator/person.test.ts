import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { AuditItem } from "../../operator/audit-log.ts";
import { controlled } from "../support/control.ts";
import { run } from "../support/operator.ts";

const { stack, ann, get, enrolAnn } = await controlled("2026-11-21T15:00:00Z");

const person = (...args: string[]) => run(stack, ["person", ...args]);
const state = async () =>
  (await get(`/local/people/${encodeURIComponent(ann)}`)).body as Record<string, string | undefined>;
/** What every use but this one left, as `what` and whether content was shown; the clock stands still, so in no order. */
const audits = async (): Promise<AuditItem[]> =>
  JSON.parse((await run(stack, ["audit", "--json"])).out).filter(({ what }: AuditItem) => what !== "audit");

/** Ann with the opening sent and delivered, and a note of hers. */
async function annWithANote() {
  await enrolAnn();
  await stack.advance("PT1H");
  await stack.text(ann, "NOTE call my sister");
}

describe("show", () => {
  test("tells where they stand, what was sent and what became of it, and what comes next", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    const { code, out } = await person(ann, "show");
    expect(code).toBe(0);
    expect(out).toMatch(/^state +active$/m);
    expect(out).toMatch(/^plan +Four quiet weeks$/m);
    expect(out).toMatch(/^progress +Day 1 of 28, done Fri 18 Dec\.$/m);
    expect(out).toMatch(/^Sat, Nov 21, 10:02 AM +no-contact\/start +sms +delivered$/m);
    expect(out).toMatch(/^Sun, Nov 22, 12:00 PM +no-contact\/hard-day-2$/m);
  });

  test("gives the same as JSON", async () => {
    await enrolAnn();
    await stack.advance("PT3M");
    const { state, plan, sent, next } = JSON.parse((await person(ann, "show", "--json")).out);
    expect([state, plan]).toEqual(["active", "no-contact"]);
    expect(sent).toEqual([
      {
        prompt: "no-contact/start",
        channel: "sms",
        attempt: 1,
        status: "delivered",
        dueAt: "2026-11-21T15:00:00Z",
        at: "2026-11-21T15:02:00Z",
      },
    ]);
    expect(next[0]).toEqual({
      prompt: "no-contact/hard-day-1",
      dueAt: "2026-11-21T15:00:00Z",
      at: "2026-11-21T15:03:00Z",
    });
  });

  test("shows texts and notes only with --content, and records that", async () => {
    await annWithANote();
    const plain = await person(ann, "show");
    expect(plain.out).not.toMatch(/sister/);
    expect((await person(ann, "show", "--json")).out).not.toMatch(/sister|messages/);
    expect((await person(ann, "show", "--content")).out).toMatch(/call my sister/);
    const uses = (await audits()).map(({ what, content }) => `${what} ${content}`);
    expect(uses.sort()).toEqual(["show false", "show false", "show true"]);
  });

  test("is what happens without a word, however the number is typed, and asks for it when it is not there", async () => {
    await enrolAnn();
    expect((await person("+1", "202", "555-0143")).out).toMatch(/^state +active$/m);
    const asked = await run(stack, ["person"], ["(202) 555-0143"]);
    expect(asked.asked).toEqual(["Their phone number, or email address: "]);
    expect(asked.out).toMatch(/^state +active$/m);
  });

  test("tells nothing of what a form said until its owner has confirmed it", async () => {
    const form = { plan: "1", phone: ann, ended: "2026-11-03", safety: "y", consent: "yes" };
    await fetch(`${stack.url}/`, { method: "POST", body: new URLSearchParams(form) });
    const { out } = await person(ann);
    expect(out).toMatch(/^state +joining$/m);
    expect(out).not.toMatch(/Nov 3|2026-11-03|boundary|quiet weeks/);
  });
});

describe("stop", () => {
  test("opts them out in silence, and START from their phone brings them back", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    const before = (await stack.messages(ann)).length;
    expect((await person(ann, "stop", "--yes")).out).toMatch(/^Opted out\./);
    await stack.advance("P7D");
    expect((await stack.messages(ann)).length).toBe(before);
    expect((await state()).state).toBe("stopped");
    expect(await stack.text(ann, "START")).toHaveLength(1);
  });

  test("does nothing without a yes", async () => {
    await enrolAnn();
    const no = await run(stack, ["person", ann, "stop"], ["no"]);
    expect([no.code, no.err, no.asked]).toEqual([
      1,
      "nothing was changed",
      ["Opt them out of everything? (yes or no) "],
    ]);
    expect((await state()).state).toBe("active");
    expect((await run(stack, ["person", ann, "stop"], ["yes"])).code).toBe(0);
    expect((await state()).state).toBe("stopped");
  });
});

describe("pause and resume", () => {
  test("what falls due meanwhile waits until the pause ends", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    const before = (await stack.messages(ann)).length;
    expect((await person(ann, "pause", "7d", "--yes")).out).toBe(
      "Paused until Sat, Nov 28, 10:00 AM (New York time).",
    );
    await stack.advance("P6D");
    expect(await stack.messages(ann)).toHaveLength(before);
    await stack.advance("P2D");
    expect((await stack.messages(ann)).length).toBeGreaterThan(before);
  });

  test("resume ends what an operator paused", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    await person(ann, "pause", "2 weeks", "--yes");
    expect((await person(ann, "show")).out).toMatch(/^paused until +Sat, Dec 5, 10:00 AM, by an operator$/m);
    expect((await person(ann, "resume", "--yes")).code).toBe(0);
    expect((await person(ann, "show")).out).not.toMatch(/paused/);
    await stack.advance("P2D");
    expect((await stack.messages(ann)).map(({ prompt }) => prompt)).toContain("no-contact/hard-day-2");
  });

  test("resume does not end a pause of their own, not even one of the same length", async () => {
    await enrolAnn();
    await stack.text(ann, "PAUSE 7 DAYS");
    const own = (await state()).pausedUntil;
    const refused = await person(ann, "resume", "--yes");
    expect([refused.code, refused.err]).toEqual([
      1,
      "the pause is their own, and only RESUME from them ends it: nothing was changed",
    ]);
    await person(ann, "pause", "14d", "--yes");
    await stack.text(ann, "PAUSE 7 DAYS");
    expect((await person(ann, "resume", "--yes")).code).toBe(1);
    expect((await state()).pausedUntil).toBe(own);
  });

  test("a pause of their own stands under an operator's, and is there again after resume", async () => {
    await enrolAnn();
    await stack.text(ann, "PAUSE 7 DAYS");
    const own = (await state()).pausedUntil;
    const shorter = await person(ann, "pause", "3d", "--yes");
    expect([shorter.code, shorter.err]).toEqual([
      1,
      "they have paused until Sat, Nov 28, 10:00 AM (New York time) themselves: nothing was changed",
    ]);
    await person(ann, "pause", "14d", "--yes");
    expect((await state()).pausedUntil).toBe("2026-12-05T15:00:00Z");
    expect((await person(ann, "resume", "--yes")).out).toBe(
      "Your pause is over; their own stands until Sat, Nov 28, 10:00 AM (New York time).",
    );
    expect((await state()).pausedUntil).toBe(own);
  });

  test("resume does not lift the hold after words of danger", async () => {
    await enrolAnn();
    await stack.text(ann, "I want to kill myself");
    expect((await person(ann, "resume", "--yes")).code).toBe(1);
    expect((await state()).heldUntil).toBe("2026-11-24T15:00:00Z");
    expect((await person(ann, "show")).out).toMatch(/^held until +Tue, Nov 24, 10:00 AM$/m);
    await stack.advance("P4D");
    expect((await person(ann, "show")).out).not.toMatch(/^held/m);
  });
});

describe("erase", () => {
  test("leaves the keyed hash and the date, as ERASE does, and an audit item that names nobody", async () => {
    await annWithANote();
    await person(ann, "show");
    expect((await person(ann, "erase", "--yes")).code).toBe(0);
    await stack.advance("P4D");
    expect((await audits()).map(({ what, personId }) => [what, personId])).toEqual([["erase", undefined]]);
    const left = (await stack.table()).filter(({ pk }) => /^[a-z2-7]{26}$/.test(`${pk}`));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ state: "erased", optedOutOn: "2026-11-21" });
  });
});

describe("export", () => {
  test("writes everything that is kept to a new file that only its owner may read, and counts as content", async () => {
    const folder = mkdtempSync(join(tmpdir(), "afterword-export-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "ann.json");
    await annWithANote();
    expect((await person(ann, "export", file)).code).toBe(0);
    const { person: kept, deliveries } = JSON.parse(readFileSync(file, "utf8"));
    expect(kept).toMatchObject({ phone: ann, notes: ["call my sister"] });
    expect(deliveries).toHaveLength(2);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await audits())[0]).toMatchObject({ what: "export", content: true });
    const again = await person(ann, "export", file);
    expect([again.code, again.err]).toEqual([
      1,
      "the file cannot be written (it exists already): give another name",
    ]);
  });
});

describe("page", () => {
  test("texts the link to its owner, shows it to nobody else, and it opens their page", async () => {
    await enrolAnn();
    await stack.advance("PT1H");
    const { code, out } = await person(ann, "page", "--yes");
    expect([code, out]).toEqual([0, "The link was texted to them. It is good for an hour."]);
    const { body, kind } = (await stack.messages(ann)).at(-1) ?? { body: "", kind: "" };
    const [link = ""] = /http\S+\/p\/\S+/.exec(body) ?? [];
    expect(kind).toBe("prompt");
    expect((await fetch(link)).status).toBe(200);
  });

  test("is refused for somebody who has opted out", async () => {
    await enrolAnn();
    await stack.text(ann, "STOP");
    const before = (await stack.messages(ann)).length;
    const refused = await person(ann, "page", "--yes");
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(
      "they have opted out and may not be texted: START from them comes first, or use export",
    );
    expect(await stack.messages(ann)).toHaveLength(before);
  });

  test("mails the link to somebody who gets email only", async () => {
    await enrolAnn();
    await stack.text(ann, "EMAIL ann@example.org");
    await stack.advance("PT3M");
    const mail = (await stack.messages("ann@example.org")).at(-1) as unknown as { text: string };
    const [confirm = ""] = /http\S+\/email\/confirm\/\S+/.exec(mail.text) ?? [];
    await fetch(confirm, { method: "POST" });
    await stack.text(ann, "EMAIL ONLY");
    expect((await person(ann, "page", "--yes")).out).toMatch(/^A link leaves by email/);
    await stack.advance("PT3M");
    const mails = (await stack.messages("ann@example.org")) as unknown as { text: string }[];
    const links = mails.flatMap(({ text }) => text.match(/http\S+\/p\/\S+/g) ?? []);
    expect((await fetch(`${links[0]}`)).status).toBe(200);
  });
});

test("each use leaves an audit item with who, what and when, and no content", async () => {
  await annWithANote();
  await person(ann, "show", "--content");
  await person(ann, "pause", "7d", "--yes");
  const items = (await stack.table()).filter(({ sk }) => `${sk}`.startsWith("audit#"));
  const { id } = (await stack.person(ann)) ?? { id: "" };
  expect(items.map(({ pk, at, who, what, content }) => [pk, at, who, what, content])).toEqual(
    expect.arrayContaining([
      [id, "2026-11-21T16:00:00Z", "arn:aws:iam::000000000000:user/local", "show", true],
      [id, "2026-11-21T16:00:00Z", "arn:aws:iam::000000000000:user/local", "pause", false],
    ]),
  );
  expect(JSON.stringify(items)).not.toMatch(/2025550143|sister/);
  const { out } = await run(stack, ["audit"]);
  expect(out).toMatch(
    /2026-11-21T16:00:00Z +arn:aws:iam::000000000000:user\/local +show \(content\) +[a-z2-7]{26}/,
  );
});

describe("bad input changes nothing, and says in one line what is wrong and what to do", () => {
  test.each([
    [["12"], "that is no phone number: write it with its country code, like +1 202 555 0143"],
    [["+12025550199"], "nobody is signed up with that: check the number, its country code and the stage"],
    [
      ["+12025550143", "shwo"],
      'there is no "shwo": show, why, stop, pause, resume, erase, export, page are the words',
    ],
    [["+12025550143", "pause", "--yes"], "say how long, in days or weeks: pause 7d, at most 180d"],
    [["+12025550143", "pause", "999d", "--yes"], "say how long, in days or weeks: pause 7d, at most 180d"],
    [["+12025550143", "export"], "name the file to write: export FILE"],
    [["+12025550143", "stop", "now", "--yes"], "stop takes nothing after it"],
  ])("%j", async (args, line) => {
    await enrolAnn();
    const before = await stack.table();
    const { code, out, err } = await person(...args);
    expect([code, out, err]).toEqual([1, "", line]);
    expect(await stack.table()).toEqual(before);
  });

  test("an option that does not exist", async () => {
    const { code, err } = await person("--nonsense");
    expect([code, err.split("\n")[0]]).toEqual([1, "error: unknown option '--nonsense'"]);
  });

  test("somebody who was erased", async () => {
    await enrolAnn();
    await person(ann, "erase", "--yes");
    const { code, err } = await person(ann);
    expect([code, err]).toEqual([
      1,
      "they were erased on 2026-11-21: nothing of them is kept, and nothing is sent",
    ]);
  });
});
