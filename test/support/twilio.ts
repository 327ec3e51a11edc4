import { createHash, createHmac } from "node:crypto";

export type Param = [name: string, value: string];

/** Twilio's signature as its documentation describes it, written out so that it does not lean on what it tests. */
export function sign(authToken: string, url: string, params: Param[]): string {
  const pairs = [...new Map(params.map((pair) => [JSON.stringify(pair), pair])).values()].sort(
    ([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1),
  );
  return createHmac("sha1", authToken)
    .update(url + pairs.flat().join(""))
    .digest("base64");
}

/** A webhook as Twilio posts it to `url`; `signedUrl` is the public one, where that differs. */
export function twilioPost(url: string, params: Param[], signedUrl = url, authToken = "local-auth-token") {
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-twilio-signature": sign(authToken, signedUrl, params),
    },
    body: new URLSearchParams(params).toString(),
  });
}

/** A sid as Twilio's look, always the same for a name. */
export const sidOf = (name: string): string =>
  /^(SM|MM)[0-9a-f]{32}$/.test(name) ? name : `SM${createHash("md5").update(name).digest("hex")}`;

/** An inbound text's parameters; `more` is added or repeated. */
export const inbound = (from: string, body: string, sid = `SM-${body}`, ...more: Param[]): Param[] => [
  ["MessageSid", sidOf(sid)],
  ["From", from],
  ["To", "+15005550006"],
  ["Body", body],
  ...more,
];
