import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANN, MESSAGES_PATH, PUBLIC_URL, request, SERVICE, startWorld, type World } from "./world.ts";

const STATUS_URL = `${PUBLIC_URL}/sms/status?wake=7&who=a%20b`;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

const send = (to: string) =>
  world.client.messages.create({ to, from: SERVICE, body: "Hello", statusCallback: STATUS_URL });

test("an accepted message is called back as sent, then delivered, signed over the URL with its query", async () => {
  const { sid } = await send(ANN);
  await world.standIn.settled();
  const same = { MessageSid: sid, SmsSid: sid, To: ANN, From: SERVICE, ApiVersion: "2010-04-01" };
  expect(world.status).toMatchObject([
    { isSigned: true, params: { ...same, MessageStatus: "sent", SmsStatus: "sent" } },
    { isSigned: true, params: { ...same, MessageStatus: "delivered", SmsStatus: "delivered" } },
  ]);
  expect(world.status.map(({ params }) => "ErrorCode" in params)).toEqual([false, false]);
  expect(world.standIn.messages()).toMatchObject([{ sid, status: "delivered", statusCallback: STATUS_URL }]);
});

test("callbacks are not part of the create's answer", async () => {
  const form = { To: ANN, From: SERVICE, Body: "Hello", StatusCallback: STATUS_URL };
  expect(await (await request(world, MESSAGES_PATH, form)).json()).toMatchObject({ status: "queued" });
  expect(world.status).toEqual([]);
  await world.standIn.settled();
  expect(world.status).toHaveLength(2);
});

test("a callback that cannot be reached is not an error", async () => {
  // Port 9 (discard) is reserved; nothing listens there.
  await world.client.messages.create({
    to: ANN,
    from: SERVICE,
    body: "Hello",
    statusCallback: "http://127.0.0.1:9/",
  });
  await world.standIn.settled();
  expect(world.standIn.messages()).toMatchObject([{ status: "delivered" }]);
});

test("a reset stops the callbacks of what it forgets", async () => {
  await request(world, MESSAGES_PATH, { To: ANN, From: SERVICE, Body: "Hello", StatusCallback: STATUS_URL });
  world.standIn.reset();
  await world.standIn.settled();
  expect(world.status).toEqual([]);
  expect(world.standIn.messages()).toEqual([]);
});

test.each([
  ["+15005550001", 400, 21211],
  ["+15005550002", 400, 21612],
  ["+15005550003", 400, 21408],
  ["+15005550004", 400, 21610],
  ["+15005550009", 400, 21614],
  ["+15005521211", 400, 21211],
  ["+15005521408", 400, 21408],
  ["+15005521610", 400, 21610],
  ["+15005521611", 429, 21611],
  ["+15005521612", 400, 21612],
  ["+15005521614", 400, 21614],
  ["+15005520429", 429, 20429],
  ["+15005563038", 429, 63038],
  ["+15005500429", 429, 20429],
  ["+15005500500", 500, 20500],
  ["+15005500503", 503, 20503],
])("a create to %s is refused with HTTP %i, code %i, and nothing is kept", async (to, status, code) => {
  await expect(send(to)).rejects.toMatchObject({ status, code });
  await world.standIn.settled();
  expect(world.status).toEqual([]);
  expect(world.standIn.messages()).toEqual([]);
});

test.each([
  ["+15005530003", "undelivered", 30003],
  ["+15005530004", "undelivered", 30004],
  ["+15005530005", "undelivered", 30005],
  ["+15005530006", "undelivered", 30006],
  ["+15005530007", "undelivered", 30007],
  ["+15005530008", "undelivered", 30008],
  ["+15005530022", "undelivered", 30022],
  ["+15005530034", "undelivered", 30034],
])("a message to %s leaves, then ends %s with code %i", async (to, status, errorCode) => {
  await send(to);
  await world.standIn.settled();
  const shown = world.status.map(({ params }) => [params.MessageStatus, params.ErrorCode]);
  expect(shown).toEqual([
    ["sent", undefined],
    [status, String(errorCode)],
  ]);
  expect(world.standIn.messages({ to })).toMatchObject([{ status, errorCode }]);
  expect(await world.client.messages.list({ to })).toMatchObject([{ status, errorCode }]);
});

test.each([
  ["+15005530001", 30001],
  ["+15005530002", 30002],
  ["+15005530036", 30036],
  ["+15005530610", 30610],
])("a message to %s never leaves: it fails with code %i", async (to, errorCode) => {
  await send(to);
  await world.standIn.settled();
  const shown = world.status.map(({ params }) => [params.MessageStatus, params.ErrorCode]);
  expect(shown).toEqual([["failed", String(errorCode)]]);
});

test("+15005500504 takes the message and loses the answer", async () => {
  await expect(send("+15005500504")).rejects.toMatchObject({ status: 504 });
  await world.standIn.settled();
  expect(world.standIn.messages()).toMatchObject([{ to: "+15005500504", status: "delivered" }]);
  expect(world.status).toHaveLength(2);
});
