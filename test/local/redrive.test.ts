import { describe, expect, test, vi } from "vitest";
import { ann, brokenWorld, deliverArn } from "../support/redrive.ts";

vi.setConfig({ testTimeout: 30_000 });
const nowhere = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

/** Ann's first prompt is due, and its wake has failed for good. */
async function failedForGood() {
  const world = await brokenWorld();
  const repair = await world.breakAnn();
  await world.advance("PT1H30M");
  return { ...world, repair };
}

describe("a wake that fails for good", () => {
  test("is in the queue after its retries: the wake as it was, and nothing personal", async () => {
    const { wake, id, deadLetters } = await failedForGood();
    const letters = await deadLetters();
    expect(letters).toEqual([
      {
        queueArn: "arn:aws:sqs:us-east-1:000000000000:afterword-wakes-dead",
        body: JSON.stringify(wake),
        attributes: expect.objectContaining({
          SCHEDULE_ARN: `arn:aws:scheduler:us-east-1:000000000000:schedule/afterword/${id}`,
          RETRY_ATTEMPTS: "10",
          TARGET_ARN: deliverArn,
        }),
      },
    ]);
    expect(JSON.stringify(letters)).not.toContain(ann.slice(2));
  });

  test("is replayed: its prompt comes, and the queue is empty", async () => {
    const { id, repair, redrive, prompts, deadLetters } = await failedForGood();
    await repair();
    expect(await prompts()).toEqual([]);
    expect(await redrive()).toEqual({
      stdout: `replayed ${id}\n1 replayed, 0 left, 0 not understood\n`,
      stderr: "",
      code: 0,
    });
    expect(await prompts()).toEqual(["no-contact/start"]);
    expect(await deadLetters()).toEqual([]);
  });

  test("and fails again stays, and can be replayed at once", async () => {
    const { id, repair, redrive, prompts, deadLetters, wake } = await failedForGood();
    expect(await redrive()).toEqual({
      stdout: `left ${id}: RangeError\n0 replayed, 1 left, 0 not understood\n`,
      stderr: "",
      code: 1,
    });
    expect(await deadLetters()).toMatchObject([{ body: JSON.stringify(wake) }]);
    await repair();
    expect(await redrive()).toMatchObject({ code: 0 });
    expect(await prompts()).toEqual(["no-contact/start"]);
  });

  test("and was healed meanwhile sends nothing twice", async () => {
    const { repair, redrive, prompts, advance } = await failedForGood();
    await repair();
    await advance("PT10M");
    const healed = await prompts();
    expect(healed).toContain("no-contact/start");
    expect(await redrive()).toMatchObject({ code: 0, stdout: expect.stringContaining("1 replayed") });
    expect(await prompts()).toEqual(healed);
  });
});

describe("what is no wake", () => {
  test("stays and is counted, by the id of its message, and what it says is not shown", async () => {
    const { planForeign, advance, redrive, deadLetters, bury } = await brokenWorld();
    const foreign = `{"personId":"${ann}","wake":1}`;
    await planForeign(foreign);
    await advance("PT1M30S");
    for (const body of ["nonsense", "null", '{"requestPayload":7,"requestContext":{"functionArn":"f"}}'])
      await bury(body);
    const before = await deadLetters();
    expect(before).toMatchObject([{ body: foreign }, {}, {}, {}]);
    const message = "not understood: message [0-9a-f-]{36}\n";
    expect(await redrive()).toEqual({
      stdout: expect.stringMatching(new RegExp(`^(${message}){4}0 replayed, 0 left, 4 not understood\n$`)),
      stderr: "",
      code: 1,
    });
    expect(await deadLetters()).toEqual(before);
  });

  test("does not keep the wakes behind it waiting", async () => {
    const { bury, redrive, deadLetters } = await brokenWorld();
    for (let n = 0; n < 12; n++) await bury(`nonsense ${n}`);
    await bury(`{"personId":"${nowhere}","wake":1}`);
    expect(await redrive()).toMatchObject({
      stdout: expect.stringMatching(/\n1 replayed, 0 left, 12 not understood\n$/),
      code: 1,
    });
    expect(await deadLetters()).toHaveLength(12);
  });
});

describe("the run", () => {
  const stranger = (wake: number) => ({ personId: nowhere, wake });

  test("understands the record of a Lambda destination, and the events of both queues", async () => {
    const { bury, redrive, deadLetters } = await brokenWorld();
    // As in the developer guide, "Capturing records of Lambda asynchronous invocations".
    const record = {
      version: "1.0",
      timestamp: "2026-11-21T15:06:57.000Z",
      requestContext: {
        requestId: "e4b46cbf-b738-xmpl-8880-a18cdf61200e",
        functionArn: `${deliverArn}:$LATEST`,
        condition: "RetriesExhausted",
        approximateInvokeCount: 3,
      },
      requestPayload: stranger(1),
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      responsePayload: { errorMessage: `not for the screen: ${ann}` },
    };
    await bury(JSON.stringify(record));
    await bury(JSON.stringify(stranger(2)));
    expect(await redrive()).toEqual({
      stdout: `replayed ${nowhere}-1\nreplayed ${nowhere}-2\n2 replayed, 0 left, 0 not understood\n`,
      stderr: "",
      code: 0,
    });
    expect(await deadLetters()).toEqual([]);
  });

  test("with --dry-run only lists", async () => {
    const { id, repair, redrive, prompts, deadLetters } = await failedForGood();
    await repair();
    const before = await deadLetters();
    const listed = { stdout: `to replay ${id}\n1 to replay, 0 not understood\n`, stderr: "", code: 0 };
    // Twice: the first has put it back.
    expect(await redrive("--dry-run")).toEqual(listed);
    expect(await redrive("--dry-run")).toEqual(listed);
    expect(await prompts()).toEqual([]);
    expect(await deadLetters()).toEqual(before);
  });

  test("with --limit looks at no more", async () => {
    const { bury, redrive, deadLetters } = await brokenWorld();
    for (const wake of [1, 2, 3]) await bury(JSON.stringify(stranger(wake)));
    expect(await redrive("--limit", "2")).toMatchObject({
      stdout: `replayed ${nowhere}-1\nreplayed ${nowhere}-2\n2 replayed, 0 left, 0 not understood\n`,
    });
    expect(await deadLetters()).toMatchObject([{ body: JSON.stringify(stranger(3)) }]);
  });
});

test("a reset leaves no dead letter", async () => {
  const { bury, deadLetters, post } = await brokenWorld();
  await bury("nonsense");
  expect(await deadLetters()).toHaveLength(1);
  await post("/local/reset", {});
  expect(await deadLetters()).toEqual([]);
});
