import { type Context, Hono } from "hono";
import type { Enrolled } from "../core/person.ts";
import type { webRuntime } from "../runtime.ts";
import { changeByPage, eraseByPage, everything, openPage } from "../services/my-page.ts";
import { notFound } from "./errors.ts";
import { pageCommand } from "./page-command.ts";
import { eraseAskPage, myPage } from "./pages/my-page.ts";
import { erasedPage } from "./pages/plain.ts";
import { ownForm } from "./web-form.ts";

const notWhole = "That did not arrive whole, so nothing has changed. Please try again.";

/** What a private link opens. Every link that opens nothing is answered as any address with nothing at it. */
export function myPages(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  const show = async (c: Context, person: Enrolled, replies: string[] = [], status: 200 | 422 = 200) => {
    const rest = await deps.table.listRest(person.id);
    const token = c.req.param("token") ?? "";
    return c.html(
      myPage({ person, rest, token, hasEmail: deps.hasEmail, now: deps.clock.now(), replies }),
      status,
    );
  };

  app.get("/:token", async (c) => {
    const person = await openPage(deps, c.req.param("token"));
    return person ? show(c, person) : notFound();
  });

  app.get("/:token/data.json", async (c) => {
    const person = await openPage(deps, c.req.param("token"));
    if (!person) return notFound();
    const data = everything(person, await deps.table.listRest(person.id));
    return c.body(JSON.stringify(data, undefined, 2), 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="afterword.json"',
    });
  });

  app.post("/:token", async (c) => {
    const token = c.req.param("token");
    const person = await openPage(deps, token);
    if (!person) return notFound();
    const fields = await ownForm(c, deps.publicUrl);
    if (fields.do === "erase") return c.html(eraseAskPage(token));
    if (fields.do === "erase-all")
      return (await eraseByPage(deps, token)) ? c.html(erasedPage()) : notFound();
    const command = pageCommand(fields);
    if (command === undefined) return show(c, person, [notWhole], 422);
    const changed = await changeByPage(deps, token, command);
    return changed ? show(c, changed.person, changed.replies) : notFound();
  });

  return app;
}
