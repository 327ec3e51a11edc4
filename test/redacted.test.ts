import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { localEnv } from "../local/settings.ts";

// Lambda's runtime prints what its handlers throw: no number, address or text may be in it (G6).

const secret = "no connection for +12025550143 ann@example.org";
beforeAll(() => {
  for (const [name, value] of Object.entries(localEnv({}, 9))) vi.stubEnv(name, value);
  vi.doMock("../functions/services/deliver-due.ts", () => ({ deliverDue: fail }));
  vi.doMock("../functions/services/sweep.ts", () => ({ sweep: fail }));
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.doUnmock("../functions/services/deliver-due.ts");
  vi.doUnmock("../functions/services/sweep.ts");
});

const fail = () => Promise.reject(new TypeError(secret, { cause: new Error(secret) }));
const context = { awsRequestId: "request-1", getRemainingTimeInMillis: () => 1000 } as never;
const wake = { personId: "a".repeat(26), wake: 1 };

test.each([
  ["deliver", async () => (await import("../functions/deliver.ts")).handler(wake, context)],
  ["sweep", async () => (await import("../functions/sweep.ts")).handler({}, context)],
])("what %s throws says the kind of the error and the request, and nothing else", async (_, run) => {
  const thrown = await run().catch((error: unknown) => error);
  expect(thrown).toMatchObject({ name: "TypeError", message: "TypeError in request request-1" });
  const printed = `${(thrown as Error).stack} ${JSON.stringify(thrown)} ${(thrown as Error).cause}`;
  expect(printed).not.toMatch(/202555|ann@/);
});
