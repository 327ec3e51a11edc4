import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import twilio from "twilio";
import { createTwilio } from "../../../local/twilio/index.ts";

export const ACCOUNT = `AC${"0".repeat(32)}`;
export const TOKEN = "local-auth-token";
export const SERVICE = "+15005550006";
export const ANN = "+12025550143";
export const PUBLIC_URL = "https://texts.example.org";
export const INBOUND_URL = `${PUBLIC_URL}/sms/inbound?from=Twilio%20Inc`;
export const MESSAGES_PATH = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`;

/** A webhook that the application got, and whether the twilio package finds it signed. */
export type Hook = {
  params: Record<string, string>;
  isSigned: boolean;
  idempotencyToken: string | undefined;
};

type Closable = { close: (done: (error?: Error) => void) => unknown };

const close = (server: Closable) =>
  new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));

async function listen(fetch: (request: Request) => Response | Promise<Response>) {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, resolve);
  const { port } = await promise;
  return { server, url: `http://127.0.0.1:${port}` };
}

export const twiml = (inside: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`, {
    headers: { "Content-Type": "text/xml" },
  });

/** The stand-in on a port of its own, the real client pointed at it, and an application that gets webhooks. */
export async function startWorld() {
  const clock = { now: Date.parse("2026-11-21T15:00:00Z") };
  const inbound: Hook[] = [];
  const status: Hook[] = [];
  const script = { answer: (): Response => twiml("") };

  const app = new Hono();
  app.post("/sms/:kind", async (c) => {
    const params = Object.fromEntries(new URLSearchParams(await c.req.text()));
    const { pathname, search } = new URL(c.req.url);
    const signature = c.req.header("X-Twilio-Signature") ?? "";
    const isSigned = twilio.validateRequest(TOKEN, signature, `${PUBLIC_URL}${pathname}${search}`, params);
    const hook = { params, isSigned, idempotencyToken: c.req.header("I-Twilio-Idempotency-Token") };
    if (c.req.param("kind") === "status") {
      status.push(hook);
      return c.body(null, 204);
    }
    inbound.push(hook);
    return script.answer();
  });
  const application = await listen(app.fetch);

  const standIn = createTwilio({
    accountSid: ACCOUNT,
    authToken: TOKEN,
    serviceNumber: SERVICE,
    inboundUrl: INBOUND_URL,
    reach: (url) => url.replace(PUBLIC_URL, application.url),
    now: () => clock.now,
  });
  const api = await listen(standIn.fetch);
  const client = twilio(ACCOUNT, TOKEN);
  client.api.baseUrl = api.url;

  return {
    standIn,
    client,
    clock,
    inbound,
    status,
    apiUrl: api.url,
    /** What the application answers to inbound texts from now on. */
    answers: (answer: () => Response) => {
      script.answer = answer;
    },
    /** Starts the next test from nothing. */
    empty: async () => {
      await standIn.settled();
      standIn.reset();
      inbound.length = 0;
      status.length = 0;
      script.answer = () => twiml("");
      clock.now = Date.parse("2026-11-21T15:00:00Z");
    },
    stop: async () => {
      await standIn.settled();
      await Promise.all([close(api.server), close(application.server)]);
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A raw request to the API with the right credentials, without the network. */
export function request(world: World, path: string, form?: Record<string, string>): Promise<Response> {
  const headers = { Authorization: `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}` };
  const body = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  return world.standIn.fetch(new Request(`http://api.twilio.test${path}`, { headers, ...body }));
}
