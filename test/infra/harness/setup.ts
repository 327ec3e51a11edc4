import type { TestProject } from "vitest/node";
import { ensurePlatform } from "./platform.ts";
import type { Infra } from "./resources.ts";
import { synthesize } from "./synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The stage `production`, as a first deploy makes it: with nothing set but the secrets. */
    production: Infra;
    /** A personal stage. */
    personal: Infra;
  }
}

export default function setup(project: TestProject): void {
  ensurePlatform();
  project.provide("production", synthesize("production"));
  project.provide("personal", synthesize("ann"));
}
