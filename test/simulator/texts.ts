import fc from "fast-check";

/** What people text: every command, mistakes, words of danger, nonsense, another sign-up. */
export const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("STATUS", "HELP", "PLANS", "hello?", "SAFE", "👍", "stauts", "") },
  { weight: 6, arbitrary: fc.constantFrom("SLIP", "SLIP yesterday", "CONTACT yesterday", "CONTACT 10 days ago", "CONTACT same") },
  { weight: 4, arbitrary: fc.constantFrom("DATE 2026-11-01", "DATE 3 weeks ago", "DATE 2027-03-01", "DATE 7 months ago", "DATE ?") },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map((n) => `PLAN ${n}`) },
  { weight: 4, arbitrary: fc.constantFrom("WEEKS 4", "WEEKS 6", "WEEKS 12", "WEEKS 2") },
  { weight: 4, arbitrary: fc.constantFrom("ZONE Tokyo", "ZONE Honolulu", "ZONE Kiritimati", "ZONE London", "ZONE nowhere") },
  { weight: 4, arbitrary: fc.constantFrom("TIME 9", "TIME 6 pm", "TIME 19", "TIME 23") },
  { weight: 5, arbitrary: fc.constantFrom("PAUSE 3 DAYS", "PAUSE 40 DAYS", "PAUSE 1 week", "RESUME", "PAUSE 0 days") },
  { weight: 3, arbitrary: fc.constantFrom("BOUNDARY", "BOUNDARY OFF", "CONTACT IS WELCOME", "i want to die") },
  { weight: 4, arbitrary: fc.constantFrom("STOP", "stop please", "START", "GO", "ERASE", "Y", "N") },
  { weight: 5, arbitrary: fc.constantFrom("NEXT", "NEXT", "BACK", "OPUS teach people to bake", "DONE", "DONE a run", "DAILY OFF", "DAILY ON", "4 2 5", "4 2 6") },
  { weight: 5, arbitrary: fc.constantFrom("CHANGE my temper", "TEXTED", "TRIAL", "TRIAL OFF", "KEEP", "LETGO", "WRITE", "FAQ", "FAQ 3", "he texted me") },
  { weight: 5, arbitrary: fc.constantFrom("NOTE be on time", "NOTES", "MEET tomorrow 6pm", "MEET in 9 days 08:30", "MEET OFF", "PROMISE call mum", "KEPT", "BROKE") },
  { weight: 6, arbitrary: fc.constantFrom("EMAIL ann@example.org", "EMAIL Ann@Example.org", "EMAIL zoe@example.org", "EMAIL ONLY zoe@example.org", "EMAIL ONLY", "EMAIL OFF", "EMAIL", "EMAIL ann") },
  { weight: 3, arbitrary: fc.constantFrom("I never listened, I think", "date nights were all I cared about", "אני לא יודע", "nothing") },
  { weight: 2, arbitrary: fc.constantFrom("JOIN", "JOIN 2 2026-11-10", "2026-11-10", "same", "3") },
); // biome-ignore format: a table

/** What people press. */
export const presses = fc.constantFrom(
  "unsubscribe",
  "unsubscribe-old",
  "page",
  "page",
  "page-often",
  "start",
  "start",
  "sign-up" as const,
);
