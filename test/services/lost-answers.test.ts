import { expect, test } from "vitest";
import { annSignedUp, type Life, losesAnswer } from "../support/life.ts";
import { pagePath, webOf } from "../support/web.ts";

// An erasure whose write went through, though its answer was lost: the SDK's own retry finds the item changed.

const gone = (her: Life) => {
  expect([...her.table.people.values()]).toEqual([
    {
      id: her.id,
      version: expect.any(Number),
      state: "erased",
      optedOutOn: "2026-11-21",
      erasedAt: "2026-11-21T16:00:00Z",
      nextWakeAt: "2026-11-21T16:15:00Z",
      sealedNumber: expect.any(String),
    },
  ]);
  expect(her.table.rest(her.id)).toEqual([]);
  expect(her.scheduler.planned.size).toBe(0);
};

test("ERASE by text is answered as done, and all is gone", async () => {
  const her = await annSignedUp();
  await her.says("ERASE");
  losesAnswer(her);
  expect(await her.says("ERASE")).toEqual([
    expect.stringMatching(
      /^Done\. Everything about you is deleted and nothing more will come\. Copies at our carrier/,
    ),
  ]);
  gone(her);
});

test("ERASE is answered as done too when the last of its writes lost its answer", async () => {
  const her = await annSignedUp();
  await her.says("ERASE");
  const { deleteRest } = her.deps.table;
  her.deps.table.deleteRest = async (...what) => {
    her.deps.table.deleteRest = deleteRest;
    await deleteRest(...what);
    losesAnswer(her);
  };
  expect((await her.says("ERASE"))[0]).toMatch(/^Done\./);
  gone(her);
});

test.each([
  ["the button", { do: "erase-all" }],
  ["the words", { do: "say", value: "ERASE" }],
])("%s on their page says that all is erased, and it is", async (_, form) => {
  const her = await annSignedUp();
  const pages = webOf(her);
  const path = await pagePath(her);
  if (form.do === "say") await pages.post(path, form);
  losesAnswer(her);
  const answer = await pages.post(path, form);
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining("Everything is erased"),
  ]);
  gone(her);
});
