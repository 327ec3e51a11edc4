import { beforeEach, expect, test } from "vitest";
import type { Overdue, Page, Table } from "../../functions/ports.ts";
import { claimOf, instant } from "../support/deliveries.ts";
import { enrolled } from "../support/people.ts";
import { describeTables, eventually } from "../support/tables.ts";

// What is walked through in pages: who is overdue, and everybody.

const before = instant("2026-11-21T15:05:00Z");
/** Ids that differ in their first letter and in their last, so that they fall into every partition of the index. */
const ids = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${"abcdefg"[i % 7]}${"x".repeat(24)}${"abcdefgh"[Math.floor(i / 7)]}`,
  );

/** Every page of a walk; `between` is done after each. */
async function walk<T>(
  page: (after?: string) => Promise<Page<T>>,
  between: (found: T[]) => Promise<unknown> = async () => {},
): Promise<T[][]> {
  const pages: T[][] = [];
  for (let mark: string | undefined; pages.length < 100; ) {
    const { found, next } = await page(mark);
    pages.push(found);
    await between(found);
    if (next === undefined) return pages;
    mark = next;
  }
  throw new Error("a walk without an end");
}

describeTables("the table in pages", (current) => {
  let table: Table;
  const person = enrolled();
  beforeEach(() => {
    table = current();
  });
  const put = (id: string, nextWakeAt: string | undefined, wake = 1) =>
    table.putPerson({ ...person, id, nextWakeAt, wake });
  const overdue = () => walk((after) => table.overdue(before, 3, after));
  const name = ({ id, delivery }: Overdue) => `${id} ${delivery ?? "wake"}`;

  /** Ten people overdue, each with a claim, and as many with neither. */
  async function manyOverdue(): Promise<string[]> {
    for (const [i, id] of ids(20).entries()) {
      await put(id, i < 10 ? `2026-11-21T14:${10 + i}:00Z` : "2026-11-21T15:05:00Z");
      await table.claim(
        id,
        claimOf({ nextWakeAt: i < 10 ? `2026-11-21T13:${10 + i}:00Z` : undefined }),
        before,
      );
    }
    const names = ids(10)
      .flatMap((id) => [`${id} wake`, `${id} no-contact/start.1`])
      .sort();
    await expect.poll(async () => (await overdue()).flat().map(name).sort(), eventually).toEqual(names);
    return names;
  }

  test("finds who is overdue, oldest first, and nobody who has no wake", async () => {
    const gone = { id: "e".repeat(26), version: 0, state: "erased" as const, optedOutOn: "2026-11-21" };
    await put("a".repeat(26), "2026-11-21T15:00:00Z", 1);
    await put("b".repeat(26), "2026-11-21T14:00:00Z", 2);
    await put("c".repeat(26), undefined, 3);
    await put("d".repeat(26), "2026-11-22T15:00:00Z", 4);
    await table.putPerson({ ...gone, nextWakeAt: "2026-11-21T14:30:00Z" });
    await table.claim("c".repeat(26), claimOf({ nextWakeAt: "2026-11-21T14:15:00Z" }), before);
    await expect
      .poll(() => table.overdue(before, 10), eventually)
      .toEqual({
        found: [
          { id: "b".repeat(26), wake: 2, dueAt: "2026-11-21T14:00:00Z" },
          { id: "c".repeat(26), delivery: "no-contact/start.1", dueAt: "2026-11-21T14:15:00Z" },
          { id: "e".repeat(26), dueAt: "2026-11-21T14:30:00Z" },
          { id: "a".repeat(26), wake: 1, dueAt: "2026-11-21T15:00:00Z" },
        ],
      });
  });

  test("no longer finds who has been woken", async () => {
    const late = await put(person.id, "2026-11-21T15:00:00Z");
    await table.putPerson({ ...late, nextWakeAt: undefined });
    await expect
      .poll(() => table.overdue(instant("2027-11-21T15:05:00Z"), 10), eventually)
      .toEqual({ found: [] });
  });

  test("finds wakes and claims in many pages, none lost, none twice, each page oldest first", async () => {
    const names = await manyOverdue();
    const pages = await overdue();
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().map(name).sort()).toEqual(names);
    for (const page of pages)
      expect(page.map(({ dueAt }) => dueAt)).toEqual(page.map(({ dueAt }) => dueAt).sort());
    expect(pages[0]?.[0]).toMatchObject({ id: ids(1)[0], delivery: "no-contact/start.1" });
  });

  test("loses nobody when those of a page are healed before the next", async () => {
    const names = await manyOverdue();
    const seen = await walk<Overdue>(
      (after) => table.overdue(before, 3, after),
      async (found) => {
        for (const { id, delivery } of found) {
          if (delivery !== undefined) await table.moveDelivery(id, delivery, { status: "unknown" });
          else {
            const stored = await table.getPerson(id);
            if (stored) await table.putPerson({ ...stored, nextWakeAt: undefined });
          }
        }
      },
    );
    expect(seen.flat().map(name).sort()).toEqual(names);
    await expect.poll(() => table.overdue(before, 3), eventually).toEqual({ found: [] });
  });

  test("walks through everybody once, and through nothing else", async () => {
    const gone = { id: "z".repeat(26), version: 0, state: "erased" as const, optedOutOn: "2026-11-21" };
    const people = [await table.putPerson(gone)];
    for (const id of ids(12)) {
      people.push((await put(id, undefined)) as never);
      await table.claim(id, claimOf(), before);
      await table.countUnknownSender(id, before);
    }
    await table.putProgress({ walkedAt: "2026-11-21T15:00:00Z" });
    const everybody = () => walk((after) => table.walkPeople(5, after));
    const byId = (found: { id: string }[]) => [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
    await expect
      .poll(async () => byId((await everybody()).flat()), eventually)
      .toEqual(byId(JSON.parse(JSON.stringify(people))));
    const pages = await everybody();
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(5);
  });
});
