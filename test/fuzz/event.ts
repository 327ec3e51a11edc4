import type { LambdaEvent } from "hono/aws-lambda";
import { type Param, sign } from "../support/twilio.ts";
import type { Call } from "./requests.ts";

export const publicUrl = "https://texts.example.org";
export const authToken = "fuzz-auth-token";

/** What API Gateway (payload 2.0) makes of a call: its own host, a body that may be base64, and sometimes lies about it. */
export function eventOf(call: Call): LambdaEvent {
  const bytes =
    call.body instanceof Uint8Array ? call.body : Buffer.from(new URLSearchParams(call.body).toString());
  const encoded = call.base64 === "yes" || call.base64 === "missing-flag";
  const body = Buffer.from(bytes).toString(encoded ? "base64" : "utf8");
  const headers: Param[] = [["host", "abc123.execute-api.us-east-1.amazonaws.com"]];
  if (call.contentType !== undefined) headers.push(["content-type", call.contentType]);
  const signature = signatureOf(call, Buffer.from(bytes).toString());
  if (signature !== undefined) headers.push(["x-twilio-signature", signature]);
  const cased = [...headers, ...call.headers].map(([name, value]) => [inCase(name, call.casing), value]);
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: call.path,
    rawQueryString: call.query,
    headers: Object.fromEntries(cased),
    requestContext: {
      domainName: "abc123.execute-api.us-east-1.amazonaws.com",
      http: {
        method: call.method,
        path: call.path,
        protocol: "HTTP/1.1",
        sourceIp: call.source ?? "192.0.2.1",
        userAgent: "Fuzz",
      },
    },
    body,
    isBase64Encoded: call.base64 === "yes" || call.base64 === "flag-only",
  } as unknown as LambdaEvent;
}

/** Over the parameters as whoever reads that body finds them. */
function signatureOf({ signature, path, query }: Call, body: string): string | undefined {
  const url = `${publicUrl}${path}${query && `?${query}`}`;
  const params: Param[] = [...new URLSearchParams(body)];
  switch (signature) {
    case "right":
      return sign(authToken, url, params);
    case "missing":
      return undefined;
    case "forged":
      return Buffer.alloc(20, body.length).toString("base64");
    case "other-token":
      return sign(`${authToken}x`, url, params);
    case "other-path":
      return sign(authToken, `${url}x`, params);
    case "altered":
      return sign(authToken, url, [...params, ["Altered", "1"]]);
  }
}

function inCase(name: string, casing: Call["casing"]): string {
  if (casing === "upper") return name.toUpperCase();
  return casing === "lower" ? name : name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
