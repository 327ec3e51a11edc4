import * as z from "zod/mini";
import { lazy } from "../core/lazy.ts";
import { readAddress } from "../core/person/email-address.ts";
import { zoneId } from "../core/places/zone-ids.ts";
import { plans } from "../core/plans/index.ts";
import { maxTextLength } from "../services/answer-text.ts";

const date = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const form = lazy(() =>
  z.discriminatedUnion("do", [
    z.object({ do: z.literal("date"), value: date() }),
    z.object({ do: z.literal("contact"), value: date() }),
    z.object({
      do: z.literal("plan"),
      value: z.string().check(z.refine((text) => plans.some(({ number }) => `${number}` === text))),
    }),
    z.object({ do: z.literal("zone"), value: z.string().check(z.refine((id) => zoneId(id) !== undefined)) }),
    z.object({ do: z.literal("hour"), value: z.string().check(z.regex(/^\d{2}:\d{2}$/)) }),
    z.object({ do: z.literal("pause"), value: z.string().check(z.regex(/^\d{1,3}$/)) }),
    z.object({ do: z.literal("resume") }),
    z.object({
      do: z.literal("email"),
      value: z.string().check(z.refine((text) => readAddress(text) !== undefined)),
    }),
    z.object({ do: z.literal("email-only") }),
    z.object({ do: z.literal("email-off") }),
    z.object({ do: z.literal("say"), value: z.string().check(z.minLength(1), z.maxLength(maxTextLength)) }),
  ]),
);

/** The text that would do the same; undefined for a form that none of our pages has. */
export function pageCommand(fields: Record<string, string>): string | undefined {
  const { data } = form().safeParse(fields);
  switch (data?.do) {
    case "date":
      return `DATE ${data.value}`;
    case "contact":
      return `CONTACT ${data.value}`;
    case "plan":
      return `PLAN ${data.value}`;
    case "zone":
      return `ZONE ${zoneId(data.value)}`;
    case "hour":
      return `TIME ${data.value}`;
    case "pause":
      return `PAUSE ${data.value} DAYS`;
    case "resume":
      return "RESUME";
    case "email":
      return `EMAIL ${readAddress(data.value)}`;
    case "email-only":
      return "EMAIL ONLY";
    case "email-off":
      return "EMAIL OFF";
    case "say":
      return data.value;
    default:
      return undefined;
  }
}
