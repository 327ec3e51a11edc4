import { expect, test } from "vitest";
import { unsubscribeUrl } from "../../functions/links.ts";
import { SendError } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { recordStatus } from "../../functions/services/record-status.ts";
import { unsubscribe } from "../../functions/services/stop-email.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

// Texts and email: each prompt once by each channel that is on, whatever is repeated, late or fails (ADR 6).

const noon = "2026-11-22T17:00:00Z";
const sunday = "2026-11-23T01:30:00Z";
const text = "no-contact/hard-day-1.1";
const mail = `${text}~email`;
const zone = "America/New_York";
const hardDays = (her: Life) =>
  [...her.timeline(zone), ...her.mailed(zone)].filter((line) => line.includes("hard-day-1"));
const status = async (her: Life, id: string) => (await her.table.getDelivery(her.id, id))?.status;

/** Ann on Saturday, signed up, with an email confirmed; hard-day-1 is due on Sunday noon by both. */
async function annWithEmail(words = "EMAIL ann@example.org"): Promise<Life> {
  const her = await annSignedUp();
  await her.says(words);
  await her.confirms();
  return her;
}

async function sweepUntil(her: Life, to: string): Promise<void> {
  for (let next = her.now().add({ minutes: 10 }); next.toString() <= to; next = next.add({ minutes: 10 })) {
    await her.until(next);
    await her.sweep();
  }
}

const both = ["2026-11-22 12:00 no-contact/hard-day-1", "2026-11-22 12:00 no-contact/hard-day-1 by email"];

test("a wake that fires twice, one after the other or at the same time, sends one text and one email", async () => {
  const her = await annWithEmail();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough(noon);
  await Promise.all([deliverDue(her.deps, wake), deliverDue(her.deps, wake)]);
  await deliverDue(her.deps, wake);
  expect(hardDays(her)).toEqual(both);
  expect(await status(her, text)).toBe("queued");
  expect(await status(her, mail)).toBe("sent");
});

test("a STOP that comes while the text is on its way keeps the email back (G1)", async () => {
  const her = await annWithEmail();
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    her.deps.sms.send = send;
    await her.says("STOP");
    return send(message);
  };
  await her.until(noon);
  expect(hardDays(her)).toEqual(both.slice(0, 1));
  expect(await status(her, mail)).toBe("skipped");
});

test("an unsubscribe between claim and gate keeps the email back, and the text still goes", async () => {
  const her = await annWithEmail();
  await her.until("2026-11-21T17:00:00Z");
  const { claim } = her.table;
  let pressed = false;
  her.deps.table.claim = async (...claimed) => {
    if (!pressed) {
      pressed = true;
      await unsubscribe(her.deps, stopToken(her));
    }
    return claim(...claimed);
  };
  await her.until("2026-11-22T17:10:00Z");
  expect(hardDays(her)).toEqual(both.slice(0, 1));
});

test("the link in an old email ends email for who turned it off meanwhile, and on again (G1)", async () => {
  const her = await annWithEmail();
  await her.until(noon);
  const old = her.link("unsubscribe");
  await her.says("EMAIL OFF");
  await her.says("EMAIL ann@example.org");
  expect(await her.confirms()).toBe(true);
  expect(await unsubscribe(her.deps, old)).toBe(true);
  expect(her.person().email).toBeUndefined();
  await her.says("EMAIL zoe@example.org");
  expect(await her.confirms()).toBe(true);
  expect(await unsubscribe(her.deps, old)).toBe(true);
  expect(her.person().email?.address).toBe("zoe@example.org");
});

/** The token of the link as an email of hers has it. */
const stopToken = (her: Life) =>
  unsubscribeUrl(her.deps, her.id, her.person().email?.address ?? "", her.now())
    .split("/")
    .at(-1) ?? "";

test("a text that is refused for now is tried again, and the email does not come twice", async () => {
  const her = await annWithEmail();
  const { send } = her.sms;
  her.deps.sms.send = async () => {
    her.deps.sms.send = send;
    throw new SendError(20429, 429);
  };
  await her.until("2026-11-22T18:00:00Z");
  expect(hardDays(her)).toEqual(["2026-11-22 12:10 no-contact/hard-day-1", both[1]]);
  expect(await status(her, `${text}~2`)).toBe("queued");
});

test("an email that is refused for now is tried again, and the text does not come twice", async () => {
  const her = await annWithEmail();
  const { send } = her.email;
  her.deps.email = {
    send: async () => {
      her.deps.email = { send };
      throw new SendError("TooManyRequestsException", 429);
    },
  };
  await her.until("2026-11-22T18:00:00Z");
  expect(hardDays(her)).toEqual([both[0], "2026-11-22 12:10 no-contact/hard-day-1 by email"]);
  expect([await status(her, mail), await status(her, `${mail}~2`)]).toEqual(["failed", "sent"]);
});

test("both refused for now: each is tried again, once", async () => {
  const her = await annWithEmail();
  const [{ send }, mailer] = [her.sms, her.email];
  her.deps.sms.send = async () => {
    her.deps.sms.send = send;
    throw new SendError(20429, 429);
  };
  her.deps.email = {
    send: async () => {
      her.deps.email = mailer;
      throw new SendError("SendingPausedException", 400);
    },
  };
  await sweepUntil(her, sunday);
  expect(hardDays(her).map((line) => line.slice("2026-11-22 12:00 ".length))).toEqual([
    "no-contact/hard-day-1",
    "no-contact/hard-day-1 by email",
  ]);
});

