import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import { buckets, type Features } from "../functions/core/language/reader/features.ts";

export type Row = { features: Features; label: number };
export type Options = { classes: number; epochs: number; rate: number; l2: number; seed: number };

/** Errors below this teach nothing any more, and cost most of the time. */
const smallestError = 1e-3;

/**
 * Softmax regression by AdaGrad. The same rows, options and seed give the same weights. Those of a bucket stand together:
 * class `k` of bucket `b` has `weights[b * classes + k]`.
 */
export function train(rows: readonly Row[], { classes, epochs, rate, l2, seed }: Options): Float32Array {
  const weights = new Float32Array(classes * buckets);
  const squares = new Float32Array(classes * buckets).fill(1e-8);
  const random = mersenne(seed);
  const order = rows.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(uniformFloat64(random) * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { features, label } = rows[index] as Row;
      const errors = odds(weights, features, classes);
      errors[label] = (errors[label] as number) - 1;
      for (let i = 0; i < features.at.length; i++) {
        const from = (features.at[i] as number) * classes;
        const value = features.value[i] as number;
        for (let k = 0; k < classes; k++) {
          const error = errors[k] as number;
          if (Math.abs(error) < smallestError) continue;
          const cell = from + k;
          const gradient = error * value + l2 * (weights[cell] as number);
          squares[cell] = (squares[cell] as number) + gradient * gradient;
          weights[cell] = (weights[cell] as number) - (rate * gradient) / Math.sqrt(squares[cell] as number);
        }
      }
    }
  }
  return weights;
}

function odds(weights: Float32Array, { at, value }: Features, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let i = 0; i < at.length; i++) {
    const from = (at[i] as number) * classes;
    for (let k = 0; k < classes; k++)
      scores[k] = (scores[k] as number) + (weights[from + k] as number) * (value[i] as number);
  }
  const highest = Math.max(...scores);
  const all = scores.map((score) => Math.exp(score - highest));
  const total = all.reduce((sum, each) => sum + each, 0);
  return all.map((each) => each / total);
}
