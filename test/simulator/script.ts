import fc from "fast-check";
import { type FaultMode, faultModes } from "./faults.ts";
import { texts } from "./texts.ts";

/** One text of a life, minutes after the one before. */
export type Step = {
  minutes: number;
  text: string;
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
    steps: fc.array(fc.record({ minutes: fc.nat({ max: 60 * 24 * 16 }), text: texts, how }), {
      maxLength: 20,
      size: "max",
    }),
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
    rest: fc.integer({ min: 30, max: 200 }),
    turns: fc.nat({ max: 1_000_000 }),
  })
  .map(({ calm, ...script }) =>
    calm === 0 ? { ...script, faults: [], refusals: [], fates: [], rings: [] } : script,
  );
