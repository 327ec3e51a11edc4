import { Hono } from "hono";
import { AppError } from "../core/errors.ts";
import type { OptOutType } from "../core/language/intent.ts";
import type { smsRuntime } from "../runtime.ts";
import { maxTextLength } from "../services/answer-text.ts";
import { receiveSms } from "../services/receive-sms.ts";
import { recordStatus } from "../services/record-status.ts";
import { limitedBody } from "./body-limit.ts";
import { errorAnswer, notFound, ownRequestId } from "./errors.ts";
import { required, sidOf, signedForm } from "./twilio-webhook.ts";
import { twiml } from "./twiml.ts";

/** The two webhooks that Twilio calls. Both are signed; nothing is read or written before that is checked. */
export function smsApp(deps: ReturnType<typeof smsRuntime>) {
  const app = new Hono();
  app.use(ownRequestId());
  app.use(limitedBody());
  app.onError(errorAnswer(deps.log));
  app.notFound(notFound);

  app.post("/sms/inbound", async (c) => {
    const form = await signedForm(c, deps.authToken, deps.publicUrl);
    const { From, Body } = required(form, ["From", "Body", "MessageSid"]);
    const sid = sidOf(form);
    if (Body.length > maxTextLength) {
      throw new AppError("bad-request", `Body must have at most ${maxTextLength} characters`);
    }
    const optOutType = optOutTypes.find((type) => type === form.OptOutType);
    const replies = await receiveSms(deps, { from: From, body: Body, sid, optOutType });
    return c.body(twiml(replies), 200, { "content-type": "text/xml; charset=utf-8" });
  });

  app.post("/sms/status", async (c) => {
    const form = await signedForm(c, deps.authToken, deps.publicUrl);
    const { MessageStatus } = required(form, ["MessageSid", "MessageStatus"]);
    const sid = sidOf(form);
    const { person, delivery } = required(c.req.query(), ["person", "delivery"]);
    await recordStatus(deps, {
      personId: person,
      deliveryId: delivery,
      sid,
      status: MessageStatus,
      errorCode: form.ErrorCode,
    });
    return c.body(null, 204);
  });

  return app;
}

const optOutTypes: readonly OptOutType[] = ["STOP", "START", "HELP"];
