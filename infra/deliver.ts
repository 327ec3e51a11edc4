import { deadDeliveries } from "./dead-letters.ts";
import { mailing } from "./email.ts";
import { lambda } from "./function.ts";
import { keeping } from "./keeping.ts";
import { sending } from "./sending.ts";
import { readSettings } from "./settings.ts";

const { deliverConcurrency } = readSettings(process.env);

/** What a wake invokes. It can delete nothing. */
export const deliver = lambda("Deliver", {
  environment: { ...sending.environment, ...mailing.environment, ...keeping.environment },
  permissions: [...sending.permissions, ...mailing.permissions],
  // The sending rate: what comes above it waits in Lambda's own queue.
  ...(deliverConcurrency && { concurrency: { reserved: deliverConcurrency } }),
  // Safe to repeat: a prompt is claimed before it is sent.
  retries: 2,
  deadLetters: deadDeliveries,
});
