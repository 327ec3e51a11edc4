/** The exceptions of SES v2 that the stand-in throws, with their HTTP status. */
const STATUS = {
  BadRequestException: 400,
  MessageRejected: 400,
  SendingPausedException: 400,
  LimitExceededException: 400,
  SerializationException: 400,
  UnknownOperationException: 404,
  NotFoundException: 404,
  TooManyRequestsException: 429,
  InternalFailure: 500,
} as const;

export type SesErrorName = keyof typeof STATUS;

/** An answer other than 2xx, in the form in which restJson1 clients read it. */
export class SesError extends Error {
  override readonly name: SesErrorName;

  constructor(name: SesErrorName, message: string) {
    super(message);
    this.name = name;
  }

  toResponse(requestId: string): Response {
    return new Response(JSON.stringify({ message: this.message }), {
      status: STATUS[this.name],
      headers: {
        "Content-Type": "application/json",
        "x-amzn-ErrorType": this.name,
        "x-amzn-RequestId": requestId,
      },
    });
  }
}
