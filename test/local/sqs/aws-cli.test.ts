import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { queues } from "./world.ts";

const run = promisify(execFile);
const version = cliVersion();
if (version === undefined) process.stderr.write("aws-cli.test.ts is skipped: there is no aws on the PATH\n");

function cliVersion(): string | undefined {
  try {
    return execFileSync("aws", ["--version"], { encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** `aws sqs ...` against the stand-in; gives its JSON output. */
function cli(url: string) {
  return async (...args: string[]) => {
    const common = ["--endpoint-url", url, "--region", "us-east-1", "--output", "json"];
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_PAGER: "",
    };
    const { stdout } = await run("aws", ["sqs", ...args, ...common], { env });
    return stdout === "" ? {} : JSON.parse(stdout);
  };
}

// Each call of the CLI takes about a second: one conversation, not one test for each operation.
describe.skipIf(version === undefined)("the AWS CLI", () => {
  test("finds a queue, sends, receives, releases, deletes and counts", { timeout: 30_000 }, async () => {
    const { url } = await queues();
    const aws = cli(url);
    const { QueueUrl } = await aws("get-queue-url", "--queue-name", "dead");
    const queue = ["--queue-url", QueueUrl];
    const attributes = '{"timestamp":{"StringValue":"1493147359900","DataType":"Number"}}';
    const sent = await aws(
      "send-message",
      ...queue,
      "--message-body",
      "derp",
      "--message-attributes",
      attributes,
    );
    expect(sent).toEqual({
      MessageId: expect.any(String),
      MD5OfMessageBody: "58fd9edd83341c29f1aebba81c31e257",
      MD5OfMessageAttributes: "235c5c510d26fb653d073faed50ae77c",
    });
    const { Messages } = await aws("receive-message", ...queue, "--message-attribute-names", "All");
    expect(Messages).toMatchObject([{ Body: "derp", MessageAttributes: JSON.parse(attributes) }]);
    const held = [...queue, "--receipt-handle", Messages[0].ReceiptHandle];
    await aws("change-message-visibility", ...held, "--visibility-timeout", "90");
    await aws("delete-message", ...held);
    const counted = await aws("get-queue-attributes", ...queue, "--attribute-names", "All");
    expect(counted.Attributes).toMatchObject({
      ApproximateNumberOfMessages: "0",
      ApproximateNumberOfMessagesNotVisible: "0",
    });
  });

  test("prints the service's errors", { timeout: 30_000 }, async () => {
    const { url } = await queues();
    await expect(cli(url)("get-queue-url", "--queue-name", "nobody")).rejects.toThrow(
      "An error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the GetQueueUrl operation: The specified queue does not exist.",
    );
  });
});
