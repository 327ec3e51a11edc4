import type { TestProject } from "vitest/node";
import { ensurePlatform } from "./platform.ts";
import type { Infra } from "./resources.ts";
import { synthesize } from "./synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The stage `production`: with nothing set but the secrets, email on, and a sender for one country. */
    production: Infra;
    /** A personal stage. */
    personal: Infra;
  }
}

export default function setup(project: TestProject): void {
  ensurePlatform();
  project.provide(
    "production",
    synthesize("production", { env: { EMAIL: "on", SENDERS: "+44=+447700900123" } }),
  );
  project.provide("personal", synthesize("ann"));
}
