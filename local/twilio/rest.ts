import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { accountRest } from "./account-rest.ts";
import { readCreate } from "./create.ts";
import { deliver } from "./delivery.ts";
import { TwilioError } from "./errors.ts";
import { listPage } from "./list.ts";
import { losesAnswer, outcome } from "./magic.ts";
import { toResource } from "./resource.ts";
import { type Context, store } from "./state.ts";
import type { MessageRecord, TwilioOptions } from "./types.ts";

const MESSAGES = "/2010-04-01/Accounts/:accountSid/Messages";

/** Twilio deletes no message before it has ended. */
const unfinished = ["accepted", "queued", "sending"];

/** The REST API: create, fetch, list and delete messages, and read what the account is. */
export function createRest(context: Context): Hono {
  const { options, state } = context;
  const app = new Hono();

  app.onError((error) => {
    if (error instanceof TwilioError) return error.toResponse();
    throw error;
  });
  app.notFound(() => new TwilioError(20404).toResponse());

  app.use(async (c, next) => {
    if (!isAuthenticated(options, c.req.header("Authorization") ?? "")) throw new TwilioError(20003);
    await next();
  });
  app.route("/", accountRest(context));
  app.use(`${MESSAGES.slice(0, MESSAGES.lastIndexOf("/"))}/*`, async (c, next) => {
    if (c.req.param("accountSid") !== options.accountSid) throw new TwilioError(20404);
    await next();
  });

  app.post(`${MESSAGES}.json`, async (c) => {
    const params = new URLSearchParams(await c.req.text());
    const message = store(context, readCreate(context, params));
    const created = toResource(options.accountSid, message);
    deliver(context, message, outcome(message.to));
    if (losesAnswer(message.to)) throw new TwilioError(20504);
    return c.json(created, 201);
  });

  app.get(`${MESSAGES}.json`, (c) => {
    const query = new URL(c.req.url).searchParams;
    const kept = [...state.messages.values()].filter(({ sid }) => !state.deleted.has(sid));
    return c.json(listPage(options.accountSid, kept, query));
  });

  app.get(`${MESSAGES}/:file{[A-Za-z0-9]+\\.json}`, (c) => {
    return c.json(toResource(options.accountSid, messageOf(c.req.param("file"))));
  });

  app.delete(`${MESSAGES}/:file{[A-Za-z0-9]+\\.json}`, (c) => {
    const { sid, status } = messageOf(c.req.param("file"));
    if (unfinished.includes(status)) throw new TwilioError(20009);
    state.deleted.add(sid);
    return c.body(null, 204);
  });

  function messageOf(file: string): MessageRecord {
    const message = state.messages.get(file.replace(/\.json$/, ""));
    if (message === undefined || state.deleted.has(message.sid)) throw new TwilioError(20404);
    return message;
  }

  return app;
}

/** HTTP basic: the account's sid and its auth token. API keys are not in the stand-in. */
function isAuthenticated({ accountSid, authToken }: TwilioOptions, header: string): boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`);
  const given = Buffer.from(header);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
