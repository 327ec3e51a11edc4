import { defineConfig } from "vitest/config";

export default defineConfig({
  // No test waits for time, but a machine may be busy: a limit is only there to end what would never end.
  test: { testTimeout: 300_000, hookTimeout: 300_000 },
});
