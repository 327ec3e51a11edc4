import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANN, MESSAGES_PATH, request, SERVICE, startWorld, type World } from "./world.ts";

const BEN = "+447400123456";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.empty();
  const texts: [string, string, string][] = [
    ["2026-11-20T23:59:59Z", ANN, "one"],
    ["2026-11-21T00:00:00Z", BEN, "two"],
    ["2026-11-21T12:00:00Z", ANN, "three"],
    ["2026-11-22T00:00:00Z", ANN, "four"],
  ];
  for (const [at, to, body] of texts) {
    world.clock.now = Date.parse(at);
    await world.client.messages.create({ to, from: SERVICE, body });
  }
  await world.standIn.settled();
});
afterAll(() => world.stop());

const bodies = (messages: { body: string }[]) => messages.map((message) => message.body);

test("messages are listed newest first", async () => {
  expect(bodies(await world.client.messages.list())).toEqual(["four", "three", "two", "one"]);
});

test("a list holds inbound texts too, and is filtered by recipient and sender", async () => {
  await world.standIn.receive({ from: ANN, body: "five" });
  expect(bodies(await world.client.messages.list({ to: BEN }))).toEqual(["two"]);
  expect(bodies(await world.client.messages.list({ from: ANN, to: SERVICE }))).toEqual(["five"]);
});

type DateFilter = { to?: string; dateSent?: Date; dateSentAfter?: Date; dateSentBefore?: Date };

test.each<[DateFilter, string[], string]>([
  [{ dateSentAfter: new Date("2026-11-21T12:00:00Z") }, ["four", "three"], "the instant itself is included"],
  [{ dateSentAfter: new Date("2026-11-21T12:00:01Z") }, ["four"], "a second later it is not"],
  [{ dateSentBefore: new Date("2026-11-21T00:00:00Z") }, ["two", "one"], "both ends are included"],
  [{ dateSent: new Date("2026-11-21T15:00:00Z") }, ["three", "two"], "a day, in GMT"],
  [
    {
      to: ANN,
      dateSentAfter: new Date("2026-11-21T00:00:00Z"),
      dateSentBefore: new Date("2026-11-21T23:59:59Z"),
    },
    ["three"],
    "filters add up",
  ],
])("the twilio package's date filter %o finds %j (%s)", async (filter, expected) => {
  expect(bodies(await world.client.messages.list(filter))).toEqual(expected);
});

test("a date alone, as in the documentation's DateSent>=YYYY-MM-DD, is its midnight in GMT", async () => {
  const response = await request(world, `${MESSAGES_PATH}?DateSent>=2026-11-21&DateSent<=2026-11-22`);
  expect(await response.json()).toMatchObject({
    messages: [{ body: "four" }, { body: "three" }, { body: "two" }],
  });
  expect((await request(world, `${MESSAGES_PATH}?DateSent>=soon`)).status).toBe(400);
});

test("the twilio package pages through a list", async () => {
  const listed = await world.client.messages.list({ pageSize: 1, to: ANN });
  expect(bodies(listed)).toEqual(["four", "three", "one"]);
});

test("a page names the next one, which a new message does not shift", async () => {
  const first = await world.client.messages.page({ pageSize: 3 });
  expect(bodies(first.instances)).toEqual(["four", "three", "two"]);
  await world.client.messages.create({ to: ANN, from: SERVICE, body: "five" });
  const second = await first.nextPage();
  expect(bodies(second?.instances ?? [])).toEqual(["one"]);
  expect(second?.nextPageUrl).toBeUndefined();
});
