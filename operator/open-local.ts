import { Temporal } from "temporal-polyfill";
import { AppError } from "../functions/core/errors.ts";
import type { Opened } from "./opened.ts";

/** Where `npm start` serves. */
export const usualUrl = "http://localhost:3000";

const credentials = ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const;

/** Opens the local stack at `url`: its control API tells its settings and its time. */
export async function openLocal(url: string): Promise<Opened> {
  const { now } = await read<{ now: string }>(url, "/local/clock");
  const env = await read<Record<string, string>>(url, "/local/settings");
  delete process.env.AWS_PROFILE;
  for (const name of credentials) process.env[name] = env[name];
  // Its clock stands still for the length of a command.
  return { env, who: "arn:aws:iam::000000000000:user/local", now: () => Temporal.Instant.from(now) };
}

async function read<T>(url: string, path: string): Promise<T> {
  const answer = await fetch(new URL(path, url)).catch(() => undefined);
  if (!answer)
    throw new AppError("misconfigured", `nothing answers at ${url}: start the local stack with npm start`);
  if (!answer.ok)
    throw new AppError(
      "misconfigured",
      `${url} has no control API: it is no local stack, or one that uses a real service`,
    );
  return (await answer.json()) as T;
}
