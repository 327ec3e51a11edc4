import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import twilio from "twilio";
import { expect } from "vitest";
import type { TestStack } from "../../support/stack.ts";

/** What came back: an answer, by status and the service's own code, or how there was none. */
export type Outcome = { status: number; code?: number | string } | "cut off" | "no answer";

/** One request to a stand-in by the client that the service would use, and how often it was carried out. */
export type Call = { call: (patience?: number) => Promise<Outcome>; done: () => Promise<number> };

const local = { region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
const number = "+12025550199";
let calls = 0;

/** Each call is of another item, schedule, message or email; `patience` is the client's time-out, in milliseconds. */
export function clients(stack: TestStack) {
  const endpoint = (offset: number) => `http://127.0.0.1:${stack.port + offset}`;
  const aws = (offset: number, maxAttempts: number, patience?: number) => ({
    ...local,
    endpoint: endpoint(offset),
    maxAttempts,
    requestHandler: patience ? { requestTimeout: patience, throwOnRequestTimeout: true } : {},
  });

  function dynamodb({ maxAttempts = 1 } = {}): Call {
    const pk = `item-${++calls}`;
    const put = {
      TableName: "afterword",
      Item: { pk: { S: pk }, sk: { S: "x" } },
      ConditionExpression: "attribute_not_exists(pk)",
    };
    return {
      call: (patience) =>
        outcome(
          new DynamoDBClient(aws(1, maxAttempts, patience)).send(new PutItemCommand(put)).then(() => 200),
        ),
      done: async () => (await stack.table()).filter((item) => item.pk === pk).length,
    };
  }

  function scheduler({ maxAttempts = 1 } = {}): Call {
    const Name = `schedule-${++calls}`;
    const create = {
      Name,
      ScheduleExpression: "at(2027-12-31T12:00:00)",
      FlexibleTimeWindow: { Mode: "OFF" as const },
      Target: {
        Arn: "arn:aws:lambda:us-east-1:000000000000:function:x",
        RoleArn: "arn:aws:iam::000000000000:role/x",
      },
    };
    return {
      call: (patience) =>
        outcome(
          new SchedulerClient(aws(2, maxAttempts, patience))
            .send(new CreateScheduleCommand(create))
            .then(() => 200),
        ),
      done: async () => stack.scheduler.schedules().filter(({ name }) => name === Name).length,
    };
  }

  function messages(): Call {
    const body = `message ${++calls}`;
    return {
      call: (patience) => {
        const options = patience ? { timeout: patience } : {};
        const client = twilio(`AC${"0".repeat(32)}`, "local-auth-token", options);
        client.api.baseUrl = endpoint(3);
        return outcome(client.messages.create({ from: "+15005550006", to: number, body }).then(() => 201));
      },
      done: async () => (await stack.messages(number)).filter((message) => message.body === body).length,
    };
  }

  function ses(): Call {
    const to = `ann-${++calls}@example.org`;
    const email = {
      FromEmailAddress: "hello@example.org",
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: "Hi" }, Body: { Text: { Data: "Hi Ann" } } } },
    };
    return {
      call: (patience) =>
        outcome(
          fetch(`${endpoint(4)}/v2/email/outbound-emails`, {
            method: "POST",
            body: JSON.stringify(email),
            ...(patience ? { signal: AbortSignal.timeout(patience) } : {}),
          }).then(({ ok, status, headers }) =>
            ok ? status : { status, code: headers.get("x-amzn-errortype") ?? "" },
          ),
        ),
      done: async () => (await stack.messages(to)).length,
    };
  }

  return { twilio: messages, dynamodb, scheduler, ses };
}

/** How each of the three clients tells of a refusal, a time-out and a connection that was cut. */
type Failure = Error & {
  code?: string | number;
  cause?: { code?: string };
  $metadata?: { httpStatusCode?: number };
};

async function outcome(answer: Promise<number | Outcome>): Promise<Outcome> {
  try {
    const given = await answer;
    return typeof given === "number" ? { status: given } : given;
  } catch (error) {
    if (error instanceof twilio.RestException) return { status: error.status, code: error.code ?? 0 };
    const { name, cause, code = cause?.code, $metadata, message } = error as Failure;
    // Before the name: the AWS SDK calls a connection that was cut a TimeoutError too.
    if (code === "ECONNRESET" || code === "UND_ERR_SOCKET") return "cut off";
    if (name === "TimeoutError" || code === "ECONNABORTED") return "no answer";
    if ($metadata?.httpStatusCode) return { status: $metadata.httpStatusCode, code: name };
    return expect.unreachable(`${name} ${code}: ${message}`);
  }
}
