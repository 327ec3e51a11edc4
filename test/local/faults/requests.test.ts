import { afterAll, afterEach, describe, expect, test } from "vitest";
import { startTestStack } from "../../support/stack.ts";
import { clients, type Outcome } from "./clients.ts";

// local/faults/README.md: what each mode does to a request, as the real clients see it.

const stack = await startTestStack();
afterAll(stack.close);
afterEach(async () => {
  await fetch(`${stack.url}/local/faults`, { method: "DELETE" });
});
const to = clients(stack);
type Target = keyof typeof to;

/** Sets a fault that is over after one request, so that what looks at the result is not hit. */
async function once(fault: { target: Target; mode: string; [more: string]: unknown }) {
  expect((await stack.post("/local/faults", { times: 1, ...fault })).status).toBe(201);
  return to[fault.target]();
}

/** Long enough for an answer of this machine, should one come by mistake. */
const patience = 150;

const all: [Target, number][] = [
  ["twilio", 201],
  ["dynamodb", 200],
  ["scheduler", 200],
  ["ses", 200],
];

describe("a request that is refused is not carried out:", () => {
  const cases: [Target, object, Outcome][] = [
    ["twilio", { mode: "error" }, { status: 500, code: 20500 }],
    ["twilio", { mode: "error", status: 503, code: 20503 }, { status: 503, code: 20503 }],
    ["twilio", { mode: "throttle" }, { status: 429, code: 20429 }],
    ["twilio", { mode: "throttle", code: 63038 }, { status: 429, code: 63038 }],
    ["twilio", { mode: "refuse", code: 21610 }, { status: 400, code: 21610 }],
    ["twilio", { mode: "refuse", code: "30610" }, { status: 400, code: 30610 }],
    ["twilio", { mode: "refuse", status: 404 }, { status: 404, code: 20001 }],
    ["dynamodb", { mode: "error" }, { status: 500, code: "InternalServerError" }],
    ["dynamodb", { mode: "error", status: 503 }, { status: 503, code: "InternalServerError" }],
    ["dynamodb", { mode: "throttle" }, { status: 400, code: "ProvisionedThroughputExceededException" }],
    [
      "dynamodb",
      { mode: "refuse", code: "ResourceNotFoundException" },
      { status: 400, code: "ResourceNotFoundException" },
    ],
    ["scheduler", { mode: "error" }, { status: 500, code: "InternalServerException" }],
    ["scheduler", { mode: "throttle" }, { status: 429, code: "ThrottlingException" }],
    [
      "scheduler",
      { mode: "refuse", status: 402, code: "ServiceQuotaExceededException" },
      { status: 402, code: "ServiceQuotaExceededException" },
    ],
    ["ses", { mode: "error" }, { status: 500, code: "InternalServiceErrorException" }],
    ["ses", { mode: "throttle" }, { status: 429, code: "TooManyRequestsException" }],
    ["ses", { mode: "refuse", code: "MessageRejected" }, { status: 400, code: "MessageRejected" }],
  ];
  test.each(cases)("%s %j", async (target, fault, expected) => {
    const { call, done } = await once({ target, mode: "", ...fault });
    expect(await call()).toEqual(expected);
    expect(await done()).toBe(0);
  });
});

test("Twilio's throttling says when to come back", async () => {
  await once({ target: "twilio", mode: "throttle" });
  const answer = await fetch(`http://127.0.0.1:${stack.port + 3}/2010-04-01/Accounts/AC/Messages.json`);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(await answer.json()).toEqual({
    code: 20429,
    message: "A fault that was asked for",
    more_info: "https://www.twilio.com/docs/errors/20429",
    status: 429,
  });
});

describe.each(all)("%s", (target, status) => {
  test("refuse without a code cuts the connection, and nothing is carried out", async () => {
    const { call, done } = await once({ target, mode: "refuse" });
    expect(await call()).toBe("cut off");
    expect(await done()).toBe(0);
  });

  test("timeout never answers, and nothing is carried out", async () => {
    const { call, done } = await once({ target, mode: "timeout" });
    expect(await call(patience)).toBe("no answer");
    expect(await done()).toBe(0);
  });

  test("applied-then-timeout carries it out, once, and never answers", async () => {
    const { call, done } = await once({ target, mode: "applied-then-timeout" });
    expect(await call(patience)).toBe("no answer");
    // The client may have given up before it was carried out: it is all the same.
    await expect.poll(done).toBe(1);
  });

  test("a request without a fault that fits it is answered as ever", async () => {
    await once({ target, mode: "error", match: "no request holds this" });
    const { call, done } = to[target]();
    expect(await call()).toEqual({ status });
    expect(await done()).toBe(1);
  });
});

describe.each(["dynamodb", "ses"] as const)("%s", (target) => {
  test("delay carries it out at once and answers late", async () => {
    const { call } = await once({ target, mode: "delay", delay: "PT0.08S" });
    const begin = performance.now();
    expect(await call()).toEqual({ status: 200 });
    expect(performance.now() - begin).toBeGreaterThan(75);
  });

  test("delay beyond the client's time-out is a request that was carried out without an answer", async () => {
    const { call, done } = await once({ target, mode: "delay", delay: "PT1H" });
    expect(await call(patience)).toBe("no answer");
    await expect.poll(done).toBe(1);
  });

  test("lose cuts the connection, and nothing is carried out", async () => {
    const { call, done } = await once({ target, mode: "lose" });
    expect(await call()).toBe("cut off");
    expect(await done()).toBe(0);
  });
});

describe("duplicate carries it out twice and gives the second answer:", () => {
  test("a conditional write finds itself", async () => {
    const { call, done } = await once({ target: "dynamodb", mode: "duplicate" });
    expect(await call()).toEqual({ status: 400, code: "ConditionalCheckFailedException" });
    expect(await done()).toBe(1);
  });

  test("an email arrives twice", async () => {
    const { call, done } = await once({ target: "ses", mode: "duplicate" });
    expect(await call()).toEqual({ status: 200 });
    expect(await done()).toBe(2);
  });
});

test.each(["twilio", "scheduler"] as const)(
  "requests to %s know nothing of what is on its way",
  async (target) => {
    for (const mode of ["delay", "duplicate", "lose"]) await once({ target, mode, match: "/" });
    const { call, done } = to[target]();
    expect(await call()).toEqual({ status: target === "twilio" ? 201 : 200 });
    expect(await done()).toBe(1);
  },
);

describe("the AWS SDK", () => {
  test.each(["dynamodb", "scheduler"] as const)(
    "sends a throttled or a cut request to %s again by itself",
    async (target) => {
      for (const mode of ["throttle", "refuse"]) await once({ target, mode });
      const { call, done } = to[target]({ maxAttempts: 3 });
      expect(await call()).toEqual({ status: 200 });
      expect(await done()).toBe(1);
    },
  );

  test("mistakes its own lost write for somebody else's", async () => {
    await once({ target: "dynamodb", mode: "applied-then-timeout" });
    const { call, done } = to.dynamodb({ maxAttempts: 2 });
    // The second is answered, and must be in time on a busy machine too.
    expect(await call(600)).toEqual({ status: 400, code: "ConditionalCheckFailedException" });
    expect(await done()).toBe(1);
  });
});
