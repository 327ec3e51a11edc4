import twilio from "twilio";
import { expect, test, vi } from "vitest";
import { alone } from "../../support/alone.ts";
import { webhooks } from "./webhooks.ts";

vi.setConfig({ testTimeout: 30_000 });
const account = `AC${"0".repeat(32)}`;

test("the stand-in runs by itself, out of a copy of its folder: texts, status callbacks, and signatures", async () => {
  const application = await webhooks();
  const url = await alone("local/twilio", "--inbound-url", `${application.url}/sms/inbound`);

  const client = twilio(account, "local-auth-token");
  client.api.baseUrl = url;
  const sent = await client.messages.create({
    from: "+15005550006",
    to: "+12025550143",
    body: "Day 1.",
    statusCallback: `${application.url}/sms/status?delivery=1`,
  });
  expect(await application.next()).toMatchObject({
    path: "/sms/status?delivery=1",
    signed: true,
    form: { MessageSid: sent.sid, MessageStatus: "sent" },
  });
  expect(await application.next()).toMatchObject({ signed: true, form: { MessageStatus: "delivered" } });

  application.reply("Hello Ann");
  const text = await fetch(`${url}/texts`, {
    method: "POST",
    body: JSON.stringify({ from: "+12025550143", body: "JOIN" }),
  });
  expect(await text.json()).toEqual({
    sid: expect.stringMatching(/^SM/),
    status: 200,
    replies: ["Hello Ann"],
  });
  expect(await application.next()).toMatchObject({
    path: "/sms/inbound",
    signed: true,
    form: { From: "+12025550143", To: "+15005550006", Body: "JOIN" },
  });
});

test("a text that lacks something is refused with what is wanted", async () => {
  const url = await alone("local/twilio");
  const answer = await fetch(`${url}/texts`, { method: "POST", body: '{"from":"+12025550143"}' });
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: 'the body must be JSON like {"from":"+12025550143","body":"JOIN"}' },
  ]);
});
