import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { describe, expect, test } from "vitest";
import { DEAD, OTHER, world } from "./world.ts";

// Through the real client, which refuses a body whose MD5 is not the one that comes with it.

describe("a message", () => {
  test("arrives as it was sent, with the digests that SQS gives", async () => {
    const { client, QueueUrl, receive } = await world();
    // Digests as moto's tests have them from the service.
    const sent = await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: "derp",
        MessageAttributes: {
          ccc: { StringValue: "testjunk", DataType: "String" },
          aaa: { BinaryValue: Uint8Array.of(2, 3, 4), DataType: "Binary" },
          zzz: { DataType: "Number", StringValue: "0230.01" },
          öther_encodings: { DataType: "String", StringValue: "Tüst" },
        },
      }),
    );
    expect(sent).toMatchObject({
      MD5OfMessageBody: "58fd9edd83341c29f1aebba81c31e257",
      MD5OfMessageAttributes: "8ae21a7957029ef04146b42aeaa18a22",
    });
    expect(await receive({ MessageAttributeNames: ["All"], AttributeNames: ["All"] })).toEqual([
      {
        MessageId: sent.MessageId,
        ReceiptHandle: expect.any(String),
        Body: "derp",
        MD5OfBody: "58fd9edd83341c29f1aebba81c31e257",
        MD5OfMessageAttributes: "8ae21a7957029ef04146b42aeaa18a22",
        MessageAttributes: {
          ccc: { StringValue: "testjunk", DataType: "String" },
          aaa: { BinaryValue: Uint8Array.of(2, 3, 4), DataType: "Binary" },
          zzz: { DataType: "Number", StringValue: "0230.01" },
          öther_encodings: { DataType: "String", StringValue: "Tüst" },
        },
        Attributes: {
          SentTimestamp: "1795273200000",
          ApproximateReceiveCount: "1",
          ApproximateFirstReceiveTimestamp: "1795273200000",
        },
      },
    ]);
  });

  test("brings only the attributes that are asked for", async () => {
    const { sqs, receive } = await world();
    sqs.send({ queueArn: DEAD, body: "{}", attributes: { ERROR_CODE: "E", ERROR_MESSAGE: "M", OTHER: "O" } });
    const [message] = await receive({ MessageAttributeNames: ["ERROR_.*"], VisibilityTimeout: 0 });
    expect(Object.keys(message?.MessageAttributes ?? {})).toEqual(["ERROR_CODE", "ERROR_MESSAGE"]);
    expect((await receive())[0]?.MessageAttributes).toBeUndefined();
  });

  test("that is received is hidden until its visibility timeout is over, then it comes again", async () => {
    const { send, receive, bodies, wait } = await world();
    await send("hello");
    expect(await receive({ VisibilityTimeout: 60 })).toHaveLength(1);
    wait(59);
    expect(await bodies()).toEqual([]);
    wait(1);
    // The default is half a minute.
    expect(await bodies()).toEqual(["hello"]);
    wait(29);
    expect(await bodies()).toEqual([]);
    wait(1);
    const [again] = await receive({ MessageSystemAttributeNames: ["ApproximateReceiveCount"] });
    expect(again?.Attributes).toEqual({ ApproximateReceiveCount: "3" });
  });

  test("is visible at once when its timeout is set to nothing", async () => {
    const { send, receive, bodies, release } = await world();
    await send("hello");
    const [message] = await receive();
    await release(message?.ReceiptHandle);
    expect(await bodies()).toEqual(["hello"]);
  });

  test("that is delayed comes when its delay is over", async () => {
    const { send, bodies, wait } = await world();
    await send("later", 10);
    wait(9);
    expect(await bodies()).toEqual([]);
    wait(1);
    expect(await bodies()).toEqual(["later"]);
  });

  test("that is deleted is gone, and deleting it again is no error", async () => {
    const { send, receive, bodies, remove, wait } = await world();
    await send("hello");
    const [message] = await receive();
    await remove(message?.ReceiptHandle);
    await remove(message?.ReceiptHandle);
    wait(60);
    expect(await bodies()).toEqual([]);
  });

  test("stays when it was received again since, by whom it belongs to now", async () => {
    const { send, receive, remove, release, wait, sqs } = await world();
    await send("hello");
    const [first] = await receive();
    wait(60);
    await receive();
    await remove(first?.ReceiptHandle);
    await expect(release(first?.ReceiptHandle)).rejects.toMatchObject({ name: "MessageNotInflight" });
    expect(sqs.letters()).toEqual([{ queueArn: DEAD, body: "hello", attributes: {} }]);
  });

  test("that is not in flight cannot be released", async () => {
    const { send, receive, release, wait } = await world();
    await send("hello");
    const [message] = await receive();
    wait(30);
    await expect(release(message?.ReceiptHandle)).rejects.toMatchObject({ name: "MessageNotInflight" });
  });
});

describe("a queue", () => {
  test("gives the oldest first, as many as asked for, and is apart from the others", async () => {
    const { client, send, receive, other } = await world();
    for (const body of ["a", "b", "c"]) await send(body);
    expect((await receive({ MaxNumberOfMessages: 2 })).map(({ Body }) => Body)).toEqual(["a", "b"]);
    expect(await client.send(new ReceiveMessageCommand({ QueueUrl: other }))).not.toHaveProperty("Messages");
  });

  test("counts what waits, is in flight and is delayed", async () => {
    const { client, QueueUrl, send, receive } = await world();
    for (const body of ["a", "b", "c"]) await send(body);
    await send("later", 10);
    await receive({ MaxNumberOfMessages: 1 });
    const ask = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] });
    expect((await client.send(ask)).Attributes).toEqual({
      QueueArn: DEAD,
      ApproximateNumberOfMessages: "2",
      ApproximateNumberOfMessagesNotVisible: "1",
      ApproximateNumberOfMessagesDelayed: "1",
      VisibilityTimeout: "30",
    });
  });

  test("is found by its name", async () => {
    const { client, other } = await world();
    expect((await client.send(new GetQueueUrlCommand({ QueueName: "other" }))).QueueUrl).toBe(other);
    const nobody = client.send(new GetQueueUrlCommand({ QueueName: "nobody" }));
    await expect(nobody).rejects.toBeInstanceOf(QueueDoesNotExist);
  });

  test("is made by a letter to it, and a reset leaves the first ones, empty", async () => {
    const { sqs, client } = await world();
    const letter = { queueArn: "arn:aws:sqs:us-east-1:000000000000:new", body: "{}", attributes: { A: "1" } };
    sqs.send(letter);
    sqs.send({ ...letter, queueArn: OTHER });
    expect(sqs.letters()).toEqual([{ ...letter, queueArn: OTHER }, letter]);
    sqs.reset();
    expect(sqs.letters()).toEqual([]);
    const gone = client.send(new GetQueueUrlCommand({ QueueName: "new" }));
    await expect(gone).rejects.toBeInstanceOf(QueueDoesNotExist);
    await client.send(new GetQueueUrlCommand({ QueueName: "other" }));
  });
});
