import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

/** What came back: the status, the headers that are asked for, and the body where it is a JSON object, else nothing. */
export type Answer = { status: number; retryAfter: string | undefined; body: Record<string, unknown> };

export type Call = {
  method: "GET" | "POST" | "DELETE";
  url: string;
  auth: string;
  form?: URLSearchParams;
  milliseconds: number;
};

/** An answer as it came. */
type Raw = Pick<Answer, "status" | "retryAfter"> & { text: string };
type Way = (call: Call) => Promise<Raw>;
/** A way other than the network, for those calls that it does not pass on to it. */
export type Wire = (call: Call, overTheNetwork: Way) => Promise<Raw>;

/**
 * One HTTP request, with Node's own client, which the AWS clients have loaded already: fetch would cost a cold start 30 ms
 * (docs/adr/0009). `auth` is `user:password`, `milliseconds` the time in all until the last byte of the answer. Throws what
 * Node throws, with its `code`, when no whole answer came.
 */
export async function callTwilio(call: Call, wire?: Wire): Promise<Answer> {
  const { text, ...rest } = await (wire ? wire(call, overTheNetwork) : overTheNetwork(call));
  return { ...rest, body: objectIn(text) };
}

function overTheNetwork({ method, url, auth, form, milliseconds }: Call): Promise<Raw> {
  const request = url.startsWith("https:") ? httpsRequest : httpRequest;
  const headers = form && { "content-type": "application/x-www-form-urlencoded" };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(milliseconds);
    const outgoing = request(url, { method, auth, signal, ...(headers && { headers }) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode: status = 0, headers } = answer;
        resolve({
          status,
          retryAfter: headers["retry-after"],
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(form?.toString());
  });
}

/** The error of a body that is no JSON would quote it, number and text and all (G6): it counts as empty. */
function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
