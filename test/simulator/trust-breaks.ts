import type { Break } from "./breaks.ts";

/** Ways to let somebody other than the owner speak for a phone or an inbox (G9). */
export const trustBreaks: readonly Break[] = [
  {
    guarantee: "G9",
    what: "trust: a form's answer on safety is taken for the owner's",
    file: "functions/core/conversation/invitation.ts",
    from: "    boundary: saidYes || undefined,\n    safetyFromForm: true,\n",
    to: "    boundary: saidYes,\n",
  },
  {
    guarantee: "G9",
    what: "trust: a later post replaces what the first one said, and prolongs it",
    file: "functions/core/conversation/invitation.ts",
    from: "const standing = live(person, now);",
    to: "const standing = undefined as Invitation | undefined;",
  },
  {
    guarantee: "G9",
    what: "trust: a sid may swallow the parameter after it, so that one signed request becomes many",
    file: "functions/http/twilio-webhook.ts",
    from: "/^(SM|MM)[0-9a-f]{32}$/.test(MessageSid) && SmsSid === MessageSid",
    to: 'MessageSid !== ""',
  },
  {
    guarantee: "G5",
    what: "trust: a captured text is forgotten after sixteen others",
    file: "functions/services/answer-text.ts",
    from: "if (wasHeard(before.heard ?? [], message.sid))",
    to: "if (wasHeard((before.heard ?? []).slice(-16), message.sid))",
  },
  {
    guarantee: "G10",
    what: "cost: no limit holds an answer back",
    file: "functions/core/person/budgets.ts",
    from: "const withheld = segments > 0 ? limitReached(before, words, urgent, at) : undefined;",
    to: "const withheld = undefined as Withheld | undefined;",
  },
  {
    guarantee: "G11",
    what: "burst: a text that loses five races is lost",
    file: "functions/services/until-written.ts",
    from: "const maxTries = 200;",
    to: "const maxTries = 5;",
  },
];
