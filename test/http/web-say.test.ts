import { beforeEach, describe, expect, test } from "vitest";
import { annSignedUp, type Life } from "../support/life.ts";
import { pagePath, webOf } from "../support/web.ts";

// What a person would text, sent from their own page: it does the same, and is answered there.

let her: Life;
let pages: ReturnType<typeof webOf>;
let path: string;
beforeEach(async () => {
  her = await annSignedUp();
  pages = webOf(her);
  path = await pagePath(her);
});

const say = async (value: string, once = `mark-${value.length}`) => {
  const answer = await pages.post(path, { do: "say", value, once });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
};
const kept = (kind: string) => her.table.rest(her.id).filter((item) => "kind" in item && item.kind === kind);

describe("words sent from the page", () => {
  test("do what they do by text, and the answer shows on the page; none goes to the phone", async () => {
    expect((await say("SLIP")).page).toContain("The count starts again from today");
    expect((await say("NOTE I was late too often")).page).toContain("I was late too often");
    expect(her.person()).toMatchObject({ cycle: 2, notes: ["I was late too often"] });
    expect(her.sms.sent.every(({ prompt }) => prompt.startsWith("no-contact/"))).toBe(true);
    expect(her.logged.filter(({ event }) => event === "text-answered")).toHaveLength(3);
  });

  test("count once when the form is sent twice", async () => {
    const first = await say("NOTE once", "the-same");
    const second = await say("NOTE once", "the-same");
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(her.person().notes).toEqual(["once"]);
    expect(kept("note")).toHaveLength(1);
    await say("NOTE once", "another");
    expect(her.person().notes).toEqual(["once", "once"]);
  });

  test("of danger are answered with where to turn, and hold what was coming", async () => {
    expect((await say("I want to die")).page).toContain("988");
    expect(her.person().heldUntil).toBeDefined();
  });

  test("STOP ends everything; then the page takes no more words", async () => {
    const { page } = await say("STOP");
    expect(her.person().state).toBe("stopped");
    expect(her.scheduler.planned.size).toBe(0);
    expect(page).toContain("START by text brings them back");
    expect(page).not.toContain('name="once"');
    expect(her.logged.filter(({ event }) => event === "opted-out")).toHaveLength(1);
  });

  test("ERASE, and again, erase; the link is dead", async () => {
    expect((await say("ERASE", "first")).page).toContain("ERASE again");
    expect((await say("ERASE", "second")).page).toContain("Everything is erased");
    expect(her.table.people.get(her.id)?.state).toBe("erased");
    expect((await pages.get(path)).status).toBe(404);
  });

  test("PAGE leads on to the new link, for it ends this one", async () => {
    await her.until(her.now().add({ minutes: 5 }));
    const { status, headers } = await say("PAGE");
    expect(status).toBe(303);
    expect((await pages.get(headers.get("location") ?? "")).status).toBe(200);
    expect((await pages.get(path)).status).toBe(404);
  });

  test.each(["", "x".repeat(1601)])(
    "that are none, or too many, change nothing and say so",
    async (value) => {
      const before = her.person();
      expect((await say(value)).status).toBe(422);
      expect(her.person()).toEqual(before);
    },
  );

  test("with a mark that is none of ours are kept all the same", async () => {
    expect((await say("NOTE kept", "a/b|c ".repeat(50))).status).toBe(200);
    expect(her.person().notes).toEqual(["kept"]);
  });
});
