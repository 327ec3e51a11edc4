import { type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { type Answer, refusalOf } from "./answers.ts";
import { delayMilliseconds, type Fault, type Target } from "./fault.ts";
import type { Faults } from "./faults.ts";
import { harness, isHarness } from "./mark.ts";

/**
 * Puts the faults in front of a server that listens. A request that none can hit reaches it as if this were not there;
 * of the others each that is to be carried out is sent to it once more, as the harness, whatever becomes of its client.
 */
export function intercept(server: Server, target: Target, faults: Faults): Server {
  const own = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (req: IncomingMessage, res: ServerResponse) => {
    if (isHarness(req.headers) || !faults.threaten(target)) for (const listener of own) listener(req, res);
    // The client has gone, or the server is closing: there is nobody left to answer.
    else meet(req, res).catch(() => res.destroy());
  });

  async function meet(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await buffer(req);
    const what = `${req.method} ${req.url} ${req.headers["x-amz-target"] ?? ""} ${body}`;
    const fault = faults.ofRequest(target, what);
    await suffer(fault, res, () => carryOut(server, req, body));
  }

  async function suffer(fault: Fault | undefined, res: ServerResponse, work: () => Promise<Answer>) {
    switch (fault?.mode) {
      case undefined:
        return give(res, await work());
      case "refuse":
        if ((fault.status ?? fault.code) === undefined) return res.destroy();
        return give(res, refusalOf(fault, fault.mode));
      case "error":
      case "throttle":
        return give(res, refusalOf(fault, fault.mode));
      case "lose":
        return res.destroy();
      case "timeout":
        return faults.hold(res);
      case "applied-then-timeout":
        await work();
        return faults.hold(res);
      case "duplicate":
        await work();
        return give(res, await work());
      case "delay": {
        const answer = await work();
        await setTimeout(delayMilliseconds(fault), undefined, { ref: false });
        return give(res, answer);
      }
    }
  }
  return server;
}

/** Those that belong to one connection, and not to the answer. */
const hopByHop = ["connection", "keep-alive", "transfer-encoding"];

function carryOut(server: Server, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const again = request({
    host: "127.0.0.1",
    port,
    method,
    path: url,
    headers: { ...without(headers, hopByHop), "user-agent": harness, "content-length": body.length },
  });
  again.on("error", reject).on("response", (answer) => {
    const { statusCode: status = 500, headers } = answer;
    buffer(answer).then((body) => resolve({ status, headers: without(headers, hopByHop), body }), reject);
  });
  again.end(body);
  return promise;
}

const without = (headers: IncomingMessage["headers"], names: string[]) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || names.includes(name) ? [] : [[name, value]],
    ),
  );

function give(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, headers).end(body);
}
