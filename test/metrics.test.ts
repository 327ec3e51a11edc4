import { expect, test } from "vitest";
import { dimension, metricNames, namespace, withMetrics } from "../functions/metrics.ts";
import { SendError } from "../functions/ports.ts";
import { type Life, life } from "./support/life.ts";
import { webOf } from "./support/web.ts";

const ann = "+12025550143";

/** A life whose log is read as CloudWatch reads it. */
function counted(): { her: Life; lines: string[]; total: (name: string) => number } {
  const her = life(ann, "2026-11-21T15:00:00Z");
  const lines: string[] = [];
  her.deps.log = withMetrics(her.deps.log, (line) => void lines.push(line), her.deps.clock, "afterword-test");
  const total = (name: string) =>
    lines.map((line) => JSON.parse(line)).reduce((sum, figures) => sum + Number(figures[name] ?? 0), 0);
  return { her, lines, total };
}

test("what counts is a line of CloudWatch's embedded metric format, with numbers only", async () => {
  const { her, lines } = counted();
  await her.says("JOIN 1 2026-11-21");
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    _aws: {
      Timestamp: Date.parse("2026-11-21T15:00:00Z"),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [[dimension]],
          Metrics: [
            { Name: "TextsReceived", Unit: "Count" },
            { Name: "SegmentsSent", Unit: "Count" },
          ],
        },
      ],
    },
    service: "afterword-test",
    TextsReceived: 1,
    SegmentsSent: expect.any(Number),
  });
  expect(lines.join()).not.toContain(ann.slice(1));
  expect(lines.join()).not.toContain("JOIN");
});

test("every figure that infra may name is really counted", async () => {
  const { her, total } = counted();
  const { send, find } = her.deps.sms;
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T16:00:00Z");
  her.sleepThrough("2026-11-22T17:10:00Z");
  await her.sweep();
  her.deps.sms.send = async () => {
    throw new SendError(30007, 400);
  };
  await her.until("2026-11-23T16:00:00Z");
  her.deps.sms.send = async () => {
    throw new Error("no answer");
  };
  await her.until("2026-11-24T16:00:00Z");
  her.deps.sms.find = her.deps.sms.send as never;
  her.sleepThrough("2026-11-28T19:00:00Z");
  await her.sweep();
  Object.assign(her.deps.sms, { send, find });
  await her.says("stop please");
  await her.says("ERASE");

  const counts = Object.fromEntries(metricNames.map((name) => [name, total(name)]));
  expect(counts).toMatchObject({
    PromptsFailed: 1,
    AlertsRaised: 1,
    PromptsUnknown: 1,
    OptOuts: 1,
    Erased: 1,
    TextsReceived: 4,
  });
  expect(counts.PromptsSent).toBeGreaterThanOrEqual(2);
  expect(counts.PromptsSkipped).toBeGreaterThanOrEqual(1);
  expect(counts.WakesOverdue).toBeGreaterThanOrEqual(2);
  expect(counts.SegmentsSent).toBeGreaterThan(5);
  expect(counts.PeopleActive).toBeGreaterThanOrEqual(1);
});

test("what goes, fails and ends by email counts as by text", async () => {
  const { her, total } = counted();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  const refuse = async () => {
    throw new SendError("MessageRejected", 400);
  };
  const { email } = her.deps;
  her.deps.email = { send: refuse };
  await her.says("EMAIL ONLY ann@example.org");
  await her.until("2026-11-21T15:10:00Z");
  expect([total("AlertsRaised"), total("PromptsSent")]).toEqual([1, 1]);

  her.deps.email = email;
  await her.says("EMAIL ONLY ann@example.org");
  expect(await her.confirms()).toBe(true);
  await her.until("2026-11-22T18:00:00Z");
  expect([total("PromptsSent"), her.email.sent.filter(({ prompt }) => prompt)]).toEqual([
    2,
    [expect.anything()],
  ]);
  her.deps.email = {
    send: async () => {
      throw new Error("no answer");
    },
  };
  await her.until("2026-11-23T18:00:00Z");
  expect(total("PromptsUnknown")).toBe(1);
  expect(await her.unsubscribes()).toBe(true);
  expect(total("OptOuts")).toBe(1);
});

test("danger, boundaries and opt-outs are counted, and nothing that counts them names anybody", async () => {
  const { her, total, lines } = counted();
  await her.says("I want to kill myself");
  await her.says("JOIN 1 2026-11-21");
  await her.says("Y");
  await her.says("he hits me");
  await her.says("I want to die");
  await her.says("stop please");
  const figures = ["DangerSelfHarm", "DangerViolence", "BoundariesSet", "OptOuts"] as const;
  expect(figures.map(total)).toEqual([2, 1, 1, 1]);
  expect(lines.join()).not.toContain(her.id);
  const nameless = her.logged.filter(({ event }) => event === "danger-answered" || event === "boundary-set");
  expect(nameless.map(({ event, fields }) => [event, fields])).toEqual([
    ["danger-answered", { danger: "self-harm" }],
    ["boundary-set", {}],
    ["danger-answered", { danger: "violence" }],
    ["danger-answered", { danger: "self-harm" }],
  ]);
});

test("an opt-out that the carrier reports counts as one", async () => {
  const { her, total } = counted();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  her.deps.sms.send = async () => {
    throw new SendError(21610, 400);
  };
  await her.until("2026-11-21T16:00:00Z");
  expect(total("OptOuts")).toBe(1);
});

test("every message that leaves counts for the alarm: sign-up texts, links and prompts by email", async () => {
  const { her, total } = counted();
  const { signUp } = webOf(her);
  await signUp();
  expect([total("SignUpsAsked"), total("SegmentsSent")]).toEqual([1, 1]);
  await signUp({ phone: "", email: "zoe@example.org" });
  await her.until("2026-11-21T15:10:00Z");
  expect([total("SignUpsAsked"), total("SegmentsSent"), total("EmailsSent")]).toEqual([2, 1, 1]);
  // A text whose answer is lost may have left; one that was refused has not.
  her.deps.sms.send = async () => {
    throw new Error("no answer");
  };
  await signUp({ phone: "+12025550144" });
  her.deps.sms.send = async () => {
    throw new SendError(21610, 400);
  };
  await signUp({ phone: "+12025550145" });
  expect([total("SignUpsAsked"), total("SegmentsSent")]).toEqual([2, 2]);
  her.deps.signUpsPerDay = 4;
  expect((await webOf(her).signUp({ phone: "+12025550146" })).status).toBe(429);
  expect(total("SignUpsRefused")).toBe(1);
});
