import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Serves a fetch function on 127.0.0.1. Throws what the socket throws, EADDRINUSE for one. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Server> {
  const server = createServer(getRequestListener(fetch));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Stops at once: open keep-alive connections are cut. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections?.();
  await new Promise<void>((done) => server.close(() => done()));
}
