import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTwilio, TwimlError } from "../../../local/twilio/index.ts";
import { ACCOUNT, ANN, SERVICE, startWorld, TOKEN, twiml, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.empty());
afterAll(() => world.stop());

test("a text arrives as a signed form with every parameter, blanks and spaces kept", async () => {
  const body = "  JOIN & more=1 +é\n ";
  const { sid, status } = await world.standIn.receive({ from: ANN, body });
  expect(status).toBe(200);
  expect(world.inbound).toEqual([
    {
      isSigned: true,
      idempotencyToken: sid,
      params: {
        ToCountry: "US",
        ToState: "",
        SmsMessageSid: sid,
        NumMedia: "0",
        ToCity: "",
        FromZip: "",
        SmsSid: sid,
        FromState: "",
        SmsStatus: "received",
        FromCity: "",
        Body: body,
        FromCountry: "US",
        To: SERVICE,
        ToZip: "",
        NumSegments: "1",
        MessageSid: sid,
        AccountSid: ACCOUNT,
        From: ANN,
        ApiVersion: "2010-04-01",
      },
    },
  ]);
});

test("parameters can be added and replaced, and are signed as well", async () => {
  const params = { OptOutType: "STOP", FromCity: "BERLIN", Body: "" };
  await world.standIn.receive({ from: "+491701234567", body: "STOP", params });
  expect(world.inbound).toMatchObject([{ isSigned: true, params: { ...params, FromCountry: "DE" } }]);
});

test.each([
  ["", [], "an empty response"],
  ["<Message>one</Message><Message>two</Message>", ["one", "two"], "several messages, in order"],
  ["<Message><Body>in a body</Body></Message>", ["in a body"], "a Body element"],
  ["<Message>\n  <Body>laid out</Body>\n</Message>", ["laid out"], "white space around it is layout"],
  [
    "<Message>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;</Message>",
    [`a & b <c> "d" 'e'`],
    "named entities",
  ],
  ["<Message>&#233;&#x1F642;&amp;amp;</Message>", ["é🙂&amp;"], "numeric entities; nothing is decoded twice"],
  ["<Message><![CDATA[a < b & c]]> d</Message>", ["a < b & c d"], "CDATA"],
  ["<!-- <Message>no</Message> --><Message>yes</Message>", ["yes"], "a comment"],
  [`<Message action='/x' method="POST">with attributes</Message>`, ["with attributes"], "attributes"],
  ["<Message>two\nlines</Message>", ["two\nlines"], "a line break in the text"],
  ["<Message></Message><Message/>", [], "nothing to send"],
])("the TwiML %j is carried out as %j (%s)", async (inside, replies) => {
  world.answers(() => twiml(inside));
  expect((await world.standIn.receive({ from: ANN, body: "HELP" })).replies).toEqual(replies);
  expect(world.standIn.messages().map((message) => message.body)).toEqual(replies);
});

test("replies are kept as messages from the service", async () => {
  world.answers(() => twiml("<Message>Hello</Message>"));
  await world.standIn.receive({ from: ANN, body: "JOIN" });
  expect(world.standIn.messages({ to: ANN })).toEqual([
    {
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      direction: "outbound-reply",
      from: SERVICE,
      to: ANN,
      body: "Hello",
      segments: 1,
      encoding: "GSM-7",
      status: "delivered",
      at: world.clock.now,
    },
  ]);
});

test("a reply addressed to somebody else does not show on the phone that texted", async () => {
  world.answers(() => twiml('<Message to="+12025550100">for another</Message>'));
  expect((await world.standIn.receive({ from: ANN, body: "JOIN" })).replies).toEqual([]);
  expect(world.standIn.messages()).toMatchObject([{ to: "+12025550100", status: "delivered" }]);
});

test("a reply that is too long does not go out", async () => {
  world.answers(() => twiml(`<Message>${"x".repeat(1601)}</Message>`));
  expect((await world.standIn.receive({ from: ANN, body: "JOIN" })).replies).toEqual([]);
  expect(world.standIn.messages()).toMatchObject([{ status: "failed", errorCode: 21617 }]);
});

test("an answer other than 2xx sends nothing; the retry's answer does", async () => {
  world.answers(() => new Response("<Response><Message>no</Message></Response>", { status: 500 }));
  const first = await world.standIn.receive({ from: ANN, body: "JOIN" });
  expect(first).toMatchObject({ status: 500, replies: [] });
  world.answers(() => twiml("<Message>Welcome</Message>"));
  const second = await world.standIn.receive({ from: ANN, body: "JOIN", sid: first.sid });
  expect(second).toEqual({ sid: first.sid, status: 200, replies: ["Welcome"] });
  expect(world.inbound.map(({ params }) => params.MessageSid)).toEqual([first.sid, first.sid]);
  expect(world.standIn.messages()).toHaveLength(1);
});

test("a retry whose answer comes back again shows it, and does not keep it twice", async () => {
  world.answers(() => twiml("<Message>Welcome</Message>"));
  const { sid } = await world.standIn.receive({ from: ANN, body: "JOIN" });
  expect((await world.standIn.receive({ from: ANN, body: "JOIN", sid })).replies).toEqual(["Welcome"]);
  expect(world.standIn.messages()).toHaveLength(1);
  expect(await world.client.messages.list({ from: ANN })).toHaveLength(1);
});

test("a webhook that cannot be reached is a 502 without replies", async () => {
  const alone = createTwilio({
    accountSid: ACCOUNT,
    authToken: TOKEN,
    serviceNumber: SERVICE,
    inboundUrl: "http://127.0.0.1:9/",
    now: () => 0,
  });
  expect(await alone.receive({ from: ANN, body: "JOIN" })).toMatchObject({ status: 502, replies: [] });
});

const answerOf = (body: string, type = "text/xml") =>
  new Response(body, { headers: { "Content-Type": type } });

test("a plain text answer is the reply itself", async () => {
  world.answers(() => answerOf("Hello & welcome", "text/plain; charset=UTF-8"));
  expect((await world.standIn.receive({ from: ANN, body: "JOIN" })).replies).toEqual(["Hello & welcome"]);
});

test.each([
  ["<Response><Message>a & b</Message></Response>", 12100, "a bare ampersand"],
  ["<Response><Message>a &nbsp; b</Message></Response>", 12100, "an entity that XML does not have"],
  ["<Response><Message>a < b</Message></Response>", 12100, "a bare less-than sign"],
  ["<Response><Message>a</Response>", 12100, "an element that is not closed"],
  ["<Response><Message>\u0007</Message></Response>", 12100, "a control character"],
  ["<Response/><Response/>", 12100, "two roots"],
  ["<Twiml/>", 12100, "another root"],
  ["<Response><Redirect>/x</Redirect></Response>", 12200, "a verb that the stand-in does not have"],
])("TwiML that Twilio could not carry out is reported: %j is %i (%s)", async (body, code) => {
  world.answers(() => answerOf(body));
  const received = world.standIn.receive({ from: ANN, body: "JOIN" });
  await expect(received).rejects.toBeInstanceOf(TwimlError);
  await expect(received).rejects.toMatchObject({ code });
});

test("an answer that is neither TwiML nor text is reported", async () => {
  world.answers(() => Response.json({ message: "Hello" }));
  await expect(world.standIn.receive({ from: ANN, body: "JOIN" })).rejects.toMatchObject({ code: 12300 });
});
