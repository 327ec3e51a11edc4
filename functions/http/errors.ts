import type { Context } from "hono";
import { requestId } from "hono/request-id";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError, type ErrorCode } from "../core/errors.ts";
import type { Log } from "../ports.ts";

const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  "bad-request": 400,
  "too-large": 413,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  misconfigured: 500,
};

/** Every request gets an id of ours: one that the caller chose could hold anything, and it goes into the log (G6). */
export const ownRequestId = () => requestId({ limitLength: 0 });

/** What an error says to whoever asked. What is not of their doing says nothing of itself. */
export function explain(error: Error): {
  status: ContentfulStatusCode;
  code: ErrorCode | "internal";
  message: string;
} {
  if (error instanceof AppError && statusOf[error.code] < 500) {
    return { status: statusOf[error.code], code: error.code, message: error.message };
  }
  return {
    status: 500,
    code: "internal",
    message: "something went wrong on our side; try again later",
  };
}

/** No cache keeps an error; one that no route answers does not pass the middleware that says so elsewhere. */
export const notKept = { "cache-control": "no-store" };

/** The one shape of an error: `{"error":{"code","message","requestId"}}`; the id is in the log and the header too. */
export function errorAnswer(log: Log) {
  return (error: Error, c: Context) => {
    const requestId = c.get("requestId");
    const { status, code, message } = explain(error);
    log("request-failed", { requestId, code, error: error.name });
    return c.json({ error: { code, message, requestId } }, status, notKept);
  };
}

export const notFound = (): never => {
  throw new AppError("not-found", "there is nothing at this address");
};
