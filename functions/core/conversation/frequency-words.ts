import { fill } from "../copy.ts";
import type { Voice } from "../locale.ts";
import type { Person } from "../person/person.ts";
import { type Frequency, frequencyOf, frequencyRange, type OnPlan } from "../plans/frequency.ts";

type Speaking = { copy: Pick<Voice["copy"], "phrases"> };

/** How often texts come on a plan, like "about 2 a week, up to 7 in the first". */
export function sayFrequency(on: OnPlan, { copy: { phrases } }: Speaking): string {
  const { count, per, first } = frequencyOf(on);
  const words = phrases.frequency[per];
  return fill(first > count ? words.andFirst : words.about, { count, first });
}

/** The same where no plan is chosen: from the plan that sends least to the one that sends most. */
export function sayFrequencyRange({ copy: { phrases } }: Speaking): string {
  const say = ({ count, per }: Frequency) => fill(phrases.frequency[per].count, { count });
  const [least, most] = frequencyRange();
  return fill(phrases.frequency.range, { least: say(least), most: say(most) });
}

/** How often texts come to somebody: by their plan once they are on one. */
export const sayFrequencyTo = (
  { plan, enrolledAt, boundary, milestones }: Person,
  speaking: Speaking,
): string =>
  plan && enrolledAt !== undefined
    ? sayFrequency({ plan, boundary, milestones }, speaking)
    : sayFrequencyRange(speaking);
