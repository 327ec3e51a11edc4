import { type Context, Hono } from "hono";
import type { webRuntime } from "../runtime.ts";
import { canConfirm, confirmEmail } from "../services/confirm-email.ts";
import { askForPageByEmail, isOut, startAgain, unsubscribe } from "../services/stop-email.ts";
import { notFound } from "./errors.ts";
import { confirmSignUpPage } from "./pages/confirm-sign-up.ts";
import {
  confirmedPage,
  confirmPage,
  pageLinkPage,
  startAgainPage,
  startedPage,
  unsubscribedPage,
  unsubscribePage,
} from "./pages/email.ts";
import type { Html } from "./pages/html.ts";
import { localeFor } from "./visitor-language.ts";

const maxTokenLength = 400;

/**
 * What the links in emails open. A GET changes nothing: scanners follow every link. The token in the address is the
 * login; whatever is wrong with it, the answer is that of any address with nothing at it.
 */
export function emailLinks(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  const token = (c: Context) => {
    const given = c.req.param("token") ?? "";
    return given.length <= maxTokenLength ? given : notFound();
  };
  const answer = (c: Context, good: boolean, page: Html) => (good ? c.html(page) : notFound());

  app.get("/confirm/:token", async (c) => {
    const { wish } = (await canConfirm(deps, token(c))) ?? notFound();
    return c.html(wish ? confirmSignUpPage(wish, localeFor(c)) : confirmPage(localeFor(c)));
  });
  // Whoever signs up by it answers the safety question there: what a form said of it is not theirs.
  app.post("/confirm/:token", async (c) => {
    const safety = new URLSearchParams(await c.req.text()).get("safety") ?? "";
    const boundary = ["n", "y", "unsure"].includes(safety) ? safety !== "n" : undefined;
    if (await confirmEmail(deps, token(c), boundary)) return c.html(confirmedPage(localeFor(c)));
    const { wish } = (await canConfirm(deps, token(c))) ?? notFound();
    return wish ? c.html(confirmSignUpPage(wish, localeFor(c), "unanswered"), 422) : notFound();
  });

  app.get("/unsubscribe/:token", async (c) => {
    const out = await isOut(deps, token(c));
    return answer(c, out !== undefined, out ? startAgainPage(localeFor(c)) : unsubscribePage(localeFor(c)));
  });
  // RFC 8058: the mail reader posts `List-Unsubscribe=One-Click`, without a login, and follows no redirect. Whatever
  // comes that is not another of the page's buttons is a wish to get no more.
  app.post("/unsubscribe/:token", async (c) => {
    const wanted = new URLSearchParams(await c.req.text()).get("do");
    if (wanted === "page")
      return answer(c, await askForPageByEmail(deps, token(c)), pageLinkPage(localeFor(c)));
    if (wanted === "start") return answer(c, await startAgain(deps, token(c)), startedPage(localeFor(c)));
    return answer(c, await unsubscribe(deps, token(c)), unsubscribedPage(localeFor(c)));
  });

  return app;
}
