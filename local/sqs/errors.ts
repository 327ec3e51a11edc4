/** The errors that the stand-in answers, with the code that clients of the older query protocol know them by. */
const QUERY_CODE = {
  InvalidAttributeName: "InvalidAttributeName",
  InvalidMessageContents: "InvalidMessageContents",
  InvalidParameterValueException: "InvalidParameterValue",
  MessageNotInflight: "AWS.SimpleQueueService.MessageNotInflight",
  MissingRequiredParameterException: "MissingParameter",
  QueueDoesNotExist: "AWS.SimpleQueueService.NonExistentQueue",
  ReceiptHandleIsInvalid: "ReceiptHandleIsInvalid",
  SerializationException: "SerializationException",
  UnknownOperationException: "UnknownOperationException",
} as const;

export type SqsErrorName = keyof typeof QUERY_CODE;

/** An answer other than 2xx, in the form in which awsJson1_0 clients read it. SQS blames the sender with 400. */
export class SqsError extends Error {
  override readonly name: SqsErrorName;

  constructor(name: SqsErrorName, message: string) {
    super(message);
    this.name = name;
  }

  toResponse(requestId: string): Response {
    return new Response(JSON.stringify({ __type: `com.amazonaws.sqs#${this.name}`, message: this.message }), {
      status: 400,
      headers: {
        "Content-Type": "application/x-amz-json-1.0",
        "x-amzn-RequestId": requestId,
        "x-amzn-query-error": `${QUERY_CODE[this.name]};Sender`,
      },
    });
  }
}
