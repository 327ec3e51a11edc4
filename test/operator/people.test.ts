import { expect, test } from "vitest";
import { controlled } from "../support/control.ts";
import { run } from "../support/operator.ts";

const { stack, enrolAnn } = await controlled("2026-11-21T15:00:00Z");

async function join(number: string, plan: number, country = "") {
  await stack.text(number, `JOIN ${plan} 2026-11-20`);
  await stack.text(number, "N");
  if (country) await stack.text(number, `ZONE ${country}`);
}

test("counts by state, plan and country, and the opt-outs and failures of the last 30 days", async () => {
  await join("+12025550150", 1);
  await stack.text("+12025550150", "STOP");
  await stack.advance("P31D");
  await enrolAnn();
  await join("+447700900123", 2);
  await join("+15005530005", 1, "New York");
  await stack.text("+447700900123", "STOP");
  await stack.text("+447700900123", "START");
  await stack.text("+447700900123", "GO");
  await stack.text("+12025550160", "JOIN");
  const form = { plan: "1", phone: "+12025550161", ended: "2026-11-03", safety: "n", consent: "yes" };
  await fetch(`${stack.url}/`, { method: "POST", body: new URLSearchParams(form) });
  await run(stack, ["person", "+12025550143", "stop", "--yes"]);
  await stack.advance("PT5M");
  const { code, out } = await run(stack, ["people", "--csv"]);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    "what,which,count",
    "state,active,2",
    "state,stopped,2",
    "state,invited,1",
    "state,joining,1",
    "plan,no-contact,3",
    "plan,week-apart,1",
    "country,US,3",
    "country,GB,1",
    "last 30 days,opt-outs,2",
    "last 30 days,failures,1",
    '"failures, last 30 days","30005, the number does not exist any more",1',
  ]);
  expect((await run(stack, ["people"])).out).toMatch(/^state +active +2$/m);
  expect(JSON.parse((await run(stack, ["people", "--json"])).out)[0]).toEqual({
    what: "state",
    which: "active",
    count: 2,
  });
});

test("counts nobody where there is nobody, and leaves an audit item that names nobody", async () => {
  expect((await run(stack, ["people", "--csv"])).out.split("\n")).toEqual([
    "what,which,count",
    "last 30 days,opt-outs,0",
    "last 30 days,failures,0",
  ]);
  const [item] = JSON.parse((await run(stack, ["audit", "--json"])).out);
  expect(item).not.toHaveProperty("personId");
});
