import { Hono } from "hono";
import { AppError } from "../core/errors.ts";
import type { emailPageRuntime } from "../runtime.ts";
import { canConfirm, confirmEmail } from "../services/confirm-email.ts";
import { isUnsubscribe, suppressEmail, unsubscribe } from "../services/stop-email.ts";
import {
  confirmedPage,
  confirmPage,
  deadLinkPage,
  unsubscribedPage,
  unsubscribePage,
} from "./email-pages.ts";
import { errorAnswer, ownRequestId } from "./errors.ts";
import { readFeedback, readSnsMessage } from "./ses-event.ts";

/** SNS posts at most 256 KiB. */
const maxEventLength = 300_000;
const maxTokenLength = 400;

/**
 * What the links in emails open, and what SES reports. A GET changes nothing: scanners follow every link. The token in
 * the address is the login; whatever is wrong with it, the answer is the same.
 */
export function emailApp(deps: ReturnType<typeof emailPageRuntime>) {
  const app = new Hono();
  app.use("/email/*", ownRequestId());
  app.use("/ses/*", ownRequestId());
  app.onError(errorAnswer(deps.log));

  const link = { confirm: "/email/confirm/:token", unsubscribe: "/email/unsubscribe/:token" } as const;
  const isShort = (token: string) => token.length <= maxTokenLength;
  app.use("/email/*", async (c, next) => {
    await next();
    // The address is a key: it goes to nobody else, and stays in no cache.
    c.header("referrer-policy", "no-referrer");
    c.header("cache-control", "no-store");
  });

  app.get(link.confirm, async (c) => {
    const token = c.req.param("token");
    const good = isShort(token) && (await canConfirm(deps, token));
    return good ? c.html(confirmPage()) : c.html(deadLinkPage(), 404);
  });
  app.post(link.confirm, async (c) => {
    const token = c.req.param("token");
    const done = isShort(token) && (await confirmEmail(deps, token));
    return done ? c.html(confirmedPage()) : c.html(deadLinkPage(), 404);
  });

  app.get(link.unsubscribe, (c) => {
    const token = c.req.param("token");
    const good = isShort(token) && isUnsubscribe(deps, token);
    return good ? c.html(unsubscribePage()) : c.html(deadLinkPage(), 404);
  });
  // RFC 8058: the mail reader posts `List-Unsubscribe=One-Click`, our page's button the same. No login, no redirect.
  app.post(link.unsubscribe, async (c) => {
    const token = c.req.param("token");
    const done = isShort(token) && (await unsubscribe(deps, token));
    return done ? c.html(unsubscribedPage()) : c.html(deadLinkPage(), 404);
  });

  app.post("/ses/events", async (c) => {
    const text = await c.req.text();
    const message = text.length <= maxEventLength ? readSnsMessage(text) : undefined;
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
