import type { IncomingHttpHeaders } from "node:http";

/** The user agent of the harness itself: no fault may hit what only looks at the service, or empties it. */
export const harness = "afterword-harness";

export const isHarness = (headers: IncomingHttpHeaders): boolean =>
  headers["user-agent"]?.includes(harness) ?? false;
