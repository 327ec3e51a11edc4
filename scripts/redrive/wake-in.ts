import { z } from "zod/mini";
import { AppError } from "../../functions/core/errors.ts";
import type { Wake } from "../../functions/ports.ts";
import { readWake } from "../../functions/wake-event.ts";

/** What Lambda sends to an on-failure destination: the event, in a record of how it failed. */
const destinationRecord = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  requestPayload: z.unknown(),
});

/**
 * The wake in a dead letter's body, or undefined. The queue of EventBridge Scheduler and that of a function's own
 * DeadLetterConfig hold the event as it was; a Lambda destination has it as `requestPayload`.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export function wakeIn(body: string): Wake | undefined {
  try {
    const event: unknown = JSON.parse(body);
    const record = destinationRecord.safeParse(event);
    return readWake(record.success ? record.data.requestPayload : event);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof AppError) return undefined;
    throw error;
  }
}
