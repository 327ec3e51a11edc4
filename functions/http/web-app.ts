import { type Context, Hono } from "hono";
import type { webRuntime } from "../runtime.ts";
import { signUp, startEmailSignUp } from "../services/sign-up.ts";
import { errorAnswer, explain, notFound, ownRequestId } from "./errors.ts";
import { myPages } from "./my-pages.ts";
import { icon, zoneScript } from "./pages/assets.ts";
import { nextPage, notFoundPage, problemPage } from "./pages/plain.ts";
import { signUpPage } from "./pages/sign-up.ts";
import { style } from "./pages/style.ts";
import { securityHeaders } from "./security-headers.ts";
import { asTyped, nothingTyped, type Problems, readSignUp, type Typed } from "./sign-up-form.ts";
import { ownForm, sourceOf } from "./web-form.ts";

const forAnHour = { "cache-control": "public, max-age=3600" };

/** The pages: signing up, and each person's own behind a private link. */
export function webApp(deps: ReturnType<typeof webRuntime>) {
  const app = new Hono();
  app.use(ownRequestId());
  app.use(...securityHeaders());
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
    const { serviceNumber, emailFrom } = deps;
    // The day that is the latest anywhere: which of them it may be is checked when it arrives.
    const latest = deps.clock.now().toZonedDateTimeISO("Pacific/Kiritimati").toPlainDate().toString();
    const page = signUpPage({ typed, problems, serviceNumber, emailFrom, latest });
    return c.html(page, Object.keys(problems).length > 0 ? 422 : 200);
  };
  app.get("/", (c) => front(c, nothingTyped, {}));

  app.post("/", async (c) => {
    const typed = asTyped(await ownForm(c, deps.publicUrl));
    const read = readSignUp(typed, { now: deps.clock.now(), serviceNumber: deps.serviceNumber });
    if ("problems" in read) return front(c, typed, read.problems);
    const { given, phone, email } = read.form;
    const source = sourceOf(c);
    if (email !== undefined) {
      const asked = await startEmailSignUp(deps, { address: email, given, source });
      if (asked === "not-set-up" && !phone) {
        return front(c, typed, { email: "Email is not set up here. Please give a phone number." });
      }
    }
    if (!phone) return c.redirect("/next", 303);
    const told = await signUp(deps, { phone, given, source });
    if (told === "busy") return c.html(problemPage(tooMany(deps.serviceNumber)), 429);
    return c.redirect(told === "texted" ? "/next" : "/next?first=you", 303);
  });

  app.get("/next", (c) => c.html(nextPage(deps.serviceNumber, c.req.query("first") !== "you")));
  app.route("/p", myPages(deps));
  return app;
}

const tooMany = (serviceNumber: string) =>
  `That is more sign-ups from your connection than we take in a day. From your phone it always works: text JOIN to ${serviceNumber}.`;

/** A browser says that it reads pages; anything else gets the one shape of an error. */
const isBrowser = (c: Context) => c.req.header("accept")?.includes("text/html") ?? false;

/** An error as a page, with the same code in the log as anywhere, and the request's id to ask about. */
const pageOfError =
  ({ log }: ReturnType<typeof webRuntime>) =>
  (error: Error, c: Context) => {
    if (!isBrowser(c)) return errorAnswer(log)(error, c);
    const requestId = c.get("requestId");
    const { status, code, message } = explain(error);
    log("request-failed", { requestId, code, error: error.name });
    return c.html(status === 404 ? notFoundPage() : problemPage(message, requestId), status);
  };
