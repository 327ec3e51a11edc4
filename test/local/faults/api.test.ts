import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startTestStack } from "../../support/stack.ts";
import { clients } from "./clients.ts";

// local/faults/README.md: other programs rely on these answers.

const stack = await startTestStack();
afterAll(stack.close);
beforeEach(async () => {
  await stack.post("/local/reset", {});
});

const ann = "+12025550143";
const to = clients(stack);
const post = async (body: unknown) => {
  const answer = await stack.post("/local/faults", body);
  return { status: answer.status, body: (await answer.json()) as { id: string } };
};
const list = async () => (await stack.get("/local/faults")).json();
const clear = async () => {
  const answer = await fetch(`${stack.url}/local/faults`, { method: "DELETE" });
  return { status: answer.status, body: await answer.json() };
};

describe("a fault", () => {
  test("is answered with its id, listed with how often it was applied, and cleared", async () => {
    const fault = { target: "ses", mode: "error", status: 503, match: "outbound", times: 2 };
    const { status, body } = await post(fault);
    expect({ status, body }).toEqual({
      status: 201,
      body: { id: expect.stringMatching(/^fault-\d+$/), ...fault, applied: 0 },
    });
    await to.ses().call();
    expect(await list()).toEqual([{ ...body, applied: 1 }]);
    expect(await clear()).toEqual({ status: 200, body: [] });
    expect(await to.ses().call()).toEqual({ status: 200 });
  });

  test("holds until it is cleared, or as often as `times` says", async () => {
    const outcomes = async () => {
      const { call } = to.ses();
      return [await call(), await call(), await call()].map(
        (outcome) => (outcome as { status: number }).status,
      );
    };
    await post({ target: "ses", mode: "error", times: 2 });
    expect(await outcomes()).toEqual([500, 500, 200]);
    await post({ target: "ses", mode: "throttle" });
    expect(await outcomes()).toEqual([429, 429, 429]);
  });

  test("comes before those that were set after it", async () => {
    await post({ target: "ses", mode: "throttle", match: "no request holds this" });
    await post({ target: "ses", mode: "error", status: 502, times: 1 });
    await post({ target: "ses", mode: "error", status: 503 });
    const { call } = to.ses();
    expect([await call(), await call()]).toMatchObject([{ status: 502 }, { status: 503 }]);
  });

  test("of one target leaves the others alone", async () => {
    await post({ target: "twilio", mode: "error" });
    expect(await to.ses().call()).toEqual({ status: 200 });
    expect(await to.dynamodb().call()).toEqual({ status: 200 });
  });

  test.each(["POST /", "DynamoDB_20120810.PutItem", "attribute_not_exists"])(
    "matches method, path, x-amz-target and body: %s",
    async (match) => {
      await post({ target: "dynamodb", mode: "error", match });
      expect(await to.dynamodb().call()).toEqual({ status: 500, code: "InternalServerError" });
    },
  );

  test("with a rate is drawn for what matches, the same each time from the same seed", async () => {
    const draws = async (seed?: number) => {
      await clear();
      await post({ target: "ses", mode: "error", rate: 0.5, match: "ann", ...(seed ? { seed } : {}) });
      let drawn = "";
      for (let n = 0; n < 16; n++) {
        const outcome = (await to.ses().call()) as { status: number };
        drawn += outcome.status === 500 ? "x" : ".";
        // Of other requests none is drawn for.
        await fetch(`http://127.0.0.1:${stack.port + 4}/other`);
      }
      return drawn;
    };
    const seven = "..xx.xx.x.xxxxxx";
    expect([await draws(7), await draws(7)]).toEqual([seven, seven]);
    expect(await draws(8)).not.toBe(seven);
    expect(await draws()).toBe(await draws(1));
  });

  test("with a rate of 0 is never applied, with a rate of 1 always", async () => {
    await post({ target: "ses", mode: "error", rate: 0 });
    expect(await to.ses().call()).toEqual({ status: 200 });
    await post({ target: "ses", mode: "error", rate: 1 });
    for (let n = 0; n < 3; n++) expect(await to.ses().call()).toMatchObject({ status: 500 });
  });
});

