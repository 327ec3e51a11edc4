import { Hono } from "hono";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { AppError } from "./core/errors.ts";
import { maxBodyBytes } from "./http/body-limit.ts";
import { errorAnswer, ownRequestId } from "./http/errors.ts";
import { isHttpEvent } from "./http-event.ts";
import type { Log } from "./ports.ts";

/**
 * An app as a Lambda behind API Gateway. An event of which no request can be made is refused here like every bad one:
 * hono would answer some of them 500, and print what it could not read, path and headers and all (G6).
 */
export function httpLambda(app: Hono, log: Log) {
  const answer = handle(app);
  const refuse = handle(
    refusal(log, new AppError("bad-request", "this is no HTTP request that can be read")),
  );
  const tooLarge = `a request may have at most ${maxBodyBytes} bytes`;
  const refuseLong = handle(refusal(log, new AppError("too-large", tooLarge)));
  return (event: LambdaEvent, context: LambdaContext) => {
    if (isTooLong(event)) return refuseLong(unreadable, context);
    return isHttpEvent(event) ? answer(event, context) : refuse(unreadable, context);
  };
}

/** By the length of what arrived, whatever a header says of it, and before it is decoded: four of base64 are three bytes. */
function isTooLong({ body, isBase64Encoded }: LambdaEvent): boolean {
  return (
    typeof body === "string" &&
    body.length > (isBase64Encoded ? Math.ceil(maxBodyBytes / 3) * 4 : maxBodyBytes)
  );
}

function refusal(log: Log, error: AppError): Hono {
  const app = new Hono();
  app.use(ownRequestId());
  app.onError(errorAnswer(log));
  app.notFound(() => {
    throw error;
  });
  return app;
}

/** Stands for what cannot be read, so that nothing of that is handed on. */
const unreadable = {
  rawPath: "/",
  rawQueryString: "",
  headers: {},
  requestContext: { domainName: "localhost", http: { method: "GET" } },
  isBase64Encoded: false,
} as unknown as LambdaEvent;
