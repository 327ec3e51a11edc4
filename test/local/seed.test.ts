import { expect, onTestFinished, test, vi } from "vitest";
import { seed, seededDays } from "../../local/seed.ts";
import { startStack } from "../../local/stack.ts";
import { freePorts } from "../support/stack.ts";

vi.setConfig({ testTimeout: 120_000 });

test("seeded people are in every state, on every plan, and their past lies behind START_AT", async () => {
  const port = await freePorts();
  const source = { PORT: `${port}`, START_AT: "2026-11-21T15:00:00Z" };
  const stack = await startStack({ source, frozen: true, daysEarlier: seededDays });
  onTestFinished(() => stack.close());
  expect(stack.clock.now().toString()).toBe("2026-10-24T15:00:00Z");
  if (!stack.drive) throw new Error("the control API is off");
  await seed(22, stack.drive);

  expect(stack.clock.now().toString()).toBe("2026-11-21T15:00:00Z");
  const people = (await (await fetch(`${stack.url}/local/people`)).json()) as {
    who: string;
    state: string;
    plan?: string;
    zone?: string;
  }[];
  expect(people.length).toBe(22);
  expect(people.map(({ state }) => state)).toEqual(expect.arrayContaining(["active", "joining", "stopped"]));
  expect(new Set(people.flatMap(({ plan }) => plan ?? [])).size).toBe(5);
  expect(new Set(people.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(6);
  const messages = (await (await fetch(`${stack.url}/local/messages`)).json()) as { at: string }[];
  expect(messages[0]?.at.slice(0, 10)).toBe("2026-10-24");
});
