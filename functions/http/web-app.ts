import { type Context, Hono } from "hono";
import { legalUrls } from "../../templates/legal-urls.ts";
import { readCohort } from "../core/person/cohort.ts";
import type { webRuntime } from "../runtime.ts";
import { signUp } from "../services/sign-up.ts";
import { signUpByEmail } from "../services/sign-up-by-email.ts";
import { limitedBody } from "./body-limit.ts";
import { emailLinks } from "./email-links.ts";
import { errorAnswer, explain, notFound, notKept, ownRequestId } from "./errors.ts";
import { myPages } from "./my-pages.ts";
import { icon, zoneScript } from "./pages/assets.ts";
import { privacyPage, termsPage } from "./pages/legal.ts";
import { busyPage, errorPage, nextByEmailPage, nextPage, notFoundPage } from "./pages/plain.ts";
import { signUpPage } from "./pages/sign-up.ts";
import { style } from "./pages/style.ts";
import { securityHeaders } from "./security-headers.ts";
import { sesEvents } from "./ses-events.ts";
import { asTyped, nothingTyped, type Problems, readSignUp, type Typed } from "./sign-up-form.ts";
import { localeFor } from "./visitor-language.ts";
import { ownForm, sourceOf } from "./web-form.ts";

const forAnHour = { "cache-control": "public, max-age=3600" };

/** The pages: signing up, and each person's own behind a private link. */
export function webApp(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  app.use(ownRequestId());
  app.use(...securityHeaders());
  app.use(limitedBody());
  app.onError(pageOfError(deps));
  app.notFound(notFound);

  app.get("/style.css", (c) =>
    c.body(style, 200, { ...forAnHour, "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/zone.js", (c) =>
    c.body(zoneScript, 200, { ...forAnHour, "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/icon.svg", (c) => c.body(icon, 200, { ...forAnHour, "content-type": "image/svg+xml" }));

  const front = (c: Context, typed: Typed, problems: Problems) => {
    const { serviceNumber, hasEmail } = deps;
    // The day that is the latest anywhere: which of them it may be is checked when it arrives.
    const latest = deps.clock.now().toZonedDateTimeISO("Pacific/Kiritimati").toPlainDate().toString();
    const page = signUpPage(localeFor(c), { typed, problems, serviceNumber, hasEmail, latest });
    return c.html(page, Object.keys(problems).length > 0 ? 422 : 200);
  };
  app.get("/", (c) =>
    front(c, { ...nothingTyped, cohort: readCohort(c.req.query("cohort") ?? "") ?? "" }, {}),
  );

  app.post("/", async (c) => {
    const typed = asTyped(await ownForm(c, deps.publicUrl));
    const read = readSignUp(typed, { ...deps, now: deps.clock.now() }, localeFor(c));
    if ("problems" in read) return front(c, typed, read.problems);
    const source = sourceOf(c);
    const { form } = read;
    const told =
      "phone" in form
        ? await signUp(deps, { ...form, source })
        : await signUpByEmail(deps, { ...form, source });
    if (told === "busy") return c.html(busyPage(localeFor(c), deps.serviceNumber), 429);
    return c.redirect(nextStep[told], 303);
  });

  app.get("/next", (c) => {
    if (c.req.query("by") === "email") return c.html(nextByEmailPage(localeFor(c)));
    return c.html(nextPage(localeFor(c), deps.serviceNumber, c.req.query("first") !== "you"));
  });
  const { privacy, terms } = legalUrls("");
  app.get("/privacy", (c) =>
    privacy === "/privacy" ? c.html(privacyPage(localeFor(c), deps)) : c.redirect(privacy),
  );
  app.get("/terms", (c) => (terms === "/terms" ? c.html(termsPage(localeFor(c))) : c.redirect(terms)));
  app.route("/p", myPages(deps));
  app.route("/email", emailLinks(deps));
  app.route("/ses", sesEvents(deps));
  return app;
}

/** Where a sign-up leads. */
const nextStep = { texted: "/next", "text-us": "/next?first=you", mailed: "/next?by=email" } as const;

/** A browser says that it reads pages; anything else gets the one shape of an error. */
const isBrowser = (c: Context) => c.req.header("accept")?.includes("text/html") ?? false;

/** An error as a page, with the same code in the log as anywhere, and the request's id to ask about. */
const pageOfError =
  ({ log }: ReturnType<typeof webRuntime>) =>
  (error: Error, c: Context) => {
    if (!isBrowser(c)) return errorAnswer(log)(error, c);
    const requestId = c.get("requestId");
    const { status, code } = explain(error);
    log("request-failed", { requestId, code, error: error.name });
    const page = status === 404 ? notFoundPage(localeFor(c)) : errorPage(localeFor(c), code, requestId);
    return c.html(page, status, notKept);
  };
