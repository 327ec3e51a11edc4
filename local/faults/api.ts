import { Hono } from "hono";
import { AppError } from "../../functions/core/errors.ts";
import { faultBody, type Target, wanted } from "./fault.ts";
import type { Faults } from "./faults.ts";

/** `/local/faults`: POST adds one, GET lists them, DELETE ends them all. `standIns` are the targets that can be hit. */
export function faultsApi(faults: Faults, standIns: readonly Target[]) {
  const app = new Hono();
  app.get("/", (c) => c.json(faults.list()));
  app.post("/", async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const { data, error } = faultBody.safeParse(body);
    if (error) {
      const issues = error.issues.map(({ path, message }) => `${[...path, message].join(" ")}`).join("; ");
      throw new AppError("bad-request", `the body must be JSON like ${wanted}: ${issues}`);
    }
    if (!standIns.includes(data.target)) {
      throw new AppError("bad-request", `${data.target} is not this stack's own: its endpoint is set`);
    }
    return c.json(faults.add(data), 201);
  });
  app.delete("/", (c) => {
    faults.clear();
    return c.json(faults.list());
  });
  return app;
}
