import { defineConfig } from "vitest/config";

/** The quick tests of functions/core, which mutation runs again for each change; docs/mutation.md says why only these. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      "test/core/**/*.test.ts",
      "test/templates/**/*.test.ts",
      "test/services/**/*.test.ts",
      "test/conversations.test.ts",
      "test/conversation-retries.test.ts",
    ],
    exclude: ["test/core/language/en/hearing/danger.test.ts"],
  },
});
