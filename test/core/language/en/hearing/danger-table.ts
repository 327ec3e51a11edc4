import { readFileSync } from "node:fs";

/**
 * What a person who reads the message would want the service to take it for. In doubt between danger and harmless: danger.
 * `self-harm` also for somebody else's, told by the person, and for a denial ("I'm not suicidal").
 */
export type Label = "self-harm" | "violence" | "opt-out" | "harmless";

/**
 * `tuned`: the patterns were worked on with these in view, and the model is trained on those of danger. `held-out`: written after, and
 * read once; whoever works with these rows in view moves them to the tuned ones and writes others.
 */
export type Row = { text: string; label: Label; part: "tuned" | "held-out" };

const files: Record<Row["part"], string[]> = {
  tuned: ["../../../../../train/lines/danger-tuned.jsonl", "harmless-tuned.jsonl"],
  "held-out": ["danger-held-out.jsonl"],
};

/** The labels of train/lines, in these. */
const labels: Record<string, Label> = {
  "danger-self-harm": "self-harm",
  "danger-violence": "violence",
  "opt-out": "opt-out",
  "not-danger": "harmless",
};

export const table: Row[] = (Object.keys(files) as Row["part"][]).flatMap((part) =>
  files[part]
    .flatMap((file) =>
      readFileSync(new URL(file, import.meta.url), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line) as { text: string; label: string })
    .map(({ text, label }) => ({ text, label: labels[label] ?? "harmless", part })),
);
