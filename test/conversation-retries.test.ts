import { expect, test } from "vitest";
import { ann } from "./support/life.ts";

/** Ann, signed up for four quiet weeks on the day it ended. */
async function annSignedUp() {
  const phone = ann();
  await phone.says("JOIN 1 today");
  await phone.says("N");
  return phone;
}

test.each([
  "STATUS",
  "SLIP",
  "PLAN 2",
  "PAUSE 7 DAYS",
  "BOUNDARY",
  "ERASE",
  "OPT OUT",
  "STOP",
  "what?",
  "i want to die",
])("%s that comes again with its MessageSid is answered the same and changes nothing", async (text) => {
  const phone = await annSignedUp();
  const first = await phone.says(text, { sid: "SM-once" });
  const person = phone.person();
  const rest = phone.table.rest(phone.id);

  await phone.until("2026-11-21T15:01:00Z");
  expect(await phone.says(text, { sid: "SM-once" })).toEqual(first);
  expect(phone.person()).toEqual(person);
  expect(phone.table.rest(phone.id)).toEqual(rest);
});

test("a retried answer to a question is not taken for the answer to the next one", async () => {
  const phone = ann();
  await phone.says("JOIN");
  const [question] = await phone.says("yesterday", { sid: "SM-once" });
  expect(await phone.says("yesterday", { sid: "SM-once" })).toEqual([question]);
  expect(phone.person()).toMatchObject({ asking: "last-contact", breakupDate: "2026-11-20" });
});

test("a retried ERASE is not the second ERASE that confirms the first", async () => {
  const phone = await annSignedUp();
  await phone.says("ERASE", { sid: "SM-once" });
  expect(await phone.says("ERASE", { sid: "SM-once" })).toEqual([
    expect.stringContaining("Reply ERASE again"),
  ]);
  expect(phone.person().state).toBe("active");
  expect(await phone.says("ERASE")).toEqual([expect.stringContaining("is deleted")]);
});

test("a retry that comes after other texts, and after their prompts, still finds its answer", async () => {
  const phone = await annSignedUp();
  const slipped = await phone.says("SLIP", { sid: "SM-once" });
  await phone.until("2026-11-23T16:00:00Z");
  for (let i = 0; i < 14; i++) await phone.says("STATUS");
  expect(await phone.says("SLIP", { sid: "SM-once" })).toEqual(slipped);
  expect(phone.person().cycle).toBe(2);
});

test("the same words in another message are another message", async () => {
  const phone = await annSignedUp();
  await phone.says("SLIP", { sid: "SM-one" });
  await phone.says("SLIP", { sid: "SM-two" });
  expect(phone.person().cycle).toBe(3);
});

test("a first text that is retried makes one person", async () => {
  const phone = ann();
  const replies = await phone.says("JOIN 3", { sid: "SM-once" });
  expect(replies).toHaveLength(2);
  expect(await phone.says("JOIN 3", { sid: "SM-once" })).toEqual(replies);
  expect(phone.person().version).toBe(1);
});

test("a stranger's retry is answered the same, and nobody is stored", async () => {
  const phone = ann();
  const replies = await phone.says("hello", { sid: "SM-once" });
  expect(await phone.says("hello", { sid: "SM-once" })).toEqual(replies);
  expect(phone.table.people.size).toBe(0);
});
