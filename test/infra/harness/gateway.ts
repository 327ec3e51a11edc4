import type { Param } from "../../support/twilio.ts";

type Request = {
  path: string;
  /** What is posted; without it, it is a GET. */
  params?: Param[];
  headers?: Record<string, string>;
  query?: string;
  route?: string;
};

/** A request as API Gateway hands it on to the function of a route: payload 2.0, every body in base64. */
export function gatewayEvent(
  publicUrl: string,
  { path, params, headers = {}, query = "", route = "$default" }: Request,
) {
  const { host } = new URL(publicUrl);
  const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  return {
    version: "2.0",
    routeKey: route,
    rawPath: path,
    rawQueryString: query,
    headers: { host, ...(params && form), ...headers },
    requestContext: {
      domainName: host,
      http: {
        method: params ? "POST" : "GET",
        path,
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: "somebody/1.0",
      },
      routeKey: route,
      stage: "$default",
    },
    ...(params && { body: Buffer.from(new URLSearchParams(params).toString()).toString("base64") }),
    isBase64Encoded: params !== undefined,
  };
}
