import { execFile } from "node:child_process";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { close, listen } from "../../local/servers.ts";
import { brokenWorld, deliverArn, runRedrive } from "../support/redrive.ts";
import { freePorts } from "../support/stack.ts";

vi.setConfig({ testTimeout: 30_000 });
const nowhere = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

describe("configured as for AWS", () => {
  /** A stack with one dead letter, which is spoken to by its endpoints. */
  async function configured() {
    const world = await brokenWorld();
    await world.bury(`{"personId":"${nowhere}","wake":1}`);
    const env = {
      QUEUE_URL: world.queueUrl,
      DELIVER_ARN: deliverArn,
      SQS_ENDPOINT: `${world.url}/local/sqs`,
      LAMBDA_ENDPOINT: `${world.url}/local/lambda`,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    return { ...world, env };
  }

  test("it works on these, several queues one after the other", async () => {
    const { env, queueUrl, deadLetters, planForeign, advance } = await configured();
    await planForeign("{}", "other");
    await advance("PT1M30S");
    expect(await deadLetters()).toMatchObject([{}, { body: "{}" }]);
    const both = `${queueUrl}, ${queueUrl.replace("afterword-wakes-dead", "other")}`;
    expect(await runRedrive({ ...env, QUEUE_URL: both })).toEqual({
      stdout: expect.stringMatching(
        new RegExp(`^replayed ${nowhere}-1\nnot understood: .*\n1 replayed, 0 left, 1 not understood\n$`),
      ),
      stderr: "",
      code: 1,
    });
    expect(await deadLetters()).toMatchObject([{ body: "{}" }]);
  });

  test("a function that is not there stops it with what AWS says, and the message can be had at once", async () => {
    const { env, redrive } = await configured();
    const wrong = await runRedrive(env, "--function", deliverArn.replace("deliver", "other"));
    expect(wrong).toEqual({
      stdout: "0 replayed, 0 left, 0 not understood\n",
      stderr: "ResourceNotFoundException: The one function here is that of DELIVER_ARN.\n",
      code: 1,
    });
    expect(await redrive()).toMatchObject({ stdout: expect.stringContaining("1 replayed") });
  });

  test("a function that is throttled leaves the wake", async () => {
    const { env, deadLetters } = await configured();
    const throttled = () =>
      new Response('{"Type":"User","message":"Rate Exceeded."}', {
        status: 429,
        headers: { "x-amzn-errortype": "TooManyRequestsException" },
      });
    const server = await listen(throttled, 0);
    onTestFinished(() => close(server));
    const LAMBDA_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await runRedrive({ ...env, LAMBDA_ENDPOINT })).toEqual({
      stdout: `left ${nowhere}-1: TooManyRequestsException\n0 replayed, 1 left, 0 not understood\n`,
      stderr: "",
      code: 1,
    });
    expect(await deadLetters()).toHaveLength(1);
  });

  test("what is missing is named", async () => {
    expect(await runRedrive({ DELIVER_ARN: deliverArn })).toEqual({
      stdout: "",
      stderr: "QUEUE_URL is nothing; it wants the URL of a dead-letter queue, or several (or give --queue)\n",
      code: 1,
    });
  });
});

describe("without a local stack", () => {
  test("it says so, and what AWS would want", async () => {
    const port = await freePorts();
    expect(await runRedrive({ PORT: `${port}` })).toEqual({
      stdout: "0 replayed, 0 left, 0 not understood\n",
      stderr: `connect ECONNREFUSED 127.0.0.1:${port}\nIs the local stack on http://127.0.0.1:${port}? Start it with npm start, set PORT, or for AWS set QUEUE_URL and DELIVER_ARN.\n`,
      code: 1,
    });
  });

  test("npm run redrive fails with the same", async () => {
    const env = { PATH: process.env.PATH, PORT: `${await freePorts()}` };
    const { stdout, failed } = await new Promise<{ stdout: string; failed: boolean }>((done) =>
      execFile("npm", ["run", "redrive"], { env }, (error, stdout) =>
        done({ stdout, failed: error !== null }),
      ),
    );
    expect(failed).toBe(true);
    expect(stdout).toContain("\n0 replayed, 0 left, 0 not understood\n");
  });
});
