import { ListSchedulesCommand } from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { controlled } from "../support/control.ts";

// The control API of the README: other programs rely on these answers.

const startAt = "2026-11-21T15:00:00Z";
const { body, stack, ann, schedules, get, post, refusal, enrolAnn } = await controlled(startAt);
const ben = "+447700900123";

describe("bad JSON is refused with what is wanted:", () => {
  const wanted = {
    "/local/clock": '{"advance":"P7D"} or {"to":"2027-05-21T15:00:00Z"}',
    "/local/sms": '{"from":"+12025550143","body":"JOIN"}',
  };
  const bodies = ["", "{", "null", "[]", "7", '{"advance":7}', '{"from":"+12025550143"}', '{"body":"JOIN"}'];
  const both = '{"advance":"P1D","to":"2027-05-21T15:00:00Z"}';
  const cases = Object.entries(wanted).flatMap(([path, wants]) =>
    [...bodies, both].map((sent) => [path, sent, wants]),
  );
  test.each(cases)("%s with %s", async (path, sent, wants) => {
    const answer = await fetch(`${stack.url}${path}`, { method: "POST", body: `${sent}` });
    expect(await body(answer)).toEqual(refusal(`the body must be JSON like ${wants}`));
  });
});

describe("a text", () => {
  test("is answered with its sid and the replies", async () => {
    expect(await post("/local/sms", { from: ann, body: "HELLO" })).toEqual({
      status: 200,
      body: {
        sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
        replies: [expect.stringContaining("JOIN")],
      },
    });
  });

  test("with the sid of an earlier one is that one again: the same answer, and nothing changes", async () => {
    const first = await post("/local/sms", { from: ann, body: "JOIN 1 2026-11-20" });
    const [table, messages] = [await stack.table(), await stack.messages(ann)];
    const { sid } = first.body as { sid: string };
    expect(await post("/local/sms", { from: ann, body: "JOIN 1 2026-11-20", sid })).toEqual(first);
    expect([await stack.table(), await stack.messages(ann)]).toEqual([table, messages]);
  });

  test("with a sid of its own keeps it", async () => {
    const mine = { from: ann, body: "JOIN", sid: "SM00000000000000000000000000000001" };
    expect((await post("/local/sms", mine)).body).toMatchObject({ sid: mine.sid });
    expect(await stack.person(ann)).toMatchObject({ recent: [{ sid: mine.sid }] });
  });

  test("with a sid that is not Twilio's shape is known by it all the same", async () => {
    const mine = { from: "+12025550177", body: "JOIN 1 2026-11-20", sid: "my-own-1" };
    const first = await post("/local/sms", mine);
    expect(first).toMatchObject({ status: 200, body: { sid: "my-own-1" } });
    const table = await stack.table();
    expect(await post("/local/sms", mine)).toEqual(first);
    expect(await stack.table()).toEqual(table);
  });

  test.each([
    ["blank", ""],
    ["no word of ASCII", "SM\u2a84"],
    ["longer than any of Twilio's", "S".repeat(201)],
  ])("with a sid that is %s is refused, and nobody gets it", async (_, sid) => {
    const wants = 'the body must be JSON like {"from":"+12025550143","body":"JOIN"}';
    expect(await post("/local/sms", { from: ann, body: "JOIN", sid })).toEqual(refusal(wants));
    expect(await stack.messages(ann)).toEqual([]);
  });

  test.each([
    [
      "from no phone number",
      { from: "+", body: "STOP" },
      "from must be a phone number in E.164, like +12025550143",
    ],
    [
      "too long for a message",
      { from: ann, body: "x".repeat(1601) },
      "body must have at most 1600 characters",
    ],
  ])("%s is refused, and the carrier never has it", async (_, sms, message) => {
    expect(await post("/local/sms", sms)).toEqual(refusal(message));
    expect(await stack.messages(sms.from)).toEqual([]);
  });

  test("STOP is confirmed by the carrier, once", async () => {
    await enrolAnn();
    const replies = await stack.text(ann, "STOP");
    expect(replies).toHaveLength(1);
    expect(await stack.text(ann, "STOP")).toEqual([]);
    expect(await stack.text(ann, "STATUS")).toEqual([]);
  });
});

