import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { expect, onTestFinished, test } from "vitest";
import { alone } from "../../support/alone.ts";
import { LAMBDA, schedule } from "./harness.ts";

/** An HTTP target that fails its first call; `call` gives what comes next. */
async function httpTarget() {
  const received: { body: string; headers: IncomingHttpHeaders }[] = [];
  const waiting: ((call: (typeof received)[number]) => void)[] = [];
  let calls = 0;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.statusCode = ++calls === 1 ? 500 : 200;
    response.end();
    const call = { body, headers: request.headers };
    const next = waiting.shift();
    if (next) next(call);
    else received.push(call);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const call = async () =>
    received.shift() ?? new Promise<(typeof received)[number]>((next) => waiting.push(next));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, call };
}

test("by itself, out of a copy of its folder, it posts the Input to the target's URL, and again when that fails", {
  timeout: 20_000,
}, async () => {
  const target = await httpTarget();
  const endpoint = await alone("local/scheduler", "--target", `arn:aws:lambda:=${target.url}`);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SchedulerClient({ endpoint, region: "us-east-1", credentials });
  // Past, so due at once.
  await client.send(new CreateScheduleCommand(schedule({ ScheduleExpression: "at(2020-01-01T00:00:00)" })));
  for (const attempt of ["1", "2"])
    expect(await target.call()).toMatchObject({
      body: '{"wake":1}',
      headers: {
        "content-type": "application/json",
        "x-scheduler-target-arn": LAMBDA,
        "x-scheduler-schedule-arn": "arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake",
        "x-scheduler-scheduled-time": "2020-01-01T00:00:00.000Z",
        "x-scheduler-attempt-number": attempt,
      },
    });
  client.destroy();
});
