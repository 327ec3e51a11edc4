import type { Temporal } from "temporal-polyfill";
import type { Person } from "../../person/person.ts";
import type { Claim } from "../../person/token.ts";
import type { Handler } from "../command.ts";
import { answer } from "../result.ts";

const keepsHours = 1;

/** `PAGE`: a link to their months, good for an hour. A new one puts an end to the one before. */
export const page: Handler = (person, _, context) => {
  const { pageAskedAt, claim } = askForPage(person, context.now);
  return { ...answer({ ...person, pageAskedAt }, context.copy.replies.page), link: claim };
};

/** What a link to their page says, and what is noted of it with the person. */
export function askForPage({ id }: Person, now: Temporal.Instant): { pageAskedAt: string; claim: Claim } {
  const pageAskedAt = now.toString({ smallestUnit: "second" });
  const expiresAt = now.add({ hours: keepsHours }).toString({ smallestUnit: "second" });
  return { pageAskedAt, claim: { purpose: "page", id, expiresAt, nonce: pageAskedAt } };
}
