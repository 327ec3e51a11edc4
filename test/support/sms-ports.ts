import type { AddressInfo } from "node:net";
import { Temporal } from "temporal-polyfill";
import { twilioSms } from "../../functions/adapters/twilio.ts";
import { readSenders } from "../../functions/core/places/senders.ts";
import type { Sms } from "../../functions/ports.ts";
import { close, listen } from "../../local/servers.ts";
import { localEnv } from "../../local/settings.ts";
import { createTwilio } from "../../local/twilio/index.ts";
import { memorySms } from "./memory.ts";

/** A phone network under a clock that only moves when told to. */
export type Network = {
  sms: Sms;
  at: (time: string) => void;
  /** Resolves when every message has ended as it will. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

const begin = "2026-11-21T15:00:00Z";

export async function memoryNetwork(): Promise<Network> {
  let now = Temporal.Instant.from(begin);
  const at = (time: string) => {
    now = Temporal.Instant.from(time);
  };
  const sms = memorySms(() => now);
  return { sms, at, settled: sms.settled, close: async () => {} };
}

/** The real adapter on the Twilio stand-in, over HTTP; `answer` may stand in Twilio's way. */
export async function httpNetwork(senders?: string) {
  let now = Temporal.Instant.from(begin).epochMilliseconds;
  const env = localEnv({}, 0);
  const server = await listen((request) => {
    const { pathname } = new URL(request.url);
    return pathname === "/sms/inbound" ? sayHello() : network.answer(request);
  }, 0);
  // Each request on a connection of its own: a test may cut one, or stop the server.
  server.maxRequestsPerSocket = 1;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const twilio = createTwilio({
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    serviceNumber: env.SERVICE_NUMBER,
    senders: readSenders(env.SERVICE_NUMBER, senders).all,
    inboundUrl: `${url}/sms/inbound`,
    now: () => now,
  });
  const network = {
    url,
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    twilio,
    answer: (request: Request): Response | Promise<Response> => twilio.fetch(request),
    sms: twilioSms({
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      senders: readSenders(env.SERVICE_NUMBER, senders),
      endpoint: url,
      timeoutMilliseconds: 500,
    }),
    at: (time: string) => {
      now = Temporal.Instant.from(time).epochMilliseconds;
    },
    settled: () => twilio.settled(),
    close: () => close(server),
  };
  return network;
}

const sayHello = () =>
  new Response("<Response><Message>hello</Message></Response>", { headers: { "content-type": "text/xml" } });
