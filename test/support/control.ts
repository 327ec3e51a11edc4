import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { afterAll, beforeEach, expect } from "vitest";
import { startTestStack } from "./stack.ts";

/** One stack for the tests of a file, emptied before each, and what they ask of its control API. */
export async function controlled(startAt: string) {
  const stack = await startTestStack({ startAt });
  afterAll(stack.close);
  beforeEach(async () => {
    await stack.post("/local/reset", {});
  });
  const body = async (answer: Response) => ({ status: answer.status, body: await answer.json() });
  const ann = "+12025550143";
  return {
    stack,
    body,
    ann,
    schedules: new SchedulerClient({ endpoint: `http://127.0.0.1:${stack.port + 2}` }),
    get: async (path: string) => body(await stack.get(path)),
    post: async (path: string, value: unknown) => body(await stack.post(path, value)),
    refusal: (message: string) => ({
      status: 400,
      body: {
        error: { code: "bad-request", message, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    }),
    /** Ann, signed up for four quiet weeks since yesterday: a prompt in two minutes, the next tomorrow at noon. */
    async enrolAnn() {
      await stack.text(ann, "JOIN 1 2026-11-20");
      await stack.text(ann, "N");
    },
  };
}
