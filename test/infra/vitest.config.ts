import { defineConfig } from "vitest/config";
import { root } from "./harness/platform.ts";

/** `npm run test:infra`: what needs SST's platform, which `npm test` does without (hence *.infra.ts). */
export default defineConfig({
  root,
  test: {
    include: ["test/infra/**/*.infra.ts", "test/infra/**/*.test.ts"],
    globalSetup: "test/infra/harness/setup.ts",
    testTimeout: 120_000,
  },
});
