import { nameOf } from "./names.ts";

/** What waits here is looked at by a person: as long as SQS keeps it, encrypted with SQS's own key. */
function deadLetters(name: string, what: string) {
  return new sst.aws.Queue(name, {
    transform: {
      queue: {
        name: nameOf(what),
        messageRetentionSeconds: 14 * 24 * 3600,
        sqsManagedSseEnabled: true,
      },
    },
  });
}

/** Wakes that EventBridge Scheduler could not hand to `deliver` for an hour. The sweep sends what it holds (docs/runbook.md). */
export const deadWakes = deadLetters("DeadWakes", "dead-wakes");
/** Wakes that `deliver` took and failed at three times. */
export const deadDeliveries = deadLetters("DeadDeliveries", "dead-deliveries");
