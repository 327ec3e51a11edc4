import { Hono } from "hono";
import { AppError } from "../core/errors.ts";
import type { webRuntime } from "../runtime.ts";
import { suppressEmail } from "../services/stop-email.ts";
import { readFeedback, readSnsMessage } from "./ses-event.ts";

/** What SES reports of mail, through SNS, which signs it: nothing is changed before that is checked. */
export function sesEvents(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  app.post("/events", async (c) => {
    const message = readSnsMessage(await c.req.text());
    if (!message) throw new AppError("bad-request", "the body must be a message of SNS");
    // The topic first: nothing is fetched for a message that could not be ours.
    const ours = deps.topicArn !== undefined && message.TopicArn === deps.topicArn;
    if (!ours || !(await deps.topic.isSigned(message))) {
      throw new AppError("forbidden", "the message is not signed by SNS, or of another topic");
    }
    if (message.Type === "SubscriptionConfirmation") {
      await deps.topic.confirm(message.SubscribeURL ?? "");
      deps.log("topic-confirmed");
    } else if (message.Type === "Notification") {
      const feedback = readFeedback(message.Message);
      if (feedback) await suppressEmail(deps, feedback);
      else deps.log("ses-event-ignored");
    }
    return c.body(null, 204);
  });
  return app;
}
