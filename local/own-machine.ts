import type { MiddlewareHandler } from "hono";
import { AppError } from "../functions/core/errors.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL is of this machine: by a loopback name or address. */
export const isOnThisMachine = (url: string): boolean => loopback.test(new URL(url).hostname);

/**
 * Refuses what another site's page may send to the control API: a Host that is not this machine's (a name that somebody
 * made resolve to 127.0.0.1), and an Origin that is not the local page's. Programs send no Origin.
 */
export function fromThisMachine(port: number): MiddlewareHandler {
  const hosts = ["localhost", "127.0.0.1", "[::1]"].map((name) => new URL(`http://${name}:${port}`));
  return async (c, next) => {
    const [host, origin] = [c.req.header("host")?.toLowerCase(), c.req.header("origin")];
    if (!hosts.some((own) => own.host === host))
      throw new AppError("forbidden", `/local answers to localhost:${port} only`);
    if (origin !== undefined && !hosts.some((own) => own.origin === origin))
      throw new AppError("forbidden", "/local answers to no page of another origin");
    await next();
  };
}
