import { readDataFile } from "../../data-file.ts";
import { lazy } from "../../lazy.ts";
import { buckets, type Features } from "./features.ts";

/** What the model tells apart, and by how much each class's weights are scaled to fit a byte. */
type Header = { labels: string[]; scales: number[] };

export type Model = Header & { weights: Int8Array };

/** A header in JSON on the first line, then a signed byte for each bucket and class: those of a bucket stand together. */
export function parseModel(file: Uint8Array): Model {
  const end = file.indexOf(0x0a);
  const { labels, scales } = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Header;
  const weights = new Int8Array(file.buffer, file.byteOffset + end + 1, buckets * labels.length);
  return { labels, scales, weights };
}

/** Read when the first text needs it: a bare command never does. */
export const model = lazy(() => parseModel(readDataFile("model.bin", import.meta.url)));

/** The probability of each label, in the order of `labels`. They add up to 1. */
export function probabilities({ labels, scales, weights }: Model, { at, value }: Features): Float64Array {
  const classes = labels.length;
  const scores = new Float64Array(classes);
  for (let i = 0; i < at.length; i++) {
    const bucket = (at[i] as number) * classes;
    for (let k = 0; k < classes; k++)
      scores[k] = (scores[k] as number) + (weights[bucket + k] as number) * (value[i] as number);
  }
  const scaled = scores.map((score, k) => score * (scales[k] as number));
  const highest = Math.max(...scaled);
  const odds = scaled.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}
