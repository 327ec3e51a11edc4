import { spawn } from "node:child_process";
import type { MiddlewareHandler } from "hono";

/** What `npm start` says beside its `ready` line: where to go, and what to do there. */
export const directions = (url: string): string[] => [
  `Open ${url}/local and press "Show me", or text JOIN there and move the clock six months.`,
  "From a program: docs/local.md has every route, with curl.",
];

/** The program that opens an address on each system; elsewhere that of the free desktops. */
const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Opens an address in the browser of whoever sits here. Where there is none, the address has been printed all the same. */
export function openInBrowser(address: string): void {
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  spawn(program, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const main = '<main id="main">';
const notice =
  '<p class="notice" role="note">This page runs on your machine, and its number answers there only: <a href="/local">text it from a phone on this machine</a>.</p>';

/** Says on the sign-up page of this machine where its number works. */
export const linkToLocal: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.get("content-type")?.startsWith("text/html")) return;
  const page = await c.res.text();
  c.res = new Response(page.replace(main, `${main}${notice}`), c.res);
};
