import type { Context } from "aws-lambda";
import { redacted } from "./redacted.ts";
import { deliverRuntime } from "./runtime.ts";
import { deliverDue } from "./services/deliver-due.ts";
import { readWake } from "./wake-event.ts";

const deps = deliverRuntime(process.env);

/** Lambda that EventBridge Scheduler invokes with `{ personId, wake }`. */
export const handler = (event: unknown, context?: Context): Promise<void> =>
  redacted(context?.awsRequestId, async () => deliverDue(deps, readWake(event)));
