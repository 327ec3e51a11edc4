import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import twilio from "twilio";
import { onTestFinished } from "vitest";

type Hook = { path: string; form: Record<string, string>; signed: boolean };

/** An application that takes webhooks: `next` gives them one by one, `reply` says what the next texts get back. */
export async function webhooks() {
  const hooks: Hook[] = [];
  const waiting: ((hook: Hook) => void)[] = [];
  let reply = "";
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const signature = `${request.headers["x-twilio-signature"]}`;
    const { url: path = "" } = request;
    const signed = twilio.validateRequest("local-auth-token", signature, `${url}${path}`, form);
    response.setHeader("content-type", "text/xml").end(`<Response><Message>${reply}</Message></Response>`);
    const hook = { path, form, signed };
    const next = waiting.shift();
    if (next) next(hook);
    else hooks.push(hook);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    next: async () => hooks.shift() ?? new Promise<Hook>((next) => waiting.push(next)),
    reply: (words: string) => {
      reply = words;
    },
  };
}
