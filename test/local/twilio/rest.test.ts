import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { theService } from "../../../local/twilio/account.ts";
import { ACCOUNT, ANN, MESSAGES_PATH, request, SERVICE, startWorld, TOKEN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

const hello = { to: ANN, from: SERVICE, body: "Hello" };

test("the twilio package creates, fetches and lists with only its base URL changed", async () => {
  const created = await world.client.messages.create({ ...hello, validityPeriod: 3600 });
  expect(created).toMatchObject({
    status: "queued",
    to: ANN,
    from: SERVICE,
    numSegments: "1",
    errorCode: null,
  });
  expect(created.sid).toMatch(/^SM[0-9a-f]{32}$/);
  expect(created.dateCreated).toEqual(new Date("2026-11-21T15:00:00Z"));

  await world.standIn.settled();
  const fetched = await world.client.messages(created.sid).fetch();
  expect(fetched).toMatchObject({ sid: created.sid, status: "delivered", direction: "outbound-api" });
  expect(fetched.dateSent).toEqual(new Date("2026-11-21T15:00:00Z"));

  const listed = await world.client.messages.list({ to: ANN });
  expect(listed.map((message) => message.sid)).toEqual([created.sid]);
});

test("a created message answers 201 with every documented field", async () => {
  const response = await request(world, MESSAGES_PATH, { To: ANN, From: SERVICE, Body: "Hello" });
  expect(response.status).toBe(201);
  const [stored] = world.standIn.messages();
  const uri = `/2010-04-01/Accounts/${ACCOUNT}/Messages/${stored?.sid}`;
  expect(await response.json()).toEqual({
    account_sid: ACCOUNT,
    api_version: "2010-04-01",
    body: "Hello",
    date_created: "Sat, 21 Nov 2026 15:00:00 +0000",
    date_sent: null,
    date_updated: "Sat, 21 Nov 2026 15:00:00 +0000",
    direction: "outbound-api",
    error_code: null,
    error_message: null,
    from: SERVICE,
    messaging_service_sid: null,
    num_media: "0",
    num_segments: "1",
    price: null,
    price_unit: "USD",
    sid: stored?.sid,
    status: "queued",
    subresource_uris: { media: `${uri}/Media.json` },
    to: ANN,
    uri: `${uri}.json`,
  });
});

test("a Messaging Service accepts a message before it has a sender", async () => {
  const messagingServiceSid = theService;
  const created = await world.client.messages.create({ to: ANN, body: "Hello", messagingServiceSid });
  expect(created).toMatchObject({ status: "accepted", from: null, messagingServiceSid, numSegments: "0" });
  await world.standIn.settled();
  expect(await world.client.messages(created.sid).fetch()).toMatchObject({
    status: "delivered",
    from: SERVICE,
  });
});

test("a deleted message is gone from the API, and stays on the phone", async () => {
  const { sid } = await world.client.messages.create({ from: SERVICE, to: ANN, body: "Hello" });
  await world.standIn.settled();
  expect(await world.client.messages(sid).remove()).toBe(true);
  await expect(world.client.messages(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  await expect(world.client.messages(sid).remove()).rejects.toMatchObject({ status: 404, code: 20404 });
  expect(await world.client.messages.list({ to: ANN })).toEqual([]);
  expect(world.standIn.messages({ to: ANN })).toMatchObject([{ sid, body: "Hello" }]);
});

test("a message that has not ended cannot be deleted", async () => {
  const { sid } = await world.client.messages.create({
    to: ANN,
    body: "Hello",
    messagingServiceSid: theService,
  });
  const stored = world.standIn.messages({ to: ANN }).find((message) => message.sid === sid);
  if (stored?.status !== "delivered") {
    await expect(world.client.messages(sid).remove()).rejects.toMatchObject({ status: 409, code: 20009 });
  }
  await world.standIn.settled();
  expect(await world.client.messages(sid).remove()).toBe(true);
});

test("a wrong auth token gets 401 and code 20003", async () => {
  const stranger = twilio(ACCOUNT, "another token");
  stranger.api.baseUrl = world.apiUrl;
  await expect(stranger.messages.create(hello)).rejects.toMatchObject({
    status: 401,
    code: 20003,
    moreInfo: "https://www.twilio.com/docs/errors/20003",
  });
  expect(world.standIn.messages()).toEqual([]);
});

test("another account and an unknown message are not found", async () => {
  const stranger = twilio(ACCOUNT, TOKEN, { accountSid: `AC${"1".repeat(32)}` });
  stranger.api.baseUrl = world.apiUrl;
  await expect(stranger.messages.list()).rejects.toMatchObject({ status: 404, code: 20404 });
  const unknown = world.client.messages(`SM${"0".repeat(32)}`).fetch();
  await expect(unknown).rejects.toMatchObject({ status: 404, code: 20404 });
});

test.each<[Record<string, string>, number, string]>([
  [{ From: SERVICE, Body: "x" }, 21604, "no recipient"],
  [{ To: "12345", From: SERVICE, Body: "x" }, 21211, "no country code"],
  [{ To: "+0123456789", From: SERVICE, Body: "x" }, 21211, "no country code begins with 0"],
  [{ To: ANN, Body: "x" }, 21603, "no sender"],
  [{ To: ANN, From: "not a number", Body: "x" }, 21212, "a sender that is no number"],
  [{ To: ANN, From: "+12025550100", Body: "x" }, 21606, "somebody else's number"],
  [{ To: ANN, From: "+15005550001", Body: "x" }, 21212, "Twilio's magic invalid sender"],
  [{ To: ANN, From: "+15005550008", Body: "x" }, 21611, "Twilio's magic sender with a full queue"],
  [{ To: SERVICE, From: SERVICE, Body: "x" }, 21266, "to itself"],
  [{ To: ANN, From: SERVICE }, 21602, "no body"],
  [{ To: ANN, From: SERVICE, Body: "" }, 21602, "an empty body"],
  [{ To: ANN, From: SERVICE, Body: "x".repeat(1601) }, 21617, "one character too many"],
  [{ To: ANN, From: SERVICE, Body: "x", ValidityPeriod: "0" }, 21624, "below the range"],
  [{ To: ANN, From: SERVICE, Body: "x", ValidityPeriod: "36001" }, 21624, "above the range"],
  [{ To: ANN, From: SERVICE, Body: "x", ValidityPeriod: "1.5" }, 21624, "not whole seconds"],
  [{ To: ANN, From: SERVICE, Body: "x", StatusCallback: "/status" }, 21609, "not an absolute URL"],
  [{ To: ANN, MessagingServiceSid: "MG1", Body: "x" }, 21701, "no such service"],
  [{ To: ANN, MessagingServiceSid: `MG${"f".repeat(32)}`, Body: "x" }, 21701, "a service of another account"],
  [{ To: ANN, From: SERVICE, Body: "x", SendAt: "2027-01-01T00:00:00Z" }, 20001, "not in the stand-in"],
])("a create that Twilio refuses is refused and not kept: %o is %i (%s)", async (form, code) => {
  const response = await request(world, MESSAGES_PATH, form);
  expect(await response.json()).toMatchObject({ code, status: response.status });
  expect(response.status).toBe(code === 21611 ? 429 : 400);
  expect(world.standIn.messages()).toEqual([]);
});

test.each(["1", "36000"])("a validity period of %s seconds is accepted", async (seconds) => {
  const form = { To: ANN, From: SERVICE, Body: "x".repeat(1600), ValidityPeriod: seconds };
  expect((await request(world, MESSAGES_PATH, form)).status).toBe(201);
});

test("punctuation in a number is forgiven", async () => {
  const created = await world.client.messages.create({ ...hello, to: "+1 (202) 555-0143" });
  expect(created.to).toBe(ANN);
});
