import type { Break } from "./breaks.ts";

const services = "functions/services";

/** Ways to break what ADR 6 promises of email. */
export const emailBreaks: readonly Break[] = [
  {
    guarantee: "G1",
    what: "email: an address needs no confirmation",
    file: "functions/core/person/channels.ts",
    from: "email?.confirmedAt !== undefined && email.suppressed === undefined;",
    to: "email !== undefined && email.suppressed === undefined;",
  },
  {
    guarantee: "G1",
    what: "email: what came back, or was complained about, is forgotten",
    file: "functions/core/person/channels.ts",
    from: "email?.confirmedAt !== undefined && email.suppressed === undefined;",
    to: "email?.confirmedAt !== undefined;",
  },
  {
    guarantee: "G1",
    what: "email: an address that turned mail away is asked again after another",
    file: "functions/core/conversation/commands/email.ts",
    from: "if (person.suppressedAddresses?.includes(address))",
    to: "if (address === undefined)",
  },
  {
    guarantee: "G1",
    what: "email: unsubscribing leaves it on for who has texts",
    file: `${services}/stop-email.ts`,
    from: "return person.phone === undefined ? left : { ...left, email: undefined };",
    to: "return left;",
  },
  {
    guarantee: "G1",
    what: "email: nobody looks at the person between the text and the email",
    file: `${services}/email-prompt.ts`,
    from: "const fresh = sends.length > 1 ? await stillWanted(deps, person) : person;",
    to: "const fresh = sends.length > 1 ? person : person;",
  },
  {
    guarantee: "G1",
    what: "email: a link is mailed to who stopped meanwhile",
    file: "functions/core/person/channels.ts",
    from: 'state !== "stopped" && email?.linkDue !== undefined;',
    to: "(state as string) !== 'erased' && email?.linkDue !== undefined;",
  },
  {
    guarantee: "G2",
    what: "email: one whose answer was lost is sent again",
    file: `${services}/email-prompt.ts`,
    from: "if (error instanceof SendError) return refused(deps, person, failed, prompt.key, error);",
    to: "return refused(deps, person, failed, prompt.key, error instanceof SendError ? error : new SendError(0, 0));",
  },
  {
    guarantee: "G2",
    what: "email: comes again with a text that is tried again",
    file: "functions/core/delivery/after-failure.ts",
    from: "const gone = channelsAttempted(person, promptId).filter((other) => other !== channel);",
    to: "const gone: Channel[] = channelsAttempted(person, promptId).filter((other) => other !== channel && channel !== 'sms');",
  },
  {
    guarantee: "G2",
    what: "email: a link is still due after it left",
    file: `${services}/send-link.ts`,
    from: "email: { ...email, linkDue: undefined },",
    to: "email,",
  },
  {
    guarantee: "G3",
    what: "email: a prompt goes by one channel only",
    file: `${services}/claim-due.ts`,
    from: "for (const channel of channelsOf(person, step)) {",
    to: "for (const channel of channelsOf(person, step).slice(0, 1)) {",
  },
  {
    guarantee: "G3",
    what: "email: a text that failed for good does not go by it",
    file: "functions/core/delivery/after-failure.ts",
    from: 'const goes = channel === "sms" && emailOn(person) && !gone.includes("email");',
    to: 'const goes = channel === "email" && emailOn(person) && !gone.includes("email");',
  },
  {
    guarantee: "G3",
    what: "email: a claim that nobody settled stays so",
    file: `${services}/settle-claim.ts`,
    from: 'if (attemptOf(deliveryId).channel === "email" || person.phone === undefined) {',
    to: 'if (attemptOf(deliveryId).channel === "email") return;\n  if (person.phone === undefined) {',
  },
  {
    guarantee: "G6",
    what: "email: an address is logged",
    file: `${services}/email-prompt.ts`,
    from: 'log("prompt-emailed", { personId: person.id,',
    to: 'log("prompt-emailed", { personId: person.email.address,',
  },
  {
    guarantee: "chain",
    what: "email: a link that is due has no wake",
    file: "functions/core/schedule/agenda.ts",
    from: "const next = linkIsDue(person) ? now : step;",
    to: "const next = step;",
  },
  {
    guarantee: "links",
    what: "email: links as often as they are asked for",
    file: "functions/core/person/channels.ts",
    from: "if (lately.length >= maxLinksADay) return undefined;",
    to: "if (lately.length >= 100) return undefined;",
  },
];
