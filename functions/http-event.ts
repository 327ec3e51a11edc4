import * as z from "zod/mini";
import { lazy } from "./core/lazy.ts";

// A Request takes no other names, values (no half of a character) and methods, and no body with GET or HEAD.
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
const headerValue = /^[^\0\r\n\ud800-\udfff]*$/u;
/** A cookie is handed to a Request as it is, which takes ASCII only. */
const cookie = /^[\t\x20-\x7e]*$/;
const method = /^(?!(CONNECT|TRACE|TRACK)$)[A-Z]+$/;
const schema = lazy(() =>
  z
    .object({
      rawPath: z.string().check(z.regex(/^\//)),
      rawQueryString: z.string(),
      headers: z.custom<object>((headers) => Object.entries(Object(headers)).every(isHeader)),
      cookies: z.optional(z.array(z.string().check(z.regex(cookie)))),
      requestContext: z.object({ http: z.object({ method: z.string().check(z.regex(method)) }) }),
      body: z.optional(z.string()),
      isBase64Encoded: z.boolean(),
    })
    .check(
      z.refine(({ body, isBase64Encoded }) => !body || !isBase64Encoded || isBase64(body)),
      z.refine(({ body, requestContext: { http } }) => !body || !["GET", "HEAD"].includes(http.method)),
    ),
);

/** Whether a request can be made of what the gateway handed on (API Gateway, payload 2.0). */
export const isHttpEvent = (event: unknown): boolean => schema().safeParse(event).success;

const isHeader = ([name, value]: [string, unknown]) =>
  headerName.test(name) && (value === undefined || (typeof value === "string" && headerValue.test(value)));

const isBase64 = (text: string) => Buffer.from(text, "base64").toString("base64") === text;