describe("messages", () => {
  const text = (rest: object) => ({
    channel: "sms",
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    to: ann,
    from: "+15005550006",
    body: expect.any(String),
    status: "delivered",
    ...rest,
  });

  test("are listed oldest first with every field", async () => {
    await enrolAnn();
    await stack.text(ben, "JOIN");
    await stack.advance("PT4M");
    const reply = (segments: number) => text({ kind: "reply", prompt: null, segments, at: startAt });
    const prompt = (name: string, segments: number, at: string) =>
      text({ kind: "prompt", prompt: `no-contact/${name}`, segments, at });
    expect(await stack.messages(ann)).toEqual([
      reply(2),
      reply(1),
      reply(2),
      prompt("start", 2, "2026-11-21T15:02:00Z"),
      prompt("hard-day-1", 1, "2026-11-21T15:04:00Z"),
    ]);
  });

  test("are found by a number whose plus is not encoded", async () => {
    await stack.text(ann, "HELLO");
    expect((await get(`/local/messages?to=${ann}`)).body).toHaveLength(1);
  });

  test("of everybody are given when nobody is named, of nobody to a stranger", async () => {
    await stack.text(ann, "HELLO");
    await stack.text(ben, "HELLO");
    expect(((await get("/local/messages")).body as { to: string }[]).map(({ to }) => to)).toEqual([ann, ben]);
    expect((await get("/local/messages?to=%2B12025550199")).body).toEqual([]);
  });

  test("by email have subject, text, html and headers in place of body and segments", async () => {
    const simple = {
      FromEmailAddress: "hello@example.org",
      Destination: { ToAddresses: ["ann@example.org"] },
      Content: {
        Simple: {
          Subject: { Data: "A note" },
          Body: { Text: { Data: "Hi" }, Html: { Data: "<p>Hi</p>" } },
          Headers: [{ Name: "X-Prompt", Value: "no-contact/eve" }],
        },
      },
    };
    const sent = await fetch(`http://127.0.0.1:${stack.port + 4}/v2/email/outbound-emails`, {
      method: "POST",
      body: JSON.stringify(simple),
    });
    expect(sent.status).toBe(200);
    expect(await stack.messages("ann@example.org")).toEqual([
      {
        channel: "email",
        messageId: expect.any(String),
        to: "ann@example.org",
        from: "hello@example.org",
        subject: "A note",
        text: "Hi",
        html: "<p>Hi</p>",
        headers: { "X-Prompt": "no-contact/eve" },
        kind: "prompt",
        prompt: "no-contact/eve",
        status: "delivered",
        at: startAt,
      },
    ]);
  });
});

describe("people", () => {
  test("are given as the table has them below their number, encoded or not", async () => {
    await enrolAnn();
    const stored = (await stack.table()).find(({ sk }) => sk === "person");
    expect(stored).toMatchObject({
      sk: "person",
      phone: ann,
      plan: "no-contact",
      state: "active",
      version: 2,
    });
    expect(await get(`/local/people/${ann}/item`)).toEqual({ status: 200, body: stored });
    expect(await get(`/local/people/${encodeURIComponent(ann)}/item`)).toEqual({ status: 200, body: stored });
  });

  test("are found with their messages by either spelling of their number", async () => {
    const [current, old] = ["+525512345678", "+5215512345678"];
    await stack.text(old, "JOIN 1 2026-11-20");
    await stack.text(current, "N");
    const people = (await stack.table()).filter(({ sk }) => sk === "person");
    expect(people).toMatchObject([{ phone: current }]);
    expect(await stack.person(old)).toEqual(await stack.person(current));
    expect((await stack.messages(old)).map(({ to }) => to)).toEqual([old, old, current]);
    expect(await stack.messages(current)).toEqual(await stack.messages(old));
    const thread = await get(`/local/people/${current}/thread`);
    expect(thread.body).toMatchObject([true, false, false, true, false].map((mine) => ({ mine })));
  });

  test("who have not answered an invitation are joining, asked to JOIN, and nothing else", async () => {
    const form = {
      plan: "3",
      phone: ann,
      email: "eve@example.org",
      ended: "2026-11-14",
      contact: "2026-11-15",
      zone: "America/Denver",
      safety: "y",
      consent: "yes",
    };
    const posted = await fetch(`${stack.url}/`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    expect(posted.status).toBe(303);
    expect(await get(`/local/people/${ann}`)).toEqual({
      status: 200,
      body: { state: "joining", asking: "join" },
    });
  });

  test("who are not known are 404", async () => {
    const message = "nobody is stored under that number or address";
    for (const path of [`/local/people/${ben}`, `/local/people/${ben}/item`]) {
      expect(await get(path)).toMatchObject({
        status: 404,
        body: { error: { code: "not-found", message } },
      });
    }
  });
});

describe("reset", () => {
  test("leaves nothing: no person, message, schedule, opt-out, and the clock at START_AT", async () => {
    await enrolAnn();
    await stack.text(ben, "JOIN 1 2026-11-20");
    await stack.text(ben, "STOP");
    await stack.advance("P2D");
    expect(await post("/local/reset", {})).toEqual({ status: 200, body: { now: startAt } });
    expect(await stack.table()).toEqual([]);
    expect((await get("/local/messages")).body).toEqual([]);
    expect((await get("/local/dead-letters")).body).toEqual([]);
    expect((await schedules.send(new ListSchedulesCommand({ GroupName: "afterword" }))).Schedules).toEqual(
      [],
    );
    expect(await stack.person(ann)).toBeUndefined();
    expect(await stack.text(ben, "HELLO")).toHaveLength(1);
  });

  test("leaves a service that works as before", async () => {
    await enrolAnn();
    await stack.advance("P2D");
    await stack.post("/local/reset", {});
    await enrolAnn();
    expect(await stack.advance("PT4M")).toBe(2);
    expect((await stack.messages(ann)).map(({ kind }) => kind)).toEqual([
      "reply",
      "reply",
      "reply",
      "prompt",
      "prompt",
    ]);
  });
});