describe("a bad body is refused, and says what is wanted:", () => {
  const fault = { target: "twilio", mode: "error" };
  const cases: [unknown, string][] = [
    [undefined, "Invalid input"],
    [[], "expected object"],
    [{}, "target Invalid option"],
    [
      { ...fault, target: "s3" },
      'target Invalid option: expected one of "twilio"|"dynamodb"|"scheduler"|"ses"',
    ],
    [{ ...fault, mode: "explode" }, "mode Invalid option"],
    [{ ...fault, status: 200 }, "status Too small"],
    [{ ...fault, status: "500" }, "status Invalid input"],
    [{ ...fault, code: "Throttled" }, "code is a number for twilio"],
    [{ target: "ses", mode: "error", code: 21610 }, "the name of an exception for the others"],
    [{ ...fault, match: "" }, "match Too small"],
    [{ ...fault, times: 0 }, "times Too small"],
    [{ ...fault, times: 1.5 }, "times Invalid input"],
    [{ ...fault, rate: 2 }, "rate Too big"],
    [{ ...fault, seed: "a" }, "seed Invalid input"],
    [{ ...fault, mode: "delay", delay: "10" }, "delay wants a duration of time like PT10M"],
    [{ ...fault, mode: "delay", delay: "P1M" }, "delay wants a duration of time"],
    [
      { ...fault, mode: "delay", delay: "PT576H0.001S" },
      "delay wants a duration of time like PT10M, at most PT576H",
    ],
    [{ ...fault, mode: "delay", delay: "PT9999999999H" }, "at most PT576H"],
    [{ ...fault, delay: "PT1M" }, "delay goes with the mode delay"],
    [{ ...fault, mode: "timeout", code: 21610 }, "mode gives no answer; status and code go with"],
    [{ ...fault, time: 1 }, 'Unrecognized key: "time"'],
  ];
  test.each(cases)("%j", async (body, complaint) => {
    const { status, body: answer } = await post(body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({
      error: { code: "bad-request", message: expect.stringContaining(complaint) },
    });
    expect(answer).toMatchObject({
      error: { message: expect.stringMatching(/^the body must be JSON like \{"target":"twilio\|dynamodb/) },
    });
    expect(await list()).toEqual([]);
  });

  test("a target that is somebody else's cannot be hit", async () => {
    const other = await startTestStack({ env: { SES_ENDPOINT: "http://127.0.0.1:9" } });
    const answer = await other.post("/local/faults", { target: "ses", mode: "error" });
    await other.close();
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("ses is not this stack's own: its endpoint is set");
  });
});

describe("who waits for an answer is cut off", () => {
  test.each(["timeout", "applied-then-timeout"])("by the end of the fault: %s", async (mode) => {
    await post({ target: "ses", mode, times: 1 });
    const waiting = to.ses().call();
    await expect.poll(list).toMatchObject([{ applied: 1 }]);
    // The second may be on its way to where it waits: it is cut off by the next.
    await expect.poll(async () => (await clear()) && Promise.race([waiting, undefined])).toBe("cut off");
  });

  test("by a reset, also of what has its turn before it", async () => {
    await stack.text(ann, "JOIN 1 2026-11-20");
    await post({ target: "dynamodb", mode: "timeout" });
    const text = stack.post("/local/sms", { from: ann, body: "N" });
    await expect.poll(list).not.toMatchObject([{ applied: 0 }]);
    expect((await stack.post("/local/reset", {})).status).toBe(200);
    await text;
    expect(await list()).toEqual([]);
    expect(await stack.table()).toEqual([]);
  });
});

describe("the harness is not hit", () => {
  beforeEach(async () => {
    await stack.text(ann, "JOIN 1 2026-11-20");
    await stack.text(ann, "N");
    for (const target of ["twilio", "dynamodb", "scheduler", "ses"]) {
      await post({ target, mode: "error", status: 400 });
    }
  });

  test("when it reads a person, or empties everything", async () => {
    expect(await stack.person(ann)).toMatchObject({ phone: ann, state: "active" });
    expect((await stack.post("/local/reset", {})).status).toBe(200);
    expect(await stack.person(ann)).toBeUndefined();
    expect(stack.scheduler.schedules()).toEqual([]);
  });

  test("when it moves the clock: a sweep that fails is logged and followed by the next, and the move ends", async () => {
    stack.lines.length = 0;
    const { now } = (await (await stack.post("/local/clock", { advance: "PT1H" })).json()) as { now: string };
    expect(now).toBe("2026-11-21T16:00:00Z");
    const failed = stack.lines.filter((line) => line.includes("sweep-failed"));
    // After the firing of 15:02 and its retries, at 15:10 to 16:00, and where the move ends.
    expect(failed.length).toBeGreaterThan(7);
    expect(failed[0]).toBe('{"event":"sweep-failed","error":"InternalServerError"}');
    await clear();
    await stack.advance("PT10M");
    expect((await stack.messages(ann)).filter(({ kind }) => kind === "prompt")).toHaveLength(1);
  });
});
