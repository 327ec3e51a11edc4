import { expect, test } from "vitest";
import { confirmEmail } from "../../functions/services/confirm-email.ts";
import { signUpByEmail } from "../../functions/services/sign-up-by-email.ts";
import { suppressEmail, unsubscribe } from "../../functions/services/stop-email.ts";
import { life } from "../support/life.ts";

// Somebody who signed up on the page with an address, and has no phone here.

const address = "zoe@example.org";
const zone = "Europe/London";

const given = {
  plan: "no-contact",
  breakupDate: "2026-11-21",
  lastContact: "same",
  boundary: false,
  zone,
} as const;

async function zoe() {
  const her = life(address, "2026-11-21T10:00:00Z");
  expect(await signUpByEmail(her.deps, { address, given, source: "192.0.2.1" })).toBe("mailed");
  await her.until("2026-11-21T10:03:00Z");
  return her;
}

test("nothing but the link comes before it is followed; then everything comes by email", async () => {
  const her = await zoe();
  await her.until("2026-11-22T13:00:00Z");
  expect(her.email.sent).toHaveLength(1);
  expect(await confirmEmail(her.deps, her.link("confirm"), false)).toBe(true);
  await her.until("2026-11-24T13:00:00Z");
  expect(her.person().state).toBe("active");
  expect(her.mailed(zone)).toEqual([
    "2026-11-22 13:02 no-contact/start by email",
    "2026-11-23 10:00 no-contact/hard-day-2 by email",
    "2026-11-24 10:00 no-contact/hard-day-3 by email",
  ]);
  expect(her.email.sent.at(-1)?.text).not.toContain("from your phone");
  expect(her.sms.sent).toEqual([]);
});

test("unsubscribing is their STOP", async () => {
  const her = await zoe();
  await confirmEmail(her.deps, her.link("confirm"), false);
  await her.until("2026-11-21T12:00:00Z");
  expect(await unsubscribe(her.deps, her.link("unsubscribe"))).toBe(true);
  expect(her.person()).toMatchObject({ state: "stopped" });
  expect(her.scheduler.planned.size).toBe(0);
  await her.until("2026-12-30T12:00:00Z");
  expect(her.mailed(zone)).toEqual(["2026-11-21 10:05 no-contact/start by email"]);
});

test("after a bounce nothing reaches them: each prompt is recorded as skipped, with the reason (G3)", async () => {
  const her = await zoe();
  await confirmEmail(her.deps, her.link("confirm"), false);
  await her.until("2026-11-21T12:00:00Z");
  const [first] = her.table.rest(her.id).filter((item) => "status" in item);
  const delivery = { id: `${first && "id" in first ? first.id : ""}`, sid: "mail-2" };
  await suppressEmail(her.deps, { kind: "bounce", personId: her.id, addresses: [address], delivery });
  expect(await her.table.getDelivery(her.id, delivery.id)).toMatchObject({
    status: "undelivered",
    reason: "bounce",
  });
  await her.until("2026-11-24T13:00:00Z");
  expect(her.mailed(zone)).toHaveLength(1);
  const skipped = her.table.rest(her.id).filter((item) => "status" in item && item.status === "skipped");
  expect(skipped).toEqual(
    ["hard-day-1", "hard-day-2", "hard-day-3"].map((name) =>
      expect.objectContaining({ prompt: `no-contact/${name}`, reason: "unreachable" }),
    ),
  );
});

test("the sweep's walk through the schedules leaves the one that their link waits for", async () => {
  const her = life(address, "2026-11-21T10:00:00Z");
  await signUpByEmail(her.deps, { address, given, source: "192.0.2.1" });
  await her.sweep();
  expect(her.scheduler.planned.size).toBe(1);
  await her.until("2026-11-21T10:02:00Z");
  expect(her.email.sent).toHaveLength(1);
});
