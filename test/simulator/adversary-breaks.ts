import type { Break } from "./breaks.ts";

const services = "functions/services";
const invitation = "functions/core/conversation/invitation.ts";

/** What only a stranger shows. */
export const adversaryBreaks: readonly Break[] = [
  {
    guarantee: "G9",
    what: "form: a later post replaces what the first said",
    file: invitation,
    from: "  if (standing) {",
    to: "  if (standing && given.zone === undefined) {",
  },
  {
    guarantee: "G9",
    what: "form: a Yes that a later post gives is not kept",
    file: invitation,
    from: "if (!given.boundary || standing.wish.saidYes) return person;",
    to: "if (given) return person;",
  },
  {
    guarantee: "G9",
    what: "form: its answer to the safety question is taken for the owner's",
    file: "functions/core/conversation/sign-up.ts",
    from: 'if (person.boundary === undefined || person.safetyFromForm) return "safety";',
    to: 'if (person.boundary === undefined) return "safety";',
  },
  {
    guarantee: "G9",
    what: "form: an address beside a number gets mail",
    file: `${services}/sign-up.ts`,
    from: "return open ? askByText(invited, post, now) : invited;",
    to: 'const email = given.email ? { address: given.email, nonce: "0", linkDue: now.toString() } : undefined;\n    return { ...(open ? askByText(invited, post, now) : invited), email };',
  },
  {
    guarantee: "G9",
    what: "form: JOIN takes over what nobody was asked about",
    file: invitation,
    from: "return isAsked ? wish : undefined;",
    to: "return isAsked || wish ? wish : undefined;",
  },
  {
    guarantee: "G9",
    what: "form: it changes who has answered already",
    file: `${services}/invited.ts`,
    from: "if (stored && !isInvited(stored)) return undefined;",
    to: 'if (stored?.state === "erased") return undefined;',
  },
  {
    guarantee: "G10",
    what: "form: texts to one number as often as it is posted",
    file: invitation,
    from: "if (texts.length >= maxTextsADay) return person;",
    to: "if (texts.length >= 100) return person;",
  },
  {
    guarantee: "G10",
    what: "form: texts as often as one source wishes",
    file: `${services}/sign-up-budgets.ts`,
    from: "> maxFromSource ||",
    to: "> 1000 ||",
  },
  {
    guarantee: "G10",
    what: "form: texts without an end, from as many sources as it takes",
    file: `${services}/sign-up-budgets.ts`,
    from: "<= deps.signUpsPerDay) return undefined;",
    to: "<= 1000) return undefined;",
  },
];
