import type { AddressInfo } from "node:net";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { expect, onTestFinished, test } from "vitest";
import { close, listen } from "../../local/servers.ts";
import { redrive } from "../../scripts/redrive/replay.ts";
import { DEAD, queues } from "../local/sqs/world.ts";

test("a run so long that its messages come back tries each wake once", async () => {
  const { sqs, client, dead, wait } = await queues();
  const personId = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  for (const wake of [1, 2])
    sqs.send({ queueArn: DEAD, body: JSON.stringify({ personId, wake }), attributes: {} });
  const slowAndFailing = () => {
    wait(1_200);
    return new Response('{"errorType":"Sandbox.Timedout"}', {
      headers: { "x-amz-function-error": "Unhandled" },
    });
  };
  const server = await listen(slowAndFailing, 0);
  onTestFinished(() => close(server));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const lambda = new LambdaClient({ endpoint, region: "us-east-1", credentials });
  const functionArn = "arn:aws:lambda:us-east-1:000000000000:function:deliver";

  const outcomes = [];
  const run = redrive({ sqs: client, lambda, queueUrls: [dead], functionArn, limit: 9 });
  for await (const outcome of run) outcomes.push(outcome);
  expect(outcomes).toEqual([
    { kind: "left", id: `${personId}-1`, error: "Sandbox.Timedout" },
    { kind: "left", id: `${personId}-2`, error: "Sandbox.Timedout" },
  ]);
});
