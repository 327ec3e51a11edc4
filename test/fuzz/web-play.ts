import type { LambdaContext } from "hono/aws-lambda";
import { snsTopic } from "../../functions/adapters/sns.ts";
import { type Claim, signToken } from "../../functions/core/person/token.ts";
import { webApp } from "../../functions/http/web-app.ts";
import { httpLambda } from "../../functions/http-lambda.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { receiveSms } from "../../functions/services/receive-sms.ts";
import { type Given, secretsIn } from "./checks.ts";
import { eventOf } from "./event.ts";
import { withConsole } from "./play.ts";
import { phones } from "./requests.ts";
import { newTally, type Tally } from "./tally.ts";
import { checkPage, checkUntouched } from "./web-checks.ts";
import type { Area, Link, WebCall, WebStep } from "./web-requests.ts";
import { fuzzWorld } from "./world.ts";

/** Plays a run of requests to the pages: a fresh table, a few people with links to their own, then every step, each checked. */
export async function playWebRun(steps: readonly WebStep[], tally: Tally = newTally()): Promise<void> {
  const world = fuzzWorld();
  const settings = {
    serviceNumber: "+15005550006",
    hasEmail: true,
    countriesServed: ["US", "GB"],
    topicArn: undefined,
    topic: snsTopic(),
  };
  const app = webApp({ ...world.deps, ...settings });
  const lambda = httpLambda(app, world.deps.log);
  /** Every link that was given, latest last. */
  const links: string[] = [];
  let texts = 0;

  async function text(from: string, body: string): Promise<void> {
    const replies = await receiveSms(world.deps, { from, body, sid: `SM${++texts}` });
    for (const reply of replies) links.push(...(/\/p\/(\S+)/.exec(reply)?.slice(1) ?? []));
  }

  /** Those that were given: by text, or in an email. Where there is none yet, one of another purpose. */
  function linksTo(area: Area): string[] {
    const mailed = world.mails.flatMap(
      ({ text }) => new RegExp(`/${area}/(\\S+)`).exec(text)?.slice(1) ?? [],
    );
    return area === "p" ? [...mailed, ...links] : mailed.length > 0 ? mailed : links;
  }

  /** Whether a link opens a page now, told from the table alone: the last that was given to somebody signed up, for an hour. */
  function opens(token: string | undefined): boolean {
    if (token === undefined || !linksTo("p").includes(token)) return false;
    const [, id = "", expiresAt = "", nonce] = Buffer.from(token.split(".")[0] ?? "", "base64url").toString().split("|"); // biome-ignore format: one line
    const person = world.people.get(id);
    if (!person || person.state === "erased" || person.enrolledAt === undefined) return false;
    return person.pageAskedAt === nonce && Date.parse(expiresAt) > world.now.epochMilliseconds;
  }

  async function request(call: WebCall): Promise<void> {
    const token = call.link && tokenOf(call.link, linksTo(call.area));
    const path = token === undefined ? call.rest : `/${call.area}/${token}${call.rest}`;
    const [rawPath = "", query = ""] = path.split("?");
    // As every reader of addresses understands it: dots lead upwards.
    const meant = new URL(`http://localhost${rawPath}`).pathname;
    const event = eventOf({ ...call, kind: "web", path: rawPath, query, base64: "yes", signature: "missing", casing: "lower" }); // biome-ignore format: one line
    const [changes, before, open] = [world.changes, new Map(world.people), opens(token)];
    const began = performance.now();
    const printed = await withConsole(world, async () => {
      const answer = (await lambda(event, {} as LambdaContext)) as Given;
      checkPage(
        { ...call, path: rawPath, isLink: /^\/p\/./.test(meant), open },
        answer,
        world.changes - changes,
      );
      if (meant === "/") checkUntouched(before, world.people);
      const secrets = [...secretsIn(call.body), ...(token !== undefined && token.length > 20 ? [token] : [])];
      for (const secret of secrets) {
        if (world.lines.some((line) => line.includes(secret))) throw new Error(`${secret} is in the log`);
      }
      const kind = `pages, ${call.method} ${meant === "/" ? "sign-up" : open ? "open link" : token === undefined ? "elsewhere" : "dead link"}`; // biome-ignore format: one line
      tally.counts[`${kind}: ${answer.statusCode}`] =
        (tally.counts[`${kind}: ${answer.statusCode}`] ?? 0) + 1;
      const took = performance.now() - began;
      if (took > tally.slowest.took) tally.slowest = { kind, took };
    });
    if (printed) throw new Error(`the console was written to: ${printed}`);
  }

  for (const [i, phone] of phones.slice(0, 4).entries()) {
    for (const body of [`JOIN ${i + 1} 2 weeks ago`, "N", "PAGE"]) await text(phone, body);
  }
  for (const step of steps) {
    tally.requests++;
    world.lines.length = 0;
    if (step.kind === "web") await request(step.call);
    else if (step.kind === "text") await text(step.from, step.body);
    else await world.pass(step.minutes, (wake) => deliverDue(world.deps, wake));
  }
}

/** The text of a link; `links` are those that were given. */
function tokenOf(link: Link, links: readonly string[]): string {
  if (link.kind === "any") return encodeURIComponent(link.text.toWellFormed());
  const own = links.at(-1 - (link.back % links.length)) ?? "";
  if (link.kind === "asked") return own;
  if (link.kind === "changed") {
    const at = link.at % (own.length + 1);
    return own.slice(0, at) + encodeURIComponent(link.to) + own.slice(at + 1);
  }
  const secret = "fuzz-page-secret-0123456789";
  const [, id = "", expiresAt = "", nonce] = Buffer.from(own.split(".")[0] ?? "", "base64url").toString().split("|"); // biome-ignore format: one line
  const claim: Claim = { purpose: "page", id, expiresAt, nonce };
  switch (link.how) {
    case "secret":
      return signToken(`${secret}x`, { ...claim, expiresAt: "2036-01-01T00:00:00Z" });
    case "purpose":
      return signToken(secret, { ...claim, purpose: "unsubscribe" });
    case "id":
      return signToken(secret, { ...claim, id: "a".repeat(26) });
    case "later":
      return signToken(`x${secret}`, { ...claim, expiresAt: "2030-01-01T00:00:00Z" });
    case "no-nonce":
      return signToken(secret, { ...claim, nonce: undefined });
    case "no-instant":
      return `${Buffer.from(`page|${id}|later|${nonce}`).toString("base64url")}.${own.split(".")[1]}`;
  }
}
