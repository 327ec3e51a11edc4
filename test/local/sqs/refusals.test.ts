import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect, test } from "vitest";
import { world } from "./world.ts";

describe("refused:", () => {
  type World = Awaited<ReturnType<typeof world>>;
  test.each<[string, (world: World) => Promise<unknown>, string, string]>([
    [
      "a queue of another account",
      ({ client, QueueUrl }) =>
        client.send(
          new ReceiveMessageCommand({ QueueUrl: QueueUrl.replace("000000000000", "111111111111") }),
        ),
      "QueueDoesNotExist",
      "The specified queue does not exist.",
    ],
    [
      "eleven messages at once",
      ({ receive }) => receive({ MaxNumberOfMessages: 11 }),
      "InvalidParameterValue",
      "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.",
    ],
    [
      "a visibility timeout of more than twelve hours",
      ({ receive }) => receive({ VisibilityTimeout: 43_201 }),
      "InvalidParameterValue",
      "Value 43201 for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.",
    ],
    [
      "no body",
      ({ client, QueueUrl }) =>
        client.send(new SendMessageCommand({ QueueUrl, MessageBody: undefined as unknown as string })),
      "MissingParameter",
      "The request must contain the parameter MessageBody.",
    ],
    [
      "characters that XML has not",
      ({ send }) => send("\u0000"),
      "InvalidMessageContents",
      "Invalid characters found in the message body.",
    ],
    [
      "more than a mebibyte",
      ({ send }) => send("é".repeat(524_289)),
      "InvalidParameterValue",
      "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.",
    ],
    [
      "a receipt handle that is none",
      ({ remove }) => remove("nonsense"),
      "ReceiptHandleIsInvalid",
      "The input receipt handle is invalid.",
    ],
    [
      "an attribute that is not there",
      ({ client, QueueUrl }) =>
        client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["RedrivePolicy"] })),
      "InvalidAttributeName",
      "Unknown Attribute RedrivePolicy.",
    ],
    [
      "an operation that is not there",
      ({ client }) => client.send(new ListQueuesCommand({})),
      "UnknownOperationException",
      "Not in the stand-in",
    ],
  ])("%s", async (_what, call, name, message) => {
    await expect(call(await world())).rejects.toMatchObject({
      name,
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });

  test("another queue's receipt handle", async () => {
    const { client, send, receive, other: QueueUrl } = await world();
    await send("hello");
    const [{ ReceiptHandle } = {}] = await receive();
    const remove = client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    await expect(remove).rejects.toMatchObject({ name: "ReceiptHandleIsInvalid" });
  });

  test("what is no JSON", async () => {
    const { url } = await world();
    const headers = { "x-amz-target": "AmazonSQS.SendMessage" };
    const answer = await fetch(url, { method: "POST", headers, body: "{" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: "com.amazonaws.sqs#SerializationException" });
  });
});
