import type { Fault, Target } from "./fault.ts";

export type Answer = { status: number; headers: Record<string, string | string[]>; body: string | Buffer };

type Refusal = { status: number; code: string | number };

/** What each service answers by default, in the modes that give an answer. */
const defaults: Record<Target, Record<"error" | "throttle" | "refuse", Refusal>> = {
  twilio: {
    error: { status: 500, code: 20500 },
    throttle: { status: 429, code: 20429 },
    refuse: { status: 400, code: 20001 },
  },
  dynamodb: {
    error: { status: 500, code: "InternalServerError" },
    // Its own throttling is a 400; the SDK knows it by name.
    throttle: { status: 400, code: "ProvisionedThroughputExceededException" },
    refuse: { status: 400, code: "ValidationException" },
  },
  scheduler: {
    error: { status: 500, code: "InternalServerException" },
    throttle: { status: 429, code: "ThrottlingException" },
    refuse: { status: 400, code: "ValidationException" },
  },
  ses: {
    error: { status: 500, code: "InternalServiceErrorException" },
    throttle: { status: 429, code: "TooManyRequestsException" },
    refuse: { status: 400, code: "BadRequestException" },
  },
};

const message = "A fault that was asked for";

/** An error as the service itself writes it: in the body for Twilio and DynamoDB, in a header for restJson1. */
const shapes: Record<Target, (refusal: Refusal) => Omit<Answer, "status">> = {
  twilio: ({ status, code }) => ({
    headers: { "content-type": "application/json", ...(status === 429 ? { "retry-after": "1" } : {}) },
    body: JSON.stringify({
      code: Number(code),
      message,
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status,
    }),
  }),
  dynamodb: ({ code }) => ({
    headers: { "content-type": "application/x-amz-json-1.0" },
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message }),
  }),
  scheduler: ({ code }) => ({
    headers: { "content-type": "application/json", "x-amzn-errortype": `${code}` },
    body: JSON.stringify({ Message: message }),
  }),
  ses: ({ code }) => ({
    headers: { "content-type": "application/json", "x-amzn-errortype": `${code}` },
    body: JSON.stringify({ message }),
  }),
};

/** The error that a fault of the mode error, throttle or refuse is answered with. */
export function refusalOf({ target, status, code }: Fault, mode: "error" | "throttle" | "refuse"): Answer {
  const usual = defaults[target][mode];
  const refusal = { status: status ?? usual.status, code: code ?? usual.code };
  return { status: refusal.status, ...shapes[target](refusal) };
}
