// What every text costs at its longest: characters, encoding, segments. `node bench/segments.ts`.

import { countSegments } from "../functions/core/delivery/segments.ts";
import { plans, type WordedPrompt } from "../scripts/plans.ts";
import { replies } from "../templates/en/replies.ts";
import { longestPrompt } from "./longest/prompts.ts";
import { longest, longestReply, type Reply } from "./longest/replies.ts";
import { longestWords } from "./longest/words.ts";
import { report, round, type Target } from "./report.ts";

export type Measured = ReturnType<typeof measure>;

function measure(kind: "prompt" | "reply" | "answer to a plan's word", name: string, text: string) {
  return { kind, name, ...countSegments(text) };
}

const wordings = ({ text, variants }: WordedPrompt) => [text, ...variants];

/** Every text with the longest values that there are. */
export function measureAll(): Measured[] {
  return [
    ...plans.flatMap((plan) =>
      plan.prompts.flatMap((prompt) =>
        wordings(prompt).map((text, i) => {
          const who = [prompt.audience, prompt.quiet].filter(Boolean).join(", ");
          const name = `${plan.id}/${prompt.name}${i > 0 ? ` ${i + 1}` : ""}${who && ` (${who})`}`;
          return measure("prompt", name, longestPrompt(plan, text));
        }),
      ),
    ),
    ...(Object.keys(replies) as Reply[]).map((name) => measure("reply", name, longestReply(name))),
    // It has no template: functions/core/conversation/commands/status.ts adds what there is room for to these three.
    measure("reply", "STATUS", `${longest.progress} ${longest.plan}, rung 5. ${longest.next}`),
    ...longestWords.map(({ name, text }) => measure("answer to a plan's word", name, text)),
  ];
}

/** What STATUS and STOP are answered. */
const must = ["STATUS", "optedOut"];

export function targetsOf(all: readonly Measured[]): Target[] {
  const share = (of: readonly Measured[]) =>
    round(of.filter(({ segments }) => segments === 1).length / of.length, 4);
  return [
    {
      what: "share of prompts in one segment",
      value: share(all.filter(({ kind }) => kind === "prompt")),
      atLeast: 0.95,
    },
    {
      what: "share of the answers to STATUS and STOP in one segment",
      value: share(all.filter(({ name }) => must.includes(name))),
      atLeast: 1,
    },
    { what: "most segments of any text", value: Math.max(...all.map(({ segments }) => segments)), atMost: 2 },
    {
      what: "texts that are not GSM-7",
      value: all.filter(({ encoding }) => encoding !== "GSM-7").length,
      atMost: 0,
    },
  ];
}

if (import.meta.main) {
  const all = measureAll();
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const inOne = (of: readonly Measured[]) => of.filter(({ segments }) => segments === 1).length;
  report({
    bench: "segments",
    tables: [
      {
        title: "Texts with the longest values that there are.",
        headings: ["kind", "texts", "in one segment", "share"],
        rows: [...kinds].map(([kind, of]) => [kind, of.length, inOne(of), round(inOne(of) / of.length, 3)]),
      },
      {
        title: "All that need two segments, by septets.",
        headings: ["text", "kind", "encoding", "septets", "segments"],
        rows: all
          .filter(({ segments }) => segments > 1)
          .sort((a, b) => b.units - a.units)
          .map(({ name, kind, encoding, units, segments }) => [name, kind, encoding, units, segments]),
      },
    ],
    targets: targetsOf(all),
    figures: { texts: all.length, all: all.map(({ name, units, segments }) => [name, units, segments]) },
  });
}
