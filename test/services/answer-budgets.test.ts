import { expect, test } from "vitest";
import { ann, type Life } from "../support/life.ts";

// G10: what one phone may make the service answer, by hand: 40 texts an hour and 100 a day are answered; the same words
// 8 times an hour and 12 a day; 200 segments an hour; help lines 30 a day.

async function enrolled(): Promise<Life> {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  return her;
}

/** How many of the texts are answered. */
async function answered(her: Life, texts: readonly string[]): Promise<number> {
  let count = 0;
  for (const text of texts) if ((await her.says(text)).length > 0) count++;
  return count;
}
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i));
const withheld = (her: Life) => her.logged.filter(({ event }) => event === "reply-withheld");

test.each(["HELP", "STATUS", "NOTES", "DATE 2026-11-20", "I keep thinking of suicide all day long"])(
  "whoever or whatever that says %j a thousand times is answered eight times",
  async (text) => {
    const her = await enrolled();
    expect(
      await answered(
        her,
        times(1000, () => text),
      ),
    ).toBe(8);
    expect(withheld(her)).toHaveLength(992);
    expect(withheld(her)[0]?.fields).toEqual({ personId: her.id, limit: "same-words" });
  },
);

test("a machine that counts its tickets says the same words", async () => {
  const her = await enrolled();
  const ticket = (i: number) => `I feel suicidal, says the ticket with the number ${4711 + i}.`;
  expect(await answered(her, times(100, ticket))).toBe(8);
});

test("an automatic reply is told apart, and not answered at all", async () => {
  const her = await enrolled();
  const closed = "Our office is closed. If you are thinking of suicide, call 911.";
  expect(
    await answered(
      her,
      times(100, () => closed),
    ),
  ).toBe(0);
});

test("texts that differ are answered 40 times an hour and 100 times a day; the next day anew", async () => {
  const her = await enrolled();
  await her.until("2026-11-21T17:00:00Z");
  let said = 0;
  const note = () =>
    `NOTE word ${"abcdefghij"[said % 10]}${"abcdefghij"[Math.floor(said / 10) % 10]}${said++ > 99 ? "z" : ""} x`;
  expect(await answered(her, times(60, note))).toBe(40);
  await her.until("2026-11-21T18:00:00Z");
  expect(await answered(her, times(60, note))).toBe(40);
  await her.until("2026-11-21T19:00:00Z");
  // Two of the day's hundred were her sign-up.
  expect(await answered(her, times(60, note))).toBe(18);
  await her.until("2026-11-22T20:00:00Z");
  expect(await answered(her, ["STATUS"])).toBe(1);
});

test("long answers are bounded by their segments", async () => {
  const her = await enrolled();
  for (const letter of ["a", "b", "c", "d", "e", "f", "g", "h"])
    await her.says(`NOTE ${`${letter}bcd `.repeat(390)}`);
  const sent = () =>
    her.logged
      .filter(({ event }) => event === "text-answered")
      .reduce((sum, { fields }) => sum + Number(fields.segments), 0);
  for (const part of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (let i = 0; i < 8; i++) await her.says(`NOTES ${part}`);
  expect(sent()).toBeGreaterThan(200);
  expect(sent()).toBeLessThan(220);
});

test("words of danger in other words each time get help lines still, when all else is spent: 30 a day", async () => {
  const her = await enrolled();
  await answered(
    her,
    times(60, (i) => `NOTE word ${"abcdefghij"[i % 10]} ${"abcdefghij"[Math.floor(i / 10)]} x`),
  );
  const words = "river night train house winter mother garden window summer letter".split(" ");
  const danger = (i: number) => `i want to kill myself ${words[i % 10]} ${words[Math.floor(i / 10)]}`;
  expect(await answered(her, times(40, danger))).toBe(30);
  await her.until("2026-11-22T18:00:00Z");
  expect(await answered(her, [danger(55)])).toBe(1);
});

test.each([
  ["STOP", { state: "stopped" }],
  ["please stop texting me", { state: "stopped" }],
  ["BOUNDARY", { boundary: true }],
])("%s is done though its answer is withheld", async (text, expected) => {
  const her = await enrolled();
  await answered(
    her,
    times(100, (i) => `NOTE word ${"abcdefghij"[i % 10]} ${"abcdefghij"[Math.floor(i / 10)]} x`),
  );
  await her.says(text);
  expect(her.person()).toMatchObject(expected);
});

test("someone who never joined is answered five times a day, with help lines thirty times", async () => {
  const her = ann();
  expect(
    await answered(
      her,
      times(1000, (i) => (i < 500 ? "hello?" : "i want to kill myself")),
    ),
  ).toBe(5);
  const other = ann();
  expect(
    await answered(
      other,
      times(1000, () => "i want to kill myself"),
    ),
  ).toBe(30);
  expect(withheld(other)).toHaveLength(970);
});
