import { join } from "node:path";
import { bundling } from "../../infra/bundling.ts";
import { localEnv } from "../../local/settings.ts";
import { bundle } from "../../test/infra/harness/bundle.ts";
import { gatewayEvent } from "../../test/infra/harness/gateway.ts";
import { inbound, sign } from "../../test/support/twilio.ts";

/** What is started cold: a bundle and the event that it answers. */
export type Subject = { name: string; file: string; bytes: number; event: unknown };

const { PUBLIC_URL, TWILIO_AUTH_TOKEN } = localEnv({}, 3000);
const params = inbound("+12025550143", "JOIN");
const signature = sign(TWILIO_AUTH_TOKEN, `${PUBLIC_URL}/sms/inbound`, params);
const page = gatewayEvent(PUBLIC_URL, { path: "/" });

/** All that is deployed is built with infra's own options; (a) and (b) with them too, but with every way to credentials. */
const plain = { ...bundling, esbuild: { ...bundling.esbuild, external: [] } };
const built = [
  { name: "(a) floor", handler: "bench/cold/floor.handler", properties: plain, event: {} },
  { name: "(a) floor with SES", handler: "bench/cold/floor-mail.handler", properties: plain, event: {} },
  {
    name: "(a) floor, as trimmed as ours",
    handler: "bench/cold/floor.handler",
    properties: bundling,
    event: {},
  },
  { name: "(b) obvious", handler: "bench/cold/obvious.handler", properties: plain, event: page },
  {
    name: "sms",
    handler: "functions/sms.handler",
    properties: bundling,
    event: gatewayEvent(PUBLIC_URL, {
      path: "/sms/inbound",
      params,
      headers: { "x-twilio-signature": signature },
    }),
  },
  {
    name: "deliver",
    handler: "functions/deliver.handler",
    properties: bundling,
    event: { personId: "a".repeat(26), wake: 1 },
  },
  { name: "web", handler: "functions/web.handler", properties: bundling, event: page },
];

/** Builds each bundle into a folder of its own: two are made of one source. */
export async function makeSubjects(folder: string): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const { name, handler, properties, event } of built) {
    const { file, bytes } = await bundle({ handler, properties }, join(folder, name));
    subjects.push({ name, file, bytes, event });
  }
  return subjects;
}
