import { feelings } from "./human/feelings.ts";
import { otherPeople } from "./human/other-people.ts";
import { service } from "./human/service.ts";
import { notUnderstood } from "./human/unrecognized.ts";
import { urges } from "./human/urges.ts";
import type { HumanLine } from "./human/wordings.ts";

const kinds = { ...feelings, ...urges, ...otherPeople, ...service, ...notUnderstood };

/** A kind of text that wants a human line. A machine is no kind: it gets no answer. */
export type HumanKind = keyof typeof kinds;

/**
 * What answers a text that is no word of ours and no answer to a question: one warm sentence and one next step, in at
 * least three wordings (docs/copy.md). After STOP none of this is sent (G1).
 */
export const human: Record<HumanKind, HumanLine> = kinds;
