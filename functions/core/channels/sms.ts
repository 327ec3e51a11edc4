import { emailOn } from "./email.ts";
import type { ChannelRules } from "./rules.ts";

/** Texts, through Twilio. Where email fails, `EMAIL ONLY` falls back to texts. */
export const smsRules: ChannelRules = {
  idMark: "",
  isOn: (person) =>
    person.phone !== undefined && !person.unreachableSince && !(emailOn(person) && person.email?.only),
  fallback: "email",
  // The same table for a refusal on the spot and for one that a status callback reports later.
  policies: {
    20429: { retry: { minutes: 10 } },
    21211: { unreachable: true },
    21610: { suppress: true },
    21614: { unreachable: true },
    30003: { retry: { minutes: 60 }, attempts: 3 },
    30004: {},
    30005: {},
    30006: {},
    30007: { alert: true },
    30008: { retry: { minutes: 10 }, attempts: 2 },
    30022: { retry: { minutes: 10 } },
    30034: { alert: true },
    30610: { retry: "next-window" },
    63038: { retry: { minutes: 24 * 60 }, alert: true },
  },
};
