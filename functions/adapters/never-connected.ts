import { notConnected } from "../core/delivery/send-errors.ts";
import { SendError } from "../ports.ts";

const codes = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** The refusal that a connection which never came about is: nothing was sent over it. Undefined for any other error. */
export function neverConnected(error: unknown): SendError | undefined {
  const code = error instanceof Error && "code" in error ? `${error.code}` : "";
  return codes.has(code) ? new SendError(notConnected, 0) : undefined;
}
