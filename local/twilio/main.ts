import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";
import { createTwilio } from "./index.ts";

// The stand-in as a server of its own, in real time. See README.md.

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3003" },
    hostname: { type: "string", default: "127.0.0.1" },
    "account-sid": { type: "string", default: `AC${"0".repeat(32)}` },
    "auth-token": { type: "string", default: "local-auth-token" },
    number: { type: "string", default: "+15005550006" },
    "inbound-url": { type: "string", default: "http://127.0.0.1:3000/sms/inbound" },
  },
});

const standIn = createTwilio({
  accountSid: values["account-sid"],
  authToken: values["auth-token"],
  serviceNumber: values.number,
  inboundUrl: values["inbound-url"],
  now: () => Date.now(),
});

const texts = z.strictObject({ from: z.string(), body: z.string(), sid: z.exactOptional(z.string()) });

const server = new Hono();
server.post("/texts", async (c) => {
  const text = texts.safeParse(await c.req.json().catch(() => undefined));
  if (!text.success)
    return c.json({ error: 'the body must be JSON like {"from":"+12025550143","body":"JOIN"}' }, 400);
  return c.json(await standIn.receive(text.data));
});
server.all("*", (c) => standIn.fetch(c.req.raw));

serve({ fetch: server.fetch, port: Number(values.port), hostname: values.hostname }, ({ port }) =>
  process.stdout.write(`ready http://${values.hostname}:${port}\n`),
);
