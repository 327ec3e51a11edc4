import fc from "fast-check";

/** What somebody types into the form on the web, for a number or an inbox that may not be theirs. */
export type Form = { plan: number; daysAgo: number; boundary: boolean; names: boolean; source: number };

/** What is done to a life beside its own steps: before step `before`, and before JOIN where that is 0. */
export type Move = { before: number } /** Posts the form, an hour and a bit apart each time. */ & (
  | { kind: "form"; forms: Form[]; everyHours: number }
  /** Posts the form for many numbers, from one source or from as many as there are numbers. */
  | { kind: "flood"; posts: number; sources: number }
  /** Sends the `back`th signed request before this one again, as it was. */
  | { kind: "replay"; back: number }
  /** Texts that all come at once: from two phones, or from one that had no signal. */
  | { kind: "burst"; texts: string[] }
);

/** How far back a replayed request is surely remembered, and how many texts at once none is lost of. */
const remembered = 62;
const atOnce = 29;

const before = fc.nat({ max: 20 });
const early = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: before });

const form: fc.Arbitrary<Form> = fc.record({
  plan: fc.integer({ min: 1, max: 5 }),
  daysAgo: fc.nat({ max: 60 }),
  boundary: fc.boolean(),
  names: fc.boolean(),
  source: fc.nat({ max: 3 }),
});

const quiet = fc.constantFrom<string[]>(
  "STATUS",
  "hello?",
  "NOTE be on time",
  "SLIP",
  "PLANS",
  "PAUSE 2 DAYS",
  "4 2 5",
  "",
);
const urgent = fc.constantFrom<string[]>(
  "stop please",
  "please stop texting me",
  "i want to die",
  "BOUNDARY",
);

const burst = fc
  .record({
    others: fc.array(quiet, { minLength: 1, maxLength: atOnce - 1, size: "max" }),
    urgent,
    at: fc.nat(),
  })
  .map(({ others, urgent: text, at }) => others.toSpliced(at % (others.length + 1), 0, text));

/** What a stranger and the network do to a life. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("form" as const),
        before: early,
        forms: fc.array(form, { minLength: 1, maxLength: 6 }),
        everyHours: fc.constantFrom(2, 2, 30, 24 * 6),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("flood" as const),
        before: early,
        posts: fc.integer({ min: 10, max: 60 }),
        sources: fc.constantFrom(1, 1, 60),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("replay" as const),
        before,
        back: fc.nat({ max: remembered }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("burst" as const), before, texts: burst }) },
  ),
  { maxLength: 4, size: "max" },
);
