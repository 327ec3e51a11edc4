import fc from "fast-check";
import { type Move, moves } from "./adversary-script.ts";
import { type FaultMode, faultModes } from "./faults.ts";
import { presses, texts } from "./texts.ts";

/**
 * A button behind a link in an email, or on the sign-up page; `unsubscribe-old` is that of the oldest email still kept,
 * `page-often` is pressed six times, minutes apart.
 */
export type Press = "unsubscribe" | "unsubscribe-old" | "page" | "page-often" | "start" | "sign-up";

/** One text of a life, or one button pressed in place of it, minutes after the one before. */
export type Step = {
  minutes: number;
  text: string;
  press?: Press;
  /**
   * `doubled`: the webhook comes again at once; `again-later`: after the next step; `twice-together`: two of it race;
   * `with-wake`: it races the next wake, if there is one within three days; `swapped`: it overtakes the text before it.
   */
  how: "once" | "doubled" | "again-later" | "twice-together" | "with-wake" | "swapped";
};

/** What becomes of a message that the network took. */
export type Fate = "delivered" | "silent" | "doubled" | "reordered" | number;

/** What becomes of a wake. */
export type Ring = "on-time" | "lost" | "late" | "doubled" | "twice-together";

/** What becomes of a mail that was accepted. */
export type MailFate = "silent" | "bounce" | "complaint" | "bounce-twice";

export type Mails = {
  /** How they begin: by text and nothing else, asking for email at once, or on the page by an address alone. */
  begins: "texts" | "both" | "only" | "alone";
  /** SES's name for its refusal of the nth mail. */
  refusals: { send: number; code: string }[];
  fates: MailFate[];
  /** Minutes until the button behind the nth confirmation link is pressed; never below 0. */
  opens: number[];
};

/** A whole life, which plays the same way every time. */
export type Script = {
  phone: string;
  /** Minutes after Saturday 21 November 2026. */
  startAt: number;
  join: [plan: number, daysAgo: number, safety: string];
  steps: Step[];
  /** By the number of the call in this life. */
  faults: { call: number; mode: FaultMode }[];
  /** Codes with which the network refuses the nth send. */
  refusals: { send: number; code: number }[];
  fates: Fate[];
  rings: Ring[];
  /** None in lives that were kept from before there was email. */
  mail?: Mails;
  /** What a stranger does to it; none in lives that were kept from before there was one. */
  moves?: Move[];
  /** Days from the last step to the end. */
  rest: number;
  /** In which order the calls of runs that race take their turns. */
  turns: number;
};

const phones = [
  "+12025550143",
  "+447700900123",
  "+61491570156",
  "+919876543210",
  "+15005550100",
  "+6421555012",
];

const codes = [20429, 503, 0, 21211, 21610, 30007, 30022, 30034, 30610, 63038, 99999];
const lateCodes = [30003, 30005, 30007, 30008, 30022, 30610, 21610];

const how = fc.oneof(
  { weight: 12, arbitrary: fc.constant("once" as const) },
  {
    weight: 5,
    arbitrary: fc.constantFrom("doubled", "again-later", "twice-together", "with-wake", "swapped" as const),
  },
);

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 8, arbitrary: fc.constant("delivered" as const) },
  { weight: 3, arbitrary: fc.constantFrom("silent", "doubled", "reordered" as const) },
  { weight: 2, arbitrary: fc.constantFrom(...lateCodes) },
);

const ring: fc.Arbitrary<Ring> = fc.oneof(
  { weight: 6, arbitrary: fc.constant("on-time" as const) },
  { weight: 3, arbitrary: fc.constantFrom("lost", "late", "doubled", "twice-together" as const) },
);

const mailCodes = [
  "TooManyRequestsException",
  "MessageRejected",
  "SendingPausedException",
  "LimitExceededException",
  "BadRequestException",
];

const mailFate: fc.Arbitrary<MailFate> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("silent" as const) },
  { weight: 2, arbitrary: fc.constantFrom("bounce", "complaint", "bounce-twice" as const) },
);

const mail: fc.Arbitrary<Mails> = fc.record({
  begins: fc.constantFrom("texts", "texts", "both", "both", "only", "alone" as const),
  refusals: fc.array(fc.record({ send: fc.nat({ max: 20 }), code: fc.constantFrom(...mailCodes) }), {
    maxLength: 3,
    size: "max",
  }),
  fates: fc.array(mailFate, { maxLength: 12, size: "max" }),
  opens: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.nat({ max: 90 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, 60 * 47, 60 * 49) },
    ),
    { maxLength: 4, size: "max" },
  ),
});

const minutes = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 60 * 24 * 16 }) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ minutes, text: texts, how }) },
  { weight: 1, arbitrary: fc.record({ minutes, text: fc.constant(""), press: presses, how }) },
);

/** Lives of about eight months, a quarter of them without any fault. */
export const scripts: fc.Arbitrary<Script> = fc
  .record({
    calm: fc.nat({ max: 3 }),
    phone: fc.constantFrom(...phones),
    startAt: fc.nat({ max: 60 * 24 * 400 }),
    join: fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 9 }) }, { weight: 1, arbitrary: fc.nat({ max: 300 }) }),
      fc.constantFrom("N", "N", "Y", "UNSURE"),
    ),
    steps: fc.array(step, { maxLength: 20, size: "max" }),
    faults: fc.array(fc.record({ call: fc.nat({ max: 400 }), mode: fc.constantFrom(...faultModes) }), {
      maxLength: 10,
      size: "max",
    }),
    refusals: fc.array(fc.record({ send: fc.nat({ max: 40 }), code: fc.constantFrom(...codes) }), {
      maxLength: 4,
      size: "max",
    }),
    fates: fc.array(fate, { maxLength: 12, size: "max" }),
    rings: fc.array(ring, { maxLength: 12, size: "max" }),
    mail,
    moves,
    rest: fc.integer({ min: 30, max: 200 }),
    turns: fc.nat({ max: 1_000_000 }),
  })
  .map(({ calm, ...script }) => {
    if (calm !== 0) return script;
    const mail = { ...script.mail, refusals: [], fates: [] };
    return { ...script, faults: [], refusals: [], fates: [], rings: [], mail };
  });
