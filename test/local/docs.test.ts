import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { startTestStack } from "../support/stack.ts";

/** The requests that docs/local.md shows, in its order. */
const shown = [...(await readFile("docs/local.md", "utf8")).matchAll(/^ {4}curl (.+)$/gm)].map(
  ([, command = ""]) => {
    const [, body] = / ?-d '([^']+)'/.exec(command) ?? [];
    const [, method = body === undefined ? "GET" : "POST"] = /-X (\w+)/.exec(command) ?? [];
    const [, path = ""] = /http:\/\/localhost:3000([^ ']+)/.exec(command) ?? [];
    return { method, path, body };
  },
);

test("every request in docs/local.md does what it says, and no route is missing from it", async () => {
  const stack = await startTestStack();
  onTestFinished(() => stack.close());
  for (const { method, path, body } of shown) {
    const answer = await fetch(`${stack.url}${path}`, { method, ...(body ? { body } : {}) });
    expect([method, path, answer.ok]).toEqual([method, path, true]);
    await answer.body?.cancel();
  }
  const fits = (route: string, path: string) =>
    new RegExp(`^${route.replace(/:\w+(\{[^}]+\})?/g, "[^/]+")}$`).test(path.split("?")[0] ?? "");
  // A story needs a sid that there is: it is described, and test/local/film.test.ts reads one.
  const missing = stack.routes.filter(
    (route) =>
      route.path !== "/local/stories/:sid" &&
      !shown.some(({ method, path }) => method === route.method && fits(route.path, path)),
  );
  expect(missing).toEqual([]);
  expect(stack.routes.length).toBeGreaterThan(15);
});
