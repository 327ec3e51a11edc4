import type { z } from "zod";
import { AppError } from "../functions/core/errors.ts";

/** The JSON of a request, as the schema has it. Throws AppError `bad-request` with `wants`, an example, for any other. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, wants: string): Promise<T> {
  const body = await request.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (!result.success) throw new AppError("bad-request", `the body must be JSON like ${wants}`);
  return result.data;
}
