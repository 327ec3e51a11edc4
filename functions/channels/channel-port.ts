import type { ChannelRules } from "../core/channels/rules.ts";
import type { Delivery } from "../core/delivery/delivery.ts";
import type { Enrolled, Person } from "../core/person/person.ts";
import type { Clock, Email, Log, Sent, Sms } from "../ports.ts";

/** What the channels use. */
export type ChannelDeps = {
  clock: Clock;
  sms: Sms;
  /** None where email is not set up. */
  email?: Email | undefined;
  log: Log;
  /** The public address of the service, no slash at the end. */
  publicUrl: string;
  /** HMAC key of the private links. */
  pageSecret: string;
};

/** A prompt as it leaves: its texts, one but for the prompt that brings their notes, and how long it may take. */
export type Leaving = {
  /** The id of the delivery that this is. */
  delivery: string;
  /** `<plan>/<name>`. */
  prompt: string;
  messages: string[];
  validitySeconds: number;
};

/** Sends one part. Throws SendError when the provider did not take it; after anything else it may have left. */
export type Part = () => Promise<Sent>;

/** What became of a claim that nobody settled. */
export type Found =
  | Sent
  /** The provider says that it never arrived there. */
  | "never-left"
  /** The provider does not answer: ask again later. */
  | "no-answer"
  /** Nobody can be asked, now or later. */
  | "nobody-knows";

/** A channel whole: its rules, and how a prompt leaves by it. Adding a channel is adding one of these. */
export type ChannelPort = ChannelRules & {
  /** What names the address that a prompt leaves for: when it is another by then, the prompt is not for it. */
  addressOf: (person: Person) => string | undefined;
  /** The parts of a prompt, in order. The first settles the delivery; what follows it is never a reason to send it again. */
  parts: (deps: ChannelDeps, person: Enrolled, leaving: Leaving) => Part[];
  /** Whether the provider can be asked what became of a message whose answer was lost (`findOut`). */
  canFindOut: boolean;
  findOut: (deps: ChannelDeps, person: Person, delivery: Delivery) => Promise<Found>;
  logSent: (
    log: Log,
    about: { personId: string; prompt: string; attempt: number },
    messages: string[],
  ) => void;
  logLost: (log: Log, about: { personId: string; prompt: string; error: string }) => void;
};
