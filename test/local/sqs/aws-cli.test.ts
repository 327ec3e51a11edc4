import { describe, expect, test } from "vitest";
import { cli, cliVersion, speaksSqsJson } from "../../support/aws-cli.ts";
import { queues } from "./world.ts";

const version = cliVersion();

// Each call of the CLI takes about a second: one conversation, not one test for each operation.
describe.skipIf(version === undefined || !speaksSqsJson(version))("the AWS CLI", () => {
  test("finds a queue, sends, receives, releases, deletes and counts", { timeout: 30_000 }, async () => {
    const { url } = await queues();
    const aws = cli("sqs", url);
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
    await expect(cli("sqs", url)("get-queue-url", "--queue-name", "nobody")).rejects.toThrow(
      "An error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the GetQueueUrl operation: The specified queue does not exist.",
    );
  });
});