test.each([
  ["after it left", true],
  ["before it arrived", false],
])("an email whose answer is lost %s is recorded as unknown, and never sent again", async (_, leaves) => {
  const her = await annWithEmail();
  const { send } = her.email;
  her.deps.email = {
    send: async (message) => {
      if (leaves) await send(message);
      throw new Error("socket hang up");
    },
  };
  await her.until(noon);
  her.deps.email = { send };
  await sweepUntil(her, sunday);
  expect(await status(her, mail)).toBe("unknown");
  expect(hardDays(her)).toEqual(leaves ? both : both.slice(0, 1));
});

test("a crash between gate and sends: the text is looked up and sent, the email is unknown", async () => {
  const her = await annWithEmail();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough(noon);
  her.crashAfterPut();
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  await sweepUntil(her, sunday);
  expect(hardDays(her)).toEqual([expect.stringMatching(/ no-contact\/hard-day-1$/)]);
  expect(await status(her, mail)).toBe("unknown");
});

test("a crash between the claims and the gate loses neither, and doubles neither", async () => {
  const her = await annWithEmail();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough(noon);
  const { putPerson } = her.table;
  her.deps.table.putPerson = async () => {
    her.deps.table.putPerson = putPerson;
    throw new Error("crash");
  };
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  await sweepUntil(her, sunday);
  expect(hardDays(her)).toEqual([
    "2026-11-22 12:10 no-contact/hard-day-1",
    "2026-11-22 12:10 no-contact/hard-day-1 by email",
  ]);
});

/** Her opening left as a text only; the email is confirmed after it. */
async function confirmedAfterTheText(): Promise<Life> {
  const her = await annWithEmail();
  expect(her.mailed(zone)).toEqual([]);
  return her;
}
const opening = (her: Life) => her.mailed(zone).filter((line) => line.includes("/start"));
const failed = (her: Life, errorCode: string) =>
  recordStatus(her.deps, {
    personId: her.id,
    deliveryId: "no-contact/start.1",
    sid: "SM1",
    status: "undelivered",
    errorCode,
  });

test.each(["30006", "30007"])(
  "a text that failed for good (%s) goes by email, once, however often that is reported",
  async (code) => {
    const her = await confirmedAfterTheText();
    await Promise.all([failed(her, code), failed(her, code)]);
    await failed(her, code);
    await her.until("2026-11-22T12:00:00Z");
    await failed(her, code);
    await sweepUntil(her, sunday);
    expect(opening(her)).toEqual(["2026-11-21 11:04 no-contact/start by email"]);
    expect(her.timeline(zone).filter((line) => line.includes("/start"))).toHaveLength(1);
  },
);

test("a number that no text reaches: that prompt goes by email, and so do the ones after it", async () => {
  const her = await confirmedAfterTheText();
  await failed(her, "21211");
  await her.until(noon);
  expect(her.mailed(zone)).toEqual([
    "2026-11-21 11:04 no-contact/start by email",
    "2026-11-22 12:00 no-contact/hard-day-1 by email",
  ]);
  expect(her.timeline(zone)).toHaveLength(1);
});

test("a text that the provider refuses on the spot for good does not come twice by email", async () => {
  const her = await annWithEmail();
  her.deps.sms.send = async () => {
    throw new SendError(21614, 400);
  };
  await sweepUntil(her, sunday);
  expect(hardDays(her)).toEqual(both.slice(1));
  expect(her.person().dispatchedAt[text]).toBe("2026-11-22T17:00:00Z");
  expect(her.person().unreachableSince).toBeDefined();
});

test("a text that failed for good goes nowhere while no email is confirmed, or after a STOP at the carrier", async () => {
  const her = await annSignedUp();
  await her.says("EMAIL ann@example.org");
  await failed(her, "30006");
  await her.confirms();
  await her.until(noon);
  expect(opening(her)).toEqual([]);
  const other = await confirmedAfterTheText();
  await failed(other, "21610");
  await other.until("2026-12-01T17:00:00Z");
  expect(other.mailed(zone)).toEqual([]);
  expect(other.person().state).toBe("stopped");
});

test("email keeps to the window and to three prompts a day (G4)", async () => {
  const her = await annWithEmail("EMAIL ONLY ann@example.org");
  await her.says("PAUSE UNTIL 30 November");
  await her.until("2026-12-02T00:00:00Z");
  expect(her.mailed(zone)).toEqual([
    "2026-11-30 10:00 no-contact/hard-day-1 by email",
    "2026-11-30 10:02 no-contact/hard-day-2 by email",
    "2026-11-30 10:04 no-contact/hard-day-3 by email",
    "2026-12-01 10:00 no-contact/mistake-1 by email",
    "2026-12-01 10:02 no-contact/milestone-7 by email",
    "2026-12-01 10:04 no-contact/mistake-2 by email",
  ]);
  expect(her.timeline(zone)).toHaveLength(1);
});

test("where the operator sends no email, EMAIL says so and nothing changes", async () => {
  const her = ann();
  her.deps.email = undefined;
  her.deps.hasEmail = false;
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  expect(await her.says("EMAIL ann@example.org")).toEqual(["Email isn't set up here: it's texts only."]);
  expect(her.person().email).toBeUndefined();
});
