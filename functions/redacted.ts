import { AppError, errorName } from "./core/errors.ts";

/**
 * Runs the work of a Lambda. Lambda's runtime prints whatever is thrown, message and all, and a message may hold a
 * number or an address (G6): what is thrown on from here says the kind of the error and the request, and of an error of
 * our own, which never names anybody, its message.
 */
export async function redacted<T>(requestId: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const given = errorName(error);
    const name = /^\w{1,60}$/.test(given) ? given : "Error";
    const why = error instanceof AppError ? `: ${error.message}` : "";
    const safe = new Error(`${name} in request ${requestId ?? "unknown"}${why}`);
    safe.name = name;
    throw safe;
  }
}
