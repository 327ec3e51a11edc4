import { Temporal } from "temporal-polyfill";
import { afterAll, describe, expect, test } from "vitest";
import { smsApp } from "../../functions/http/sms-app.ts";
import { jsonLog } from "../../functions/log.ts";
import { smsRuntime } from "../../functions/runtime.ts";
import { virtualClock } from "../../local/clock.ts";
import { localEnv } from "../../local/settings.ts";
import { freePorts, startTestStack } from "../support/stack.ts";
import { inbound, sign } from "../support/twilio.ts";

const stack = await startTestStack();
afterAll(stack.close);

/** The app as a Lambda has it, with nothing listening where its table should be. */
async function withoutTable() {
  const lines: string[] = [];
  const log = jsonLog((line) => void lines.push(line));
  const env = localEnv({}, await freePorts());
  const clock = virtualClock(Temporal.Instant.from("2026-11-21T15:00:00Z"), true);
  const app = smsApp(smsRuntime(env, { clock, log }));
  const params = inbound("+12025550143", "JOIN 1 2026-11-20");
  const answer = await app.request(`${env.PUBLIC_URL}/sms/inbound`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": sign(env.TWILIO_AUTH_TOKEN, `${env.PUBLIC_URL}/sms/inbound`, params),
    },
    body: new URLSearchParams(params),
  });
  return { answer, lines };
}

describe("an address that is not there", () => {
  test.each(["/nothing", "/sms", "/sms/inbound/", "/local/nothing", "/LOCAL"])(
    "GET %s is answered 404 in the shape of every error",
    async (path) => {
      const answer = await stack.get(path);
      expect(answer.status).toBe(404);
      if (!path.toLowerCase().startsWith("/local")) {
        expect(answer.headers.get("cache-control")).toBe("no-store");
      }
      const requestId = answer.headers.get("x-request-id");
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      const message = "there is nothing at this address";
      expect(await answer.json()).toEqual({ error: { code: "not-found", message, requestId } });
    },
  );
});

test.each(["/nothing", "/LOCAL", "/p", "/index.html"])(
  "GET %s from a browser is answered by a page that says so",
  async (path) => {
    const answer = await fetch(`${stack.url}${path}`, { headers: { accept: "text/html,*/*;q=0.8" } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
    expect(await answer.text()).toContain("There is nothing here");
  },
);

test("what breaks inside is a 500 that tells nothing of it, and Twilio may try again", async () => {
  const { answer, lines } = await withoutTable();
  expect(answer.status).toBe(500);
  const requestId = answer.headers.get("x-request-id");
  expect(await answer.json()).toEqual({
    error: {
      code: "internal",
      message: "something went wrong on our side; try again later",
      requestId,
    },
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: "request-failed", requestId, code: "internal" },
  ]);
  expect(lines.join("")).not.toMatch(/2025550143|JOIN|2026-11-20/);
});

test("every refusal is logged under the id that the caller was given", async () => {
  const answer = await stack.get("/nothing/12025550143");
  const requestId = answer.headers.get("x-request-id");
  const logged = stack.lines.map((line) => JSON.parse(line));
  expect(logged).toContainEqual({ event: "request-failed", requestId, code: "not-found", error: "AppError" });
  expect(stack.lines.join("")).not.toContain("2025550143");
});

test("the caller cannot choose what id is logged (G6, G5)", async () => {
  for (const path of ["/nothing", "/local/nothing"]) {
    const answer = await fetch(`${stack.url}${path}`, { headers: { "x-request-id": "12025550143" } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect(stack.lines.join("")).not.toContain("2025550143");
});
