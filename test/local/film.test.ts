import { expect, onTestFinished, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

const ann = "+12025550143";

async function started() {
  const stack = await startTestStack();
  onTestFinished(() => stack.close());
  return stack;
}

type Happening = { event: string; data: Record<string, string | number> };

/** What the feed says until it is left. */
async function listen(stack: TestStack) {
  const leave = new AbortController();
  const answer = await fetch(`${stack.url}/local/events`, { signal: leave.signal });
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const heard: Happening[] = [];
  const reading = (async () => {
    let rest = "";
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${chunk}`.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const [, event = "", data = "{}"] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
        heard.push({ event, data: JSON.parse(data) });
      }
    }
  })().catch(() => {});
  onTestFinished(async () => {
    leave.abort();
    await reading;
  });
  return heard;
}

const enrolled = async (stack: TestStack) => {
  await stack.text(ann, "JOIN 1 yesterday");
  await stack.text(ann, "N");
};

test("a move of the clock is a film: how far it is, and each text with each of its statuses, in their order", async () => {
  const stack = await started();
  await enrolled(stack);
  const heard = await listen(stack);
  await stack.advance("P1D");
  const texts = () =>
    heard.flatMap(({ event, data }) =>
      event === "text" ? [`${data.status} ${`${data.body}`.slice(0, 9)}`] : [],
    );
  await expect.poll(texts).toHaveLength(6);
  expect(texts().map((text) => text.split(" ")[0])).toEqual([
    ...["queued", "sent", "delivered"],
    ...["queued", "sent", "delivered"],
  ]);
  const frames = heard.flatMap(({ event, data }) => (event === "time" ? [data] : []));
  expect(frames[0]).toMatchObject({ from: "2026-11-21T15:00:00Z", to: "2026-11-22T15:00:00Z", fired: 0 });
  const dates = frames.map(({ now }) => `${now}`);
  expect(dates).toEqual(dates.toSorted());
});

test("a move that is cancelled ends where it has come to, and is answered as ever", async () => {
  const stack = await started();
  await enrolled(stack);
  const heard = await listen(stack);
  const moved = stack.post("/local/clock", { advance: "P6M", seconds: 60 });
  await expect.poll(() => heard.some(({ event }) => event === "time")).toBe(true);
  await stack.remove("/local/clock");
  const { now } = (await (await moved).json()) as { now: string };
  expect(now < "2026-12-21").toBe(true);
  // The time that it did not pass is still to come, and with it every prompt.
  await stack.advance("2027-05-21T15:00:00Z");
  const prompts = (await stack.messages(ann)).flatMap(({ prompt }) => prompt ?? []);
  expect(prompts[0]).toBe("no-contact/start");
  expect(prompts.at(-1)).toBe("no-contact/reflection");
});

test.each([{ advance: "P1D", seconds: 61 }, { advance: "P1D", seconds: -1 }, { seconds: 1 }])(
  "%j is no move",
  async (body) => {
    expect((await (await started()).post("/local/clock", body)).status).toBe(400);
  },
);

type Step = { from: string; to: string; kind: string; detail?: string; at: string; outcome?: string };
const storyOf = async (stack: TestStack, sid: string) =>
  ((await (await stack.get(`/local/stories/${sid}`)).json()) as Step[]).map(
    ({ from, to, kind, detail, outcome }) =>
      [`${from} > ${to}`, kind, detail, outcome].filter(Boolean).join(" "),
  );
const thread = async (stack: TestStack) =>
  (await (await stack.get(`/local/people/${ann}/thread`)).json()) as {
    sid: string;
    mine: boolean;
    body: string;
  }[];

test("a text has its story: the wake, the claim, the write, the send, the next wake, and the callbacks", async () => {
  const stack = await started();
  await enrolled(stack);
  await stack.advance("PT3M");
  const [start] = (await thread(stack)).slice(-1);
  const story = await storyOf(stack, start?.sid ?? "");
  const kinds = story.map((step) => step.split(" ")[3]);
  expect(kinds.slice(0, 5)).toEqual(["wake", "read", "claim", "gate", "send"]);
  expect(story[2]).toBe("service > table claim no-contact/start");
  expect(story).toContainEqual(expect.stringMatching(/^service > scheduler plan wake \d+ at\(2026-11-21T/));
  expect(story.filter((step) => step.startsWith("twilio > service callback"))).toEqual([
    "twilio > service callback sent",
    "twilio > service callback delivered",
  ]);
});

test("the story of a reply begins with the text that it answers", async () => {
  const stack = await started();
  await enrolled(stack);
  const reply = (await thread(stack)).at(-1);
  const story = await storyOf(stack, reply?.sid ?? "");
  expect(story[0]).toBe("twilio > service text N");
  expect(story.filter((step) => step.startsWith("service > table gate"))).toHaveLength(1);
  expect((await stack.get("/local/stories/SMnone")).status).toBe(404);
});

test("a story is whole where a fault is near, and tells what went wrong", async () => {
  const stack = await started();
  await enrolled(stack);
  await stack.post("/local/faults", { target: "twilio", mode: "delay", match: "POST", times: 1 });
  await stack.post("/local/faults", { target: "dynamodb", mode: "throttle", match: "GetItem", times: 1 });
  await stack.advance("PT3M");
  const story = await storyOf(stack, (await thread(stack)).at(-1)?.sid ?? "");
  expect(story.slice(0, 3)).toEqual([
    expect.stringMatching(/^scheduler > service wake/),
    "service > table read the person 400",
    "service > table read the person",
  ]);
  expect(story.filter((step) => step.includes(" callback "))).toHaveLength(2);
});
