import { type Context, Hono } from "hono";
import { type Enrolled, isEnrolled } from "../core/person/person.ts";
import { pageContextOf, pageLocaleOf } from "../page-locales.ts";
import type { webRuntime } from "../runtime.ts";
import { eraseByPage, everything, openPage, restOf, sayByPage } from "../services/my-page.ts";
import { notFound } from "./errors.ts";
import { pageCommand } from "./page-command.ts";
import { eraseAskPage, myPage } from "./pages/my-page.ts";
import { erasedPage } from "./pages/plain.ts";
import { localeFor } from "./visitor-language.ts";
import { ownForm } from "./web-form.ts";

/** A form's own mark; it becomes part of a key of the table. */
const mark = /^[\w-]{1,40}$/;

/**
 * What a private link opens. Every link that opens nothing is answered as any address with nothing at it; a form that is not
 * ours is refused before the link is looked at.
 */
export function myPages(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  const show = async (c: Context, person: Enrolled, replies: string[] = [], status: 200 | 422 = 200) => {
    const rest = await restOf(deps, person);
    const token = c.req.param("token") ?? "";
    const context = pageContextOf(person, deps.clock.now());
    return c.html(myPage({ person, rest, token, hasEmail: deps.hasEmail, context, replies }), status);
  };

  app.get("/:token", async (c) => {
    const person = await openPage(deps, c.req.param("token"));
    return person ? show(c, person) : notFound();
  });

  app.get("/:token/data.json", async (c) => {
    const person = await openPage(deps, c.req.param("token"));
    if (!person) return notFound();
    const data = everything(person, await restOf(deps, person));
    return c.body(JSON.stringify(data, undefined, 2), 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
    });
  });

  app.post("/:token", async (c) => {
    const token = c.req.param("token");
    const fields = await ownForm(c, deps.publicUrl);
    if (fields.do === "erase-all")
      return (await eraseByPage(deps, token)) ? c.html(erasedPage(localeFor(c))) : notFound();
    const text = pageCommand(fields);
    if (text === undefined) {
      const person = await openPage(deps, token);
      if (!person) return notFound();
      const locale = pageLocaleOf(person);
      if (fields.do === "erase") return c.html(eraseAskPage(locale, token));
      return show(c, person, [locale.pages.myPage.notWhole], 422);
    }
    const said = await sayByPage(deps, token, {
      text,
      once: mark.test(fields.once ?? "") ? `${fields.once}` : crypto.randomUUID(),
    });
    if (!said) return notFound();
    if (!said.person || !isEnrolled(said.person)) return c.html(erasedPage(localeFor(c)));
    // PAGE puts an end to this link: on to the one that it gives.
    const [fresh] = said.replies.join().match(/\/p\/[\w.-]+/) ?? [];
    return fresh ? c.redirect(fresh, 303) : show(c, said.person, said.replies);
  });

  return app;
}
