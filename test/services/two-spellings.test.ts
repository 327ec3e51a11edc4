import { describe, expect, test } from "vitest";
import { ann, type Life, life } from "../support/life.ts";
import { webOf } from "../support/web.ts";

/** One phone: its number as networks write it today, and as some still do. */
const phones = [
  ["Argentina", "+5491123456789", "+541123456789"],
  ["Mexico", "+525512345678", "+5215512345678"],
  ["Brazil", "+5511987654321", "+551187654321"],
] as const;
const bothWays = phones.flatMap(([country, current, old]) => [
  [country, current, old] as const,
  [country, old, current] as const,
]);

/** Signed up from one spelling on Saturday 21 November 2026; the opening waits, the next prompt is Sunday's. */
async function signedUp(from: string): Promise<Life> {
  const her = life(from, "2026-11-21T18:00:00Z");
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  return her;
}

describe.each(bothWays)("%s: %s and %s are one phone", (_, one, other) => {
  test("a STOP from either spelling stops both (G1)", async () => {
    const her = await signedUp(one);
    await her.says("STOP", { from: other });
    expect([her.table.people.size, her.person().state]).toEqual([1, "stopped"]);
    await her.until("2026-12-25T18:00:00Z");
    expect(her.sms.sent).toEqual([]);
  });

  test("who stopped in one spelling is not texted by a form with the other", async () => {
    const her = await signedUp(one);
    await her.says("STOP");
    await webOf(her, true, ["AR", "MX", "BR"]).signUp({ phone: other, zone: "" });
    expect(her.sms.sent).toEqual([]);
    expect([her.table.people.size, her.person().state]).toEqual([1, "stopped"]);
  });

  test("texts go to the spelling that was last texted from", async () => {
    const her = await signedUp(one);
    await her.until("2026-11-21T20:00:00Z");
    await her.says("STATUS", { from: other });
    await her.until("2026-11-24T18:00:00Z");
    const recipients = her.sms.sent.map(({ to }) => to);
    expect(recipients[0]).toBe(one);
    expect(recipients.length).toBeGreaterThan(1);
    expect(new Set(recipients.slice(1))).toEqual(new Set([other]));
  });

  test("a prompt that left to one spelling is found after a text from the other, and not sent again (G2)", async () => {
    const her = await signedUp(one);
    const { send } = her.sms;
    her.deps.sms.send = async (message) => {
      her.deps.sms.send = send;
      await send(message);
      throw new Error("socket hang up");
    };
    await her.until("2026-11-21T18:05:00Z");
    await her.says("STATUS", { from: other });
    for (const at of ["2026-11-21T18:20:00Z", "2026-11-21T18:40:00Z", "2026-11-21T19:00:00Z"]) {
      await her.until(at);
      await her.sweep();
    }
    expect(her.sms.sent.filter(({ prompt }) => prompt === "no-contact/start")).toHaveLength(1);
  });

  test("after ERASE nothing but one tombstone is left, whichever spelling asks", async () => {
    const her = await signedUp(one);
    await her.says("ERASE", { from: other });
    await her.says("ERASE", { from: one });
    expect([...her.table.people.values()].map(({ state }) => state)).toEqual(["erased"]);
  });

  test("the country and its zone are the same in both", async () => {
    const [hers, theirs] = [await signedUp(one), await signedUp(other)];
    const { country, zone, zoneCandidates } = hers.person();
    expect(theirs.person()).toMatchObject({ country, zone, zoneCandidates });
  });
});

test.each(phones)(
  "%s: a form with the old spelling texts the current one, which networks deliver",
  async (_, current, old) => {
    const her = life(current, "2026-11-21T18:00:00Z");
    await webOf(her, true, ["AR", "MX", "BR"]).signUp({ phone: old, zone: "" });
    await webOf(her, true, ["AR", "MX", "BR"]).signUp({ phone: current, zone: "" });
    expect(her.sms.sent.map(({ to }) => to)).toEqual([current]);
  },
);

test.each([
  ["+12025550143", "the United States, one spelling"],
  ["+541123456789", "Argentina without the 9"],
  ["+551132145678", "a Brazilian landline, one spelling"],
  ["+5215512345678", "Mexico with the 1"],
])("the person behind a text from %s keeps that number: %s", async (from) => {
  const her = ann();
  await her.says("JOIN", { from });
  expect([...her.table.people.values()].map((person) => "phone" in person && person.phone)).toEqual([from]);
});
