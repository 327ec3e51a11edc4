import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** Serves a fetch function on 127.0.0.1. Throws what the socket throws, EADDRINUSE for one. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Server> {
  const server = createServer(getRequestListener((request) => whole(request, fetch)));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/**
 * Takes the whole body, as API Gateway does, whether the answer needs it or not: an answer that comes before a client has
 * sent everything ends in a connection that is cut.
 */
async function whole(request: Request, fetch: (request: Request) => Response | Promise<Response>) {
  const answer = await fetch(request);
  if (request.method !== "GET" && !request.bodyUsed) await request.arrayBuffer();
  return answer;
}

/** Stops at once: open keep-alive connections are cut. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections?.();
  await new Promise<void>((done) => server.close(() => done()));
}
