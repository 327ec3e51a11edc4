import type { Hono } from "hono";
import { snsTopic } from "../../functions/adapters/sns.ts";
import { webApp } from "../../functions/http/web-app.ts";
import { type Life, life } from "./life.ts";

/** What a person fills in, all of it right, on Saturday 21 November 2026. */
export const filledIn = {
  plan: "1",
  phone: "+1 202 555 0143",
  ended: "2026-11-14",
  contact: "",
  zone: "America/New_York",
  safety: "n",
  consent: "yes",
};

/** What every browser sends along: it reads pages. */
const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

/** The pages over a life's ports. */
export function webOf(her: Life, hasEmail = true, countriesServed = ["US", "CA", "GB", "IE", "AU", "NZ"]) {
  const app: Hono = webApp({
    ...her.deps,
    hasEmail,
    countriesServed,
    topicArn: undefined,
    topic: snsTopic(),
  });
  const post = (
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
    ip = "192.0.2.1",
  ) =>
    app.request(
      path,
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...browser, ...headers },
        body: new URLSearchParams(form).toString(),
      },
      { requestContext: { http: { sourceIp: ip } } },
    );
  return {
    app,
    get: (path: string) => app.request(path, { headers: browser }),
    post,
    signUp: (changes: Record<string, string> = {}, ip?: string) =>
      post("/", { ...filledIn, ...changes }, {}, ip),
  };
}

export const web = (phone = "+12025550143", startAt = "2026-11-21T15:00:00Z", signUpsPerDay = 200) => {
  const her = life(phone, startAt);
  her.deps.signUpsPerDay = signUpsPerDay;
  return { her, ...webOf(her) };
};

/** The path of their page, asked for by text. */
export async function pagePath(her: Life): Promise<string> {
  const [reply = ""] = await her.says("PAGE");
  const [, path] = /https:\/\/texts\.example\.org(\/p\/\S+)/.exec(reply) ?? [];
  if (!path) throw new Error(`no link in: ${reply}`);
  return path;
}
