import * as z from "zod/mini";
import { AppError } from "./core/errors.ts";
import { lazy } from "./core/lazy.ts";
import { personIdPattern } from "./core/person/id.ts";
import type { Wake } from "./ports.ts";

const schema = lazy(() => z.object({ personId: z.string().check(z.regex(personIdPattern)), wake: z.int() }));

/** The event of a schedule. Throws AppError `bad-request`, so that a foreign event ends in the dead-letter queue. */
export function readWake(event: unknown): Wake {
  const read = schema().safeParse(event);
  if (!read.success) throw new AppError("bad-request", "the event must be { personId, wake }");
  return read.data;
}
