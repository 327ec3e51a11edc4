import { EventEmitter } from "node:events";
import type { Server } from "node:http";

/** A request as it would go over the wire; the host with its port, the path with its query. */
export type Call = {
  method: string;
  host: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
};
export type Reply = { status: number; headers: Record<string, string>; body: Uint8Array };
/** What answers calls of this process. */
export type StandIn = (call: Call) => Promise<Reply>;

/** A stand-in that is a fetch function. */
export const ofFetch =
  (fetch: (request: Request) => Response | Promise<Response>): StandIn =>
  async ({ method, host, path, headers, body }) => {
    const content = body ? { body: body as Uint8Array<ArrayBuffer> } : {};
    const answer = await fetch(new Request(`http://${host}${path}`, { method, headers, ...content }));
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  };

/**
 * A stand-in that is a listener of a Node server: dynalite. It gets what it uses of a request and of a response, and no
 * more: a package that imitates the whole of them (light-my-request) takes as long as its own work does.
 */
export const ofServer =
  (server: Server): StandIn =>
  ({ method, path, headers, body = "" }) =>
    new Promise((resolve) => {
      const request = Object.assign(new EventEmitter(), { method, headers, url: path });
      const replyHeaders: Reply["headers"] = {};
      const response = {
        statusCode: 200,
        setHeader: (name: string, value: unknown) => {
          replyHeaders[name.toLowerCase()] = `${value}`;
        },
        end: (text = "") =>
          resolve({ status: response.statusCode, headers: replyHeaders, body: Buffer.from(text) }),
      };
      server.emit("request", request, response);
      request.emit("data", typeof body === "string" ? Buffer.from(body) : Buffer.copyBytesFrom(body));
      request.emit("end");
    });
