import type { Temporal } from "temporal-polyfill";

/** What somebody asks for in a sentence of their own, with what could be read of it. */
export type Request =
  | { intent: "time"; time?: Temporal.PlainTime | undefined }
  | { intent: "zone"; zone?: string | undefined }
  | { intent: "pause"; until?: Temporal.PlainDate | undefined }
  | { intent: "resume" }
  | { intent: "weeks"; weeks: number }
  | { intent: "plan-change"; plan?: string | undefined }
  | { intent: "email"; address: string }
  | { intent: "wrong-date"; date?: Temporal.PlainDate | undefined }
  | { intent: "wrong-contact"; date: Temporal.PlainDate }
  | { intent: "slip"; date?: Temporal.PlainDate | undefined }
  | { intent: "no-daily" }
  | { intent: "promise"; words: string }
  | { intent: "meet"; words: string }
  | { intent: "meet-off" };
