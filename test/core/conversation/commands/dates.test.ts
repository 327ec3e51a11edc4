import { describe, expect, test } from "vitest";
import { reply, texted } from "../../../support/texted.ts";

test.each([
  ["later than the new date: it stays", "2026-11-25", "2026-11-25"],
  ["on the new date: it stays", "2026-11-22", "2026-11-22"],
  ["before the new date: it was that day, then", "2026-11-21", "same"],
])("DATE leaves a last contact %s", (_, lastContact, kept) => {
  const { person } = texted("DATE 2026-11-22", { lastContact });
  expect(person).toMatchObject({ breakupDate: "2026-11-22", lastContact: kept });
});

describe("CONTACT begins another stretch", () => {
  const told = { breakupDate: "2026-10-01", dispatchedAt: { "no-contact-end.1w4": "2026-10-29T14:00:00Z" } };

  test.each([
    ["after the end was told", "CONTACT 2026-11-20", told, 2],
    [
      "after the reach-out was told",
      "CONTACT 2026-11-20",
      { ...told, dispatchedAt: { "reach-out.1": "2026-10-08T14:00:00Z" } },
      2,
    ],
    ["not on the same day again", "CONTACT 2026-10-05", { ...told, lastContact: "2026-10-05" }, 1],
    ["not for an earlier day", "CONTACT 2026-10-04", { ...told, lastContact: "2026-10-05" }, 1],
    ["not before the end", "CONTACT 2026-11-20", { ...told, dispatchedAt: {} }, 1],
    ["not for the end of an earlier stretch", "CONTACT 2026-11-20", { ...told, cycle: 2 }, 2],
    ["not higher on the ladder", "CONTACT 2026-11-20", { ...told, plan: "ladder", rung: 2 }, 1],
  ])("%s", (_, text, changes, cycle) => {
    expect(texted(text, changes).person.cycle).toBe(cycle);
  });
});

describe("SLIP", () => {
  const climbed = {
    rung: 3,
    climbedOn: "2026-11-25",
    milestones: { "rung-2": "2026-11-24", "rung-3": "2026-11-25", change: "2026-11-22" },
  };

  test("counts again from today, and tells the best stretch", () => {
    expect(reply("SLIP")).toMatch(
      /^It happens; thank you for saying so\. The count starts again from today\. Best stretch 10 days\. Day 0 of 28, /,
    );
  });

  test("tells no best stretch of none", () => {
    expect(reply("SLIP", { lastContact: "2026-12-01" })).toMatch(/again from today\. Day 0 of 28, /);
  });

  test("says on a rung that being in touch is part of it, and counts nothing again", () => {
    const { person, replies } = texted("SLIP", { plan: "ladder", ...climbed });
    expect(replies).toEqual([
      "On rung 3 being in touch is part of it, so no count starts again. If it gets too much, BACK goes a rung down.",
    ]);
    expect(person).toMatchObject({ rung: 3, cycle: 1 });
  });

  test.each([
    ["in another plan", { plan: "no-contact" }],
    ["with a boundary", { plan: "ladder", boundary: true }],
  ])("starts the ladder at its foot: %s", (_, changes) => {
    const { person } = texted("SLIP", { ...climbed, ...changes });
    expect(person).toMatchObject({ rung: 1, cycle: 2, milestones: { change: "2026-11-22" } });
    expect(person.milestones).not.toHaveProperty("rung-3");
    expect(person.climbedOn).toBeUndefined();
  });
});
