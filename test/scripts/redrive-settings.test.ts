import { describe, expect, test } from "vitest";
import { type Flags, readRedriveSettings } from "../../scripts/redrive/settings.ts";

const DELIVER_ARN = "arn:aws:lambda:eu-west-1:123456789012:function:afterword-deliver";
const QUEUE_URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/dead";

test("nothing set is the local stack on port 3000", () => {
  expect(readRedriveSettings({}, {})).toMatchObject({
    local: "http://127.0.0.1:3000",
    queueUrls: ["http://127.0.0.1:3000/local/sqs/000000000000/afterword-wakes-dead"],
    functionArn: "arn:aws:lambda:us-east-1:000000000000:function:afterword-deliver",
    sqs: { endpoint: "http://127.0.0.1:3000/local/sqs" },
    lambda: { endpoint: "http://127.0.0.1:3000/local/lambda" },
  });
});

test("on AWS the function's ARN says the region, and the SDK finds endpoints and credentials", () => {
  const settings = readRedriveSettings({ QUEUE_URL, DELIVER_ARN }, {});
  expect(settings).toMatchObject({ queueUrls: [QUEUE_URL], functionArn: DELIVER_ARN });
  for (const client of [settings.sqs, settings.lambda]) {
    expect(client.region).toBe("eu-west-1");
    expect(client).not.toHaveProperty("endpoint");
    expect(client).not.toHaveProperty("credentials");
  }
});

test("a flag comes before its variable", () => {
  const flags = { queue: [QUEUE_URL, `${QUEUE_URL}-2`], function: `${DELIVER_ARN}:live`, limit: "7" };
  expect(readRedriveSettings({ QUEUE_URL: "http://other", DELIVER_ARN }, flags)).toMatchObject({
    queueUrls: [QUEUE_URL, `${QUEUE_URL}-2`],
    functionArn: `${DELIVER_ARN}:live`,
    limit: 7,
  });
});

describe("a wrong value is named with what it is and what is wanted:", () => {
  const wantsQueue = "it wants the URL of a dead-letter queue, or several (or give --queue)";
  const wantsArn = "it wants the ARN of the deliver function (or give --function)";
  const wantsPort = "it wants a port from 1 to 65531 (it and the four above it are used)";
  test.each<[Record<string, string>, Flags, string]>([
    [{ DELIVER_ARN }, {}, `QUEUE_URL is nothing; ${wantsQueue}`],
    [{ DELIVER_ARN, QUEUE_URL: "dead" }, {}, `QUEUE_URL is "dead"; ${wantsQueue}`],
    [{ DELIVER_ARN, QUEUE_URL: "" }, {}, `QUEUE_URL is ""; ${wantsQueue}`],
    [{ QUEUE_URL }, {}, `DELIVER_ARN is nothing; ${wantsArn}`],
    [{ QUEUE_URL }, { function: "deliver" }, `DELIVER_ARN is "deliver"; ${wantsArn}`],
    [
      { QUEUE_URL, DELIVER_ARN, SQS_ENDPOINT: "sqs" },
      {},
      'SQS_ENDPOINT is "sqs"; it wants a URL, or nothing for AWS',
    ],
    [{ PORT: "x" }, {}, `PORT is "x"; ${wantsPort}`],
    [{}, { limit: "0" }, '--limit is "0"; it wants a whole number, 1 or more'],
    [{}, { limit: "few" }, '--limit is "few"; it wants a whole number, 1 or more'],
  ])("%j %j", (source, flags, message) => {
    expect(() => readRedriveSettings(source, flags)).toThrow(message);
  });
});
