import { arch, availableParallelism, cpus } from "node:os";

/** The middle value; of an even count, the mean of the two in the middle. Throws RangeError if there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError("the median of nothing");
  return (low + high) / 2;
}

/** To so many digits behind the point: what is measured is not known any better. */
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

type Cell = string | number;

/** Rows under headings, as a Markdown table that can go into docs/performance.md as it is; numbers stand to the right. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const right = headings.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const rule = widths.map((width, column) =>
    right[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const padded = lines.map((line) =>
    widths.map((width, column) => (line[column] ?? "")[right[column] ? "padStart" : "padEnd"](width)),
  );
  padded.splice(1, 0, rule);
  return padded.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** One figure against what the issue asks of it. */
export type Target = { what: string; value: number; atMost?: number; atLeast?: number };

export function isMet({
  value,
  atMost = Number.POSITIVE_INFINITY,
  atLeast = Number.NEGATIVE_INFINITY,
}: Target) {
  return value <= atMost && value >= atLeast;
}

type Report = {
  /** The file's own name, like `cold`. */
  bench: string;
  /** Each with a line above it that says what it shows, and its unit. */
  tables: { title: string; headings: readonly string[]; rows: readonly (readonly Cell[])[] }[];
  targets: Target[];
  /** What a program would want to read of it, besides the targets. */
  figures: Record<string, unknown>;
};

/** Prints a bench's tables, its targets, met or missed, and last all of it as one line of JSON. */
export function report({ bench, tables, targets, figures }: Report): void {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  for (const { title, headings, rows } of tables) print(`${title}\n\n${table(headings, rows)}\n`);
  const judged = targets.map((target) => ({ ...target, met: isMet(target) }));
  if (judged.length > 0) {
    const rows = judged.map(({ what, value, atMost, atLeast, met }) => [
      what,
      value,
      [
        ...(atLeast === undefined ? [] : [`>= ${atLeast}`]),
        ...(atMost === undefined ? [] : [`<= ${atMost}`]),
      ].join(" "),
      met ? "met" : "MISSED",
    ]);
    print(`${table(["target", "measured", "wanted", ""], rows)}\n`);
  }
  const machine = {
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    arch: arch(),
    node: process.version,
  };
  print(JSON.stringify({ bench, machine, targets: judged, ...figures }));
}
