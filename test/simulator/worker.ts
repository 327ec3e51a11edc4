import { parentPort } from "node:worker_threads";
import { playChunk } from "./chunk.ts";

/** What a worker is asked to play; it answers `"life"` after each, and the chunk at the end. */
export type Order = { seed: number; lives: number; shrinks: boolean };

parentPort?.on("message", async ({ seed, lives, shrinks }: Order) => {
  const chunk = await playChunk(seed, lives, () => parentPort?.postMessage("life"), shrinks);
  parentPort?.postMessage(chunk);
});
