import type { Break } from "./breaks.ts";

const services = "functions/services";

/** Ways to break what ADR 6 promises of email. */
export const emailBreaks: readonly Break[] = [
  {
    guarantee: "G1",
    what: "email: an address needs no confirmation",
    file: "functions/core/channels/email.ts",
    from: "email?.confirmedAt !== undefined && email.suppressed === undefined;",
    to: "email !== undefined && email.suppressed === undefined;",
  },
  {
    guarantee: "G1",
    what: "email: what came back, or was complained about, is forgotten",
    file: "functions/core/channels/email.ts",
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
    file: `${services}/send-prompt.ts`,
    from: "const fresh = isFirst ? person : await stillWanted(deps, person);",
    to: "const fresh = isFirst ? person : person;",
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
    file: `${services}/send-prompt.ts`,
    from: "if (error instanceof SendError) return refused(deps, person, failed, prompt.key, error);",
    to: 'if (error instanceof SendError || channel === "email") return refused(deps, person, failed, prompt.key, error instanceof SendError ? error : new SendError(0, 0));',
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
    from: "const { fallback } = channelRules[channel];",
    to: "const fallback = undefined as Channel | undefined;",
  },
  {
    guarantee: "G3",
    what: "email: a claim that nobody settled stays so",
    file: `${services}/settle-claim.ts`,
    from: 'if (found === "nobody-knows") await neverKnown();',
    to: 'if (found === "nobody-knows") return;',
  },
  {
    guarantee: "G6",
    what: "email: an address is logged",
    file: "functions/channels/email/index.ts",
    from: "const { id } = await deps.email.send({ ...mail, to, tags });",
    to: 'const { id } = await deps.email.send({ ...mail, to, tags });\n      deps.log("prompt-emailed", { personId: to, prompt, attempt: 1 });',
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
