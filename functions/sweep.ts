import type { Context } from "aws-lambda";
import { redacted } from "./redacted.ts";
import { deliverRuntime } from "./runtime.ts";
import { sweep } from "./services/sweep.ts";

const deps = deliverRuntime(process.env);

/** What is under way when the time is up must still come to its end: one wake at its slowest. */
const marginMilliseconds = 90_000;

/** Lambda that runs every ten minutes: finds what nobody woke. Returns how many it found. */
export const handler = (_event: unknown, context: Context): Promise<number> => {
  const milliseconds = Math.max(0, context.getRemainingTimeInMillis() - marginMilliseconds);
  return redacted(context.awsRequestId, () => sweep(deps, deps.clock.now().add({ milliseconds })));
};
