import { z } from "zod";
import { SqsError } from "./errors.ts";

const MAX_BYTES = 1_048_576;

const between = (min: number, max: number) => {
  const wants = `Must be between ${min} and ${max}, if provided.`;
  return z.int(wants).min(min, wants).max(max, wants);
};
const QueueUrl = z.string();
const ReceiptHandle = z.string();
const names = z.array(z.string()).default([]);

const attribute = z
  .object({
    DataType: z
      .string()
      .regex(/^(String|Number|Binary)(\..+)?$/, "The type must be String, Number or Binary."),
    StringValue: z.string().min(1).optional(),
    BinaryValue: z.base64().min(1).optional(),
  })
  .refine(
    ({ DataType, StringValue, BinaryValue }) =>
      (DataType.startsWith("Binary") ? BinaryValue : StringValue) !== undefined,
    "The value must be of the type.",
  );

export type MessageAttributes = Record<string, z.infer<typeof attribute>>;

/** What each operation takes. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html */
export const requests = {
  SendMessage: z.object({
    QueueUrl,
    MessageBody: z.string().min(1, "The body must not be empty."),
    DelaySeconds: between(0, 900).default(0),
    MessageAttributes: z.record(z.string(), attribute).default({}),
  }),
  ReceiveMessage: z.object({
    QueueUrl,
    MaxNumberOfMessages: between(1, 10).default(1),
    VisibilityTimeout: between(0, 43_200).optional(),
    WaitTimeSeconds: between(0, 20).optional(),
    AttributeNames: names,
    MessageSystemAttributeNames: names,
    MessageAttributeNames: names,
  }),
  DeleteMessage: z.object({ QueueUrl, ReceiptHandle }),
  ChangeMessageVisibility: z.object({ QueueUrl, ReceiptHandle, VisibilityTimeout: between(0, 43_200) }),
  GetQueueAttributes: z.object({ QueueUrl, AttributeNames: names }),
  GetQueueUrl: z.object({ QueueName: z.string() }),
};

export type Operation = keyof typeof requests;

/** @throws SqsError as SQS words it */
export function readRequest<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body, { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const parameter = issue?.path.join(".") ?? "";
  if (issue?.input === undefined) {
    const message = `The request must contain the parameter ${parameter}.`;
    throw new SqsError("MissingRequiredParameterException", message);
  }
  const value = typeof issue.input === "object" ? "" : ` ${issue.input}`;
  const message = `Value${value} for parameter ${parameter} is invalid. Reason: ${issue.message}`;
  throw new SqsError("InvalidParameterValueException", message);
}

/** What XML may hold, at most 1 MiB of it. @throws SqsError */
export function checkBody(body: string): void {
  if (!/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(body)) {
    throw new SqsError("InvalidMessageContents", "Invalid characters found in the message body.");
  }
  if (Buffer.byteLength(body) > MAX_BYTES) {
    const reason = `Message must be shorter than ${MAX_BYTES} bytes.`;
    throw new SqsError(
      "InvalidParameterValueException",
      `One or more parameters are invalid. Reason: ${reason}`,
    );
  }
}
