import { readFile } from "node:fs/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Hono } from "hono";
import { html } from "hono/html";
import { Temporal } from "temporal-polyfill";
import { spellingsOf } from "../functions/core/places/spellings.ts";
import { notFound } from "../functions/http/errors.ts";
import { brand } from "../templates/brand.ts";
import type { VirtualClock } from "./clock.ts";
import { latestMails } from "./messages.ts";
import { viewPerson } from "./person-view.ts";
import type { SesStandIn } from "./ses/index.ts";
import type { localEnv } from "./settings.ts";
import type { TwilioStandIn } from "./twilio/index.ts";

type Parts = {
  clock: VirtualClock;
  twilio: TwilioStandIn;
  ses: SesStandIn;
  dynamo: DynamoDBClient;
  env: ReturnType<typeof localEnv>;
};

const mailsShown = 100;
const folder = new URL("page/", import.meta.url);
const contentTypes: Record<string, string> = { css: "text/css", js: "text/javascript" };

/** Nothing from another host, no script but ours. Mails bring styles of their own, and their frame inherits this. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'self' about:; form-action 'none'; frame-ancestors 'none'";

/** The page of the local stack, and what only it asks for, below `/local`. */
export function pageRoutes({ clock, twilio, ses, dynamo, env }: Parts) {
  const app = new Hono();
  app.get("/", async (c) => {
    c.header("content-security-policy", policy);
    const page = await readFile(new URL("index.html", folder), "utf8");
    const { name } = brand;
    return c.html(
      page
        .replaceAll("{{name}}", `${html`${name}`}`)
        .replaceAll("{{initial}}", `${html`${name.slice(0, 1)}`}`),
    );
  });

  app.get("/page/:file{[a-z-]+\\.(css|js)}", async (c) => {
    const file = c.req.param("file");
    const text = await readFile(new URL(file, folder), "utf8").catch(() => undefined);
    if (text === undefined) return notFound();
    const type = contentTypes[file.split(".").at(-1) ?? ""] ?? "";
    return c.body(text, 200, { "content-type": `${type}; charset=UTF-8`, "cache-control": "no-store" });
  });

  app.get("/mails", (c) => c.json(latestMails(ses, mailsShown)));

  app.get("/people/:address/timeline", async (c) =>
    c.json(await viewPerson(c.req.param("address"), { dynamo, env, twilio, now: clock.now() })),
  );

  app.get("/people/:address/thread", (c) => {
    const number = c.req.param("address");
    const texts = twilio
      .thread(...spellingsOf(number))
      .map(({ sid, direction, body, segments, status, at }) => ({
        sid,
        mine: direction === "inbound",
        body,
        segments,
        status,
        at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
      }));
    return c.json(texts);
  });
  return app;
}
