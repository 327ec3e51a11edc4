import type { Wires } from "../../functions/runtime.ts";
import type { Target } from "../faults/fault.ts";
import { isHarness } from "../faults/mark.ts";
import { describe } from "../stories/describe.ts";
import type { Stories } from "../stories/stories.ts";
import type { Call, StandIn } from "./stand-in.ts";

type Place = { target: Target; standIn: StandIn; isThreatened: () => boolean };
type Extension = Wires["extensions"][number];
type Client = Parameters<Extension["configure"]>[0];
type Handler = ReturnType<Client["httpHandler"]>;
type SdkRequest = Parameters<Handler["handle"]>[0];

/** No stand-in checks a signature, but dynalite wants to see one. */
const unsigned = {
  authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none",
  "x-amz-date": "20260101T000000Z",
};

/**
 * The wires from the clients of this process to the stand-ins of this process: no socket, no signature. What a fault may
 * hit goes by the socket, since only there it can be cut off; so does every call to a service that was not added. Each
 * call, by whichever way, is told in the story that it belongs to.
 */
export function directWires(stories: Stories) {
  const places = new Map<string, Place>();

  function standInFor(host: string, headers: Record<string, string>): StandIn | undefined {
    const place = places.get(host);
    return place && (isHarness(headers) || !place.isThreatened()) ? place.standIn : undefined;
  }

  function told<T>(call: Call, work: () => Promise<T>, statusOf: (answer: T) => number): Promise<T> {
    const { target } = places.get(call.host) ?? {};
    if (target === undefined || isHarness(call.headers)) return work();
    const body = typeof call.body === "string" ? call.body : new TextDecoder().decode(call.body);
    const failure = (answer: T) => (statusOf(answer) >= 400 ? `${statusOf(answer)}` : undefined);
    return stories.call(() => describe({ ...call, target, body }), work, failure);
  }

  const handlerOf = (real: Handler): Handler => ({
    ...(real.metadata && { metadata: real.metadata }),
    updateHttpClientConfig: (key, value) => real.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => real.httpHandlerConfigs(),
    destroy: () => real.destroy?.(),
    async handle(request, options) {
      const { method, headers, body } = request;
      const host = hostOf(request);
      const call = { method, host, path: `${request.path}${queryOf(request)}`, headers, body };
      const standIn = standInFor(host, headers);
      const work = async () => {
        if (!standIn) return real.handle(request, options);
        const { status: statusCode, ...rest } = await standIn(call);
        return { response: { statusCode, ...rest } };
      };
      return told(call, work, ({ response }) => response.statusCode);
    },
  });

  const extension: Extension = {
    configure(client) {
      client.setHttpHandler(handlerOf(client.httpHandler()));
      for (const scheme of [...client.httpAuthSchemes()]) {
        const { signer } = scheme;
        const sign: typeof signer.sign = async (request, ...rest) =>
          places.has(hostOf(request))
            ? Object.assign(request, { headers: { ...request.headers, ...unsigned } })
            : signer.sign(request, ...rest);
        client.setHttpAuthScheme({ ...scheme, signer: { ...signer, sign } });
      }
    },
  };

  return {
    /** From now on calls to the endpoint go to the stand-in, and to its port only while a fault may hit them. */
    add(target: Target, endpoint: string, standIn: StandIn, isThreatened: () => boolean): void {
      places.set(new URL(endpoint).host, { target, standIn, isThreatened });
    },
    /** From now on every call goes by the socket: a stand-in that was closed must not be called. */
    cut: () => places.clear(),
    wires: {
      extensions: [extension],
      twilio(request, overTheNetwork) {
        const { method, url, auth, form } = request;
        const { host, pathname, search } = new URL(url);
        const headers: Record<string, string> = {
          authorization: `Basic ${Buffer.from(auth).toString("base64")}`,
          ...(form && { "content-type": "application/x-www-form-urlencoded" }),
        };
        const body = form && { body: form.toString() };
        const call = { method, host, path: `${pathname}${search}`, headers, ...body };
        const standIn = standInFor(host, headers);
        stories.expect(form?.get("StatusCallback"));
        const work = async () => {
          if (!standIn) return overTheNetwork(request);
          const { status, headers, body } = await standIn(call);
          return { status, retryAfter: headers["retry-after"], text: new TextDecoder().decode(body) };
        };
        return told(call, work, ({ status }) => status);
      },
    } satisfies Wires,
  };
}

const hostOf = ({ hostname, port }: Pick<SdkRequest, "hostname" | "port">) => `${hostname}:${port}`;

function queryOf({ query = {} }: SdkRequest): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values].flat()) search.append(name, value ?? "");
  return search.size === 0 ? "" : `?${search}`;
}
