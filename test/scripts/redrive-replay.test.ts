import type { AddressInfo } from "node:net";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { expect, onTestFinished, test } from "vitest";
import { close, listen } from "../../local/servers.ts";
import { type Outcome, type Redrive, redrive } from "../../scripts/redrive/replay.ts";
import { DEAD, OTHER, queues } from "../local/sqs/world.ts";

const personId = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
const body = (wake: number) => JSON.stringify({ personId, wake });

/** A client of a Lambda that answers with this. */
async function lambdaThat(answer: () => Response): Promise<LambdaClient> {
  const server = await listen(answer, 0);
  onTestFinished(() => close(server));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new LambdaClient({ endpoint, region: "us-east-1", credentials });
}

async function outcomesOf(settings: Omit<Redrive, "functionArn">) {
  const outcomes: Outcome[] = [];
  const functionArn = "arn:aws:lambda:us-east-1:000000000000:function:deliver";
  for await (const outcome of redrive({ ...settings, functionArn })) outcomes.push(outcome);
  return outcomes;
}

test("a run so long that its messages come back tries each wake once", async () => {
  const { sqs, client, dead, wait } = await queues();
  for (const wake of [1, 2]) sqs.send({ queueArn: DEAD, body: body(wake), attributes: {} });
  const lambda = await lambdaThat(() => {
    wait(1_200);
    return new Response('{"errorType":"Sandbox.Timedout"}', {
      headers: { "x-amz-function-error": "Unhandled" },
    });
  });
  expect(await outcomesOf({ sqs: client, lambda, queueUrls: [dead], limit: 9 })).toEqual([
    { kind: "left", id: `${personId}-1`, error: "Sandbox.Timedout" },
    { kind: "left", id: `${personId}-2`, error: "Sandbox.Timedout" },
  ]);
});

test("a limit is one for all queues", async () => {
  const { sqs, client, dead, other } = await queues();
  for (const queueArn of [DEAD, OTHER])
    for (const wake of [1, 2]) sqs.send({ queueArn, body: body(wake), attributes: {} });
  const lambda = await lambdaThat(() => new Response("null"));
  const outcomes = await outcomesOf({ sqs: client, lambda, queueUrls: [dead, other], limit: 3 });
  expect(outcomes.map(({ kind }) => kind)).toEqual(["replayed", "replayed", "replayed"]);
  expect(sqs.letters()).toEqual([{ queueArn: OTHER, body: body(2), attributes: {} }]);
});

test("what a failing function says of its error is shown only where it is the name of one", async () => {
  const { sqs, client, dead } = await queues();
  sqs.send({ queueArn: DEAD, body: body(1), attributes: {} });
  const lambda = await lambdaThat(
    () =>
      new Response('{"errorType":"no route to +12025550143"}', {
        headers: { "x-amz-function-error": "Unhandled" },
      }),
  );
  expect(await outcomesOf({ sqs: client, lambda, queueUrls: [dead] })).toEqual([
    { kind: "left", id: `${personId}-1`, error: "Unhandled" },
  ]);
});
