import type { Channel } from "../person/addresses.ts";
import type { Person } from "../person/person.ts";

/** What follows from a provider's refusal (docs/rules.md, Twilio errors; SES v2 SendEmail). */
export type SendPolicy = {
  /** Try again after this pause, or when the next window opens; undefined: never. */
  retry?: { minutes: number } | "next-window";
  /** How often the prompt may be tried in all; undefined: until it is stale. */
  attempts?: number;
  /** The person has opted out at the carrier: stop on our side too. */
  suppress?: true;
  /** No text reaches this number: nothing more goes there until a text comes from it. */
  unreachable?: true;
  /** The operator has to do something. */
  alert?: true;
};

/** What the rules of sending have to know about a channel. How a prompt leaves by it is in functions/channels. */
export type ChannelRules = {
  /** Marks the ids of its deliveries: `<prompt id>~<mark>`; empty for the unnamed channel. */
  idMark: string;
  /** Whether prompts go to this person by it. */
  isOn: (person: Person) => boolean;
  /** The channel that takes over a prompt that this one failed to deliver for good; undefined: none does. */
  fallback: Channel | undefined;
  /** What follows from a refusal, by the provider's code or its name for the error. */
  policies: Readonly<Record<string, SendPolicy>>;
};
