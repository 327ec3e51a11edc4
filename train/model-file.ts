import { buckets, featuresOf, tokensOf } from "../functions/core/language/reader/features.ts";
import type { Line } from "./lines.ts";
import { train } from "./softmax.ts";

const options = { epochs: 8, rate: 0.5, l2: 1e-3, seed: 1 };

/** The file that functions/core/language/reader/model.ts reads: the same bytes for the same lines. */
export function modelOf(lines: readonly Line[]): Uint8Array {
  const labels = [...new Set(lines.map(({ label }) => label))].sort();
  const rows = lines.map(({ text, label }) => ({
    features: featuresOf(tokensOf(text)),
    label: labels.indexOf(label),
  }));
  const classes = labels.length;
  const weights = train(rows, { classes, ...options });
  const scales = labels.map((_, k) => largest(weights, k, classes) / 127 || 1);
  const bytes = Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % classes] as number)));
  const header = new TextEncoder().encode(
    `${JSON.stringify({ labels, scales: scales.map((scale) => Number(scale.toPrecision(6))) })}\n`,
  );
  const file = new Uint8Array(header.length + buckets * classes);
  file.set(header);
  file.set(new Uint8Array(bytes.buffer), header.length);
  return file;
}

function largest(weights: Float32Array, k: number, classes: number): number {
  let most = 0;
  for (let i = k; i < weights.length; i += classes) most = Math.max(most, Math.abs(weights[i] as number));
  return most;
}
