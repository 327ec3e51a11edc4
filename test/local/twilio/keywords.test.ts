import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANN, SERVICE, startWorld, twiml, type World } from "./world.ts";

const BEN = "+447400123456";
const UNSUBSCRIBED =
  "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.";
const RESUBSCRIBED =
  "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

const text = async (body: string, from = ANN) => (await world.standIn.receive({ from, body })).replies;
const create = (to: string) => world.client.messages.create({ to, from: SERVICE, body: "Hello" });

test.each(["STOP", "stopall", " Unsubscribe ", "CANCEL", "end\n", "Quit", "OptOut", "REVOKE"])(
  "%j opts out: Twilio confirms once, the application is still told, and sends are refused",
  async (word) => {
    expect(await text(word)).toEqual([UNSUBSCRIBED]);
    expect(await text(word)).toEqual([]);
    expect(world.inbound.map(({ params }) => params.Body)).toEqual([word, word]);
    await expect(create(ANN)).rejects.toMatchObject({ status: 400, code: 21610 });
    expect(world.standIn.messages()).toMatchObject([
      { body: UNSUBSCRIBED, provider: true, status: "delivered" },
    ]);
  },
);

test.each(["STOP PLEASE", "OPT OUT", "please stop", "STOP.", "HELP", "INFO"])(
  "%j is left to the application",
  async (body) => {
    world.answers(() => twiml("<Message>ours</Message>"));
    expect(await text(body)).toEqual(["ours"]);
    await expect(create(ANN)).resolves.toMatchObject({ status: "queued" });
  },
);

test("an opt-out closes one pair only", async () => {
  await text("STOP");
  await expect(create(BEN)).resolves.toMatchObject({ status: "queued" });
});

test("TwiML replies to somebody who has opted out are dropped", async () => {
  world.answers(() => twiml("<Message>Sorry to see you go</Message>"));
  expect(await text("STOP")).toEqual([UNSUBSCRIBED]);
  expect(world.standIn.messages()).toMatchObject([
    { body: UNSUBSCRIBED, provider: true },
    { body: "Sorry to see you go", status: "failed", errorCode: 21610 },
  ]);
});

test.each(["START", "yes", " Unstop "])(
  "%j opts in again: Twilio's confirmation comes before our reply",
  async (word) => {
    await text("STOP");
    world.answers(() => twiml("<Message>Welcome back</Message>"));
    expect(await text(word)).toEqual([RESUBSCRIBED, "Welcome back"]);
    await expect(create(ANN)).resolves.toMatchObject({ status: "queued" });
  },
);

test("START from somebody who has not opted out is the application's alone", async () => {
  world.answers(() => twiml("<Message>ours</Message>"));
  expect(await text("START")).toEqual(["ours"]);
});

test("a late retry of an old STOP does not undo a later START", async () => {
  const stop = await world.standIn.receive({ from: ANN, body: "STOP" });
  await text("START");
  expect((await world.standIn.receive({ from: ANN, body: "STOP", sid: stop.sid })).replies).toEqual([]);
  await expect(create(ANN)).resolves.toMatchObject({ status: "queued" });
});

test("a number that fails sends can text in as anyone can", async () => {
  world.answers(() => twiml("<Message>Welcome</Message>"));
  expect(await text("JOIN", "+15005530003")).toEqual(["Welcome"]);
});

test("a reset forgets opt-outs", async () => {
  await text("STOP");
  world.standIn.reset();
  await expect(create(ANN)).resolves.toMatchObject({ status: "queued" });
});
