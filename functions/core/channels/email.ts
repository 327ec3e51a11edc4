import type { Person } from "../person/person.ts";
import type { ChannelRules } from "./rules.ts";

/** Whether mail goes to their address: confirmed by its link, and neither bounced nor complained about. */
export const emailOn = ({ email }: Person): boolean =>
  email?.confirmedAt !== undefined && email.suppressed === undefined;

/** Emails, through SES. A bounce is reported of the address, not of the prompt (services/stop-email.ts): texts go on. */
export const emailRules: ChannelRules = {
  idMark: "email",
  isOn: emailOn,
  fallback: undefined,
  // The account's, not the person's. What has no row here (MessageRejected, BadRequestException) is not repeated.
  policies: {
    AccountSuspendedException: { retry: { minutes: 60 }, alert: true },
    LimitExceededException: { retry: { minutes: 60 }, alert: true },
    SendingPausedException: { retry: { minutes: 60 }, alert: true },
  },
};
