import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import { expectThat, type Given } from "./checks.ts";
import type { WebCall } from "./web-requests.ts";

type Asked = WebCall & { path: string; isLink: boolean; open: boolean };

/** Counts itself, so that what comes after it is refused too. */
const tooMany = 429;
const reading = ["GET", "HEAD"];

/** What holds for every answer of the pages; `changes` is how much the request wrote, planned or sent. */
export function checkPage(call: Asked, { statusCode, body, headers }: Given, changes: number): void {
  expectThat(statusCode < 500, `answered ${statusCode}: ${body.slice(0, 300)}`);
  if (statusCode === tooMany) expectThat(changes === 1, `too many made ${changes} changes`);
  else if (statusCode >= 400) expectThat(changes === 0, `a refused request made ${changes} changes`);
  if (reading.includes(call.method)) expectThat(changes === 0, `a ${call.method} made ${changes} changes`);
  if (call.isLink && !call.open)
    expectThat(
      changes === 0 && statusCode >= 400,
      `a dead link was answered ${statusCode}, with ${changes} changes`,
    );
  // Every page is under the same policy, errors too; what never became a request has none.
  if (![400, 413].includes(statusCode) || headers["content-security-policy"] !== undefined) {
    expectThat(
      /default-src 'none'/.test(headers["content-security-policy"] ?? ""),
      "an answer without a policy",
    );
    expectThat(headers["referrer-policy"] === "no-referrer", "an answer whose address is sent on");
  }
  expectThat(headers["set-cookie"] === undefined, "a cookie is set");
  if (call.method === "HEAD") return;
  if (headers["content-type"]?.startsWith("text/html")) {
    expectThat(
      !/<script>|<img|onerror=alert\(1\)>|autofocus onfocus=alert\(1\) x='/.test(unquoted(body)),
      "markup that was typed is in a page",
    );
    expectThat(/^<!doctype html>/i.test(body) && body.trimEnd().endsWith("</html>"), "a page is not whole");
  } else if (statusCode >= 400) {
    expectThat(Object.keys(JSON.parse(body)).join() === "error", `an error is not in the one shape: ${body}`);
  }
}

/** A page without the attributes' values, in which quotes are escaped and anything else may stand. */
const unquoted = (page: string) => page.replace(/="[^"]*"/g, "");

/** A sign-up on the web changes nobody who is somebody already: not who is signed up, stopped, or was erased. */
export function checkUntouched(
  before: ReadonlyMap<string, Person | Tombstone>,
  after: ReadonlyMap<string, Person | Tombstone>,
): void {
  for (const [id, person] of before) {
    const invited = person.state === "joining" && person.asking === "join";
    expectThat(invited || after.get(id) === person, `a sign-up changed somebody who was ${person.state}`);
  }
}
