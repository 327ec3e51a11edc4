import { Temporal } from "temporal-polyfill";
import { personId } from "../../functions/core/person/id.ts";
import type { Person } from "../../functions/core/person/person.ts";
import { localEnv } from "../../local/settings.ts";
import { enrolled } from "../../test/support/people.ts";
import { type Param, sign } from "../../test/support/twilio.ts";

export const env = localEnv({ PUBLIC_URL: "https://texts.example.org" }, 3000);
export const clock = { now: () => Temporal.Instant.from("2026-12-01T15:00:00Z") };
const phone = "+12025550143";

/** Ten days into four quiet weeks, with what was due by then sent. */
export const ann: Person = {
  ...enrolled({ phone }),
  id: personId(env.ID_SECRET, phone),
  nextWakeAt: "2026-12-05T15:00:00Z",
  dispatchedAt: Object.fromEntries(
    ["start", "hard-day-1", "hard-day-2", "hard-day-3", "mistake-1", "milestone-7", "mistake-2"].map(
      (name, i) => [`no-contact/${name}.1`, `2026-11-${21 + i}T15:00:00Z`],
    ),
  ),
};

/** What changes no plan: each is one read and one write, here as in the usual way. */
const bodies = [
  "STATUS",
  "plans",
  "HELP",
  "faq 3",
  "I feel a bit better today, thank you for asking",
  "TIME",
];

/** The forms of so many texts, as Twilio posts them, with their signatures; no two are the same message. */
export function texts(count: number, publicUrl: string, from = 0) {
  const url = `${publicUrl}/sms/inbound`;
  return Array.from({ length: count }, (_, i) => {
    const sid = `SM${(from + i).toString(16).padStart(32, "0")}`;
    const params: Param[] = [
      ["ToCountry", "US"],
      ["ToState", ""],
      ["SmsMessageSid", sid],
      ["NumMedia", "0"],
      ["ToCity", ""],
      ["FromZip", "20001"],
      ["SmsSid", sid],
      ["FromState", "DC"],
      ["SmsStatus", "received"],
      ["FromCity", "WASHINGTON"],
      ["Body", bodies[i % bodies.length] ?? ""],
      ["FromCountry", "US"],
      ["To", env.SERVICE_NUMBER],
      ["ToZip", ""],
      ["NumSegments", "1"],
      ["MessageSid", sid],
      ["AccountSid", env.TWILIO_ACCOUNT_SID],
      ["From", phone],
      ["ApiVersion", "2010-04-01"],
    ];
    return { params, signature: sign(env.TWILIO_AUTH_TOKEN, url, params) };
  });
}
