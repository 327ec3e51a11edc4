import { Temporal } from "temporal-polyfill";
import { renderTexts } from "../../functions/core/delivery/render.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import type { Offset, PromptTemplate } from "../../functions/core/plans/prompt.ts";
import { occurrences } from "../../functions/core/schedule/occurrences.ts";
import { locales } from "../../functions/locales.ts";
import type { WordedPlan } from "../plans.ts";
import { isFor, readyFor, samples } from "./people.ts";
import { wordings, wrongIn } from "./placeholders.ts";

/** One wording of one prompt, as one sample person gets it. */
export type Row = {
  prompt: string;
  audience: string;
  when: string;
  person: string;
  messages: string[];
  encoding: "GSM-7" | "UCS-2";
  units: number;
  segments: number;
  /** Placeholders that are none: then the text is shown as it stands in the template. */
  wrong: string[];
};

export function rowsOf(plan: WordedPlan): Row[] {
  return plan.prompts.flatMap((prompt) =>
    wordings(prompt).flatMap((text, i) =>
      samples.flatMap(({ name, enrol }) => {
        const person = readyFor(enrol(plan), prompt);
        if (!isFor(person, prompt)) return [];
        const wrong = wrongIn(text);
        const due = occurrences(person, prompt.when)[0]?.at() ?? Temporal.Instant.from(person.enrolledAt);
        const messages =
          wrong.length > 0 ? [text] : renderTexts(person, [text], prompt, { ...locales.en, now: due });
        const label = wordings(prompt).length > 1 ? `${prompt.name} ${i + 1}` : prompt.name;
        const shared = { prompt: label, audience: audienceOf(prompt), when: sayWhen(prompt.when) };
        return [{ ...shared, person: name, messages, ...size(messages), wrong }];
      }),
    ),
  );
}

/** Of several messages the sums; one that is UCS-2 shows. */
export function size(messages: string[]): Pick<Row, "encoding" | "units" | "segments"> {
  const counts = messages.map(countSegments);
  const sum = (of: "units" | "segments") => counts.reduce((total, count) => total + count[of], 0);
  const encoding = counts.some((count) => count.encoding === "UCS-2") ? "UCS-2" : "GSM-7";
  return { encoding, units: sum("units"), segments: sum("segments") };
}

const audienceOf = ({ audience = "everyone", quiet }: PromptTemplate) =>
  quiet === undefined ? audience : `${audience}, quiet ${quiet}`;

const days = (count: number) => `${count} day${count === 1 ? "" : "s"}`;

/** When a prompt is due, in words. */
export function sayWhen(when: Offset): string {
  const name = when.from.replaceAll("-", " ");
  if ("minutes" in when)
    return when.minutes < 0 ? `${-when.minutes} min before ${name}` : `${when.minutes} min after ${name}`;
  if ("months" in when) return `${when.months} months on`;
  const often = "everyDays" in when ? when.everyDays : undefined;
  const interval = often === 1 ? "every day" : `every ${often} days`;
  const every = often === undefined ? "" : `${interval} from `;
  if (when.from === "enrolment") return when.days === 0 ? "at once" : `${every}day ${when.days}`;
  if (when.from === "last-contact") return `day ${when.days} of the silence`;
  const anchor = when.from === "no-contact-end" ? "its end" : name;
  if (when.days === 0) return anchor;
  if (often === when.days) return `${interval} after ${anchor}`;
  return when.days < 0
    ? `${days(-when.days)} before ${anchor}`
    : `${every}${days(when.days)} after ${anchor}`;
}
