import fc from "fast-check";
import type { Param } from "../support/twilio.ts";
import { phones } from "./requests.ts";
import { anyString, strange } from "./texts.ts";

/**
 * Which link a request holds: one that was asked for (the latest of them, or an older one, by how many back), somebody's
 * changed in one place, one made with another secret or for another purpose, or any text at all.
 */
export type Link =
  | { kind: "asked"; back: number }
  | { kind: "changed"; back: number; at: number; to: string }
  | { kind: "forged"; back: number; how: "secret" | "purpose" | "id" | "later" | "no-nonce" | "no-instant" }
  | { kind: "any"; text: string };

/** Where a link leads: to a person's page, or what an email asks. */
export type Area = "p" | "email/confirm" | "email/unsubscribe";

/** A request to the pages before it is made an event; `rest` follows the link, or is all of the path without one. */
export type WebCall = {
  method: string;
  area: Area;
  link: Link | undefined;
  rest: string;
  body: Param[] | Uint8Array;
  contentType: string | undefined;
  headers: Param[];
  source: string;
};

export type WebStep =
  | { kind: "web"; call: WebCall }
  | { kind: "text"; from: string; body: string }
  | { kind: "pass"; minutes: number };

const mostly = <T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>, weight = 8) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** What a page must show as it was typed, and never become. */
const markup = fc.constantFrom("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' autofocus onfocus=alert(1) x='", "</option></select><script>", "&lt;script&gt;", "javascript:alert(1)", "<!--", "\r\nset-cookie: a=b"); // biome-ignore format: a list
const odd = fc.oneof(
  strange,
  markup,
  anyString,
  fc.constantFrom("", " ", "x".repeat(250), "9".repeat(400), "\u0301".repeat(90)),
);

const phone = mostly(fc.constantFrom(...phones, "+1 202 555 0143", "(303) 555-0100", "07700 900123"), fc.oneof(fc.constantFrom("", "+", "12", "+1", "911", "+15005550006", "1".repeat(60), "+44 7700 900123 ext 9", "+１２０２５５５０１４３"), odd), 20); // biome-ignore format: a list
const email = mostly(fc.constant(""), fc.constantFrom("ann@example.org", "ann@example.org\r\nBcc: all@example.org", "a@b", "@", `${"x".repeat(300)}@example.org`), 6); // biome-ignore format: a list
const date = mostly(fc.constantFrom("2026-11-14", "2026-11-21", "3 November", "last Sunday", "2 weeks ago", "2026-10-01"), fc.oneof(fc.constantFrom("", "2027-01-01", "2016-01-01", "0000-00-00", "9999-12-31", "+275760-09-13", "2026-02-30", "yesterday 25:61", "29 feb"), odd), 20); // biome-ignore format: a list
const zone = mostly(fc.constantFrom("", "America/New_York", "Europe/London", "Asia/Calcutta", "asia/kolkata", "Pacific/Kiritimati"), fc.oneof(fc.constantFrom("Mars/Phobos", "../../etc/passwd", "UTC+25", "__proto__", "Etc/GMT+12"), odd), 20); // biome-ignore format: a list

const signUpForm = fc.record({
  plan: mostly(fc.constantFrom("1", "2", "3", "4", "5"), fc.oneof(fc.constantFrom("", "0", "6", "1.0"), odd), 30),
  phone,
  email,
  ended: date,
  contact: mostly(fc.constant(""), date, 5),
  zone,
  safety: mostly(fc.constantFrom("n", "y", "unsure"), fc.oneof(fc.constantFrom("", "N", "maybe"), odd), 30),
  consent: mostly(fc.constant("yes"), fc.oneof(fc.constantFrom("", "no", "on"), odd), 30),
}); // biome-ignore format: a table

const isoDate = fc.constantFrom("2026-11-01", "2026-11-20", "2026-12-01", "2027-03-03", "2031-01-01", "1999-12-31", "2026-13-01", "2026-02-31"); // biome-ignore format: a list
const change = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("date"), value: isoDate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("contact"), value: isoDate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("plan"), value: fc.constantFrom("1", "2", "3", "4", "5", "6", "") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("zone"), value: zone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("hour"), value: fc.constantFrom("09:00", "18:00", "18:30", "24:00", "99:99", "9:00", "") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pause"), value: fc.constantFrom("1", "7", "180", "181", "0", "999", "-1", "1e2") }) },
  { weight: 1, arbitrary: fc.constantFrom<Record<string, string>>({ do: "resume" }, { do: "erase" }, { do: "erase-all" }) },
  { weight: 2, arbitrary: fc.record({ do: fc.oneof(fc.constantFrom("", "stop", "note", "__proto__", "toString", "ERASE"), odd), value: odd }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("date", "plan", "zone", "hour", "pause", "email", "say"), value: odd }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("email"), value: email }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("email-only", "email-off") }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("say"), value: fc.oneof(fc.constantFrom("STATUS", "NOTE <b>", "SLIP", "PAGE", "ERASE", "STOP", "4 2 5", "I want to die", "x".repeat(1601)), anyString), once: fc.oneof(fc.constantFrom("same", "", "a|b"), odd) }) },
) as fc.Arbitrary<Record<string, string>>; // biome-ignore format: a table

const name = fc.oneof(fc.constantFrom("plan", "phone", "do", "value", "__proto__", "constructor", "do[]", ""), strange); // biome-ignore format: one line
/** A form as pairs, now and then with fields missing, twice, or of another page. */
const pairs = (form: fc.Arbitrary<object>): fc.Arbitrary<Param[]> =>
  fc
    .tuple(form, mostly(fc.constant<Param[]>([]), fc.array(fc.tuple(name, odd), { maxLength: 4 })), mostly(fc.constant(-1), fc.nat(7), 12))
    .map(([fields, more, without]) => [...(Object.entries(fields) as Param[]).filter((_, i) => i !== without), ...more]); // biome-ignore format: long

const raw = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom("", "&", "=", "%", "%zz=%e0%a4", "do", "do=%ff%fe&value=1", "do=erase-all&do=resume", '{"do":"erase-all"}', "a=1&".repeat(3000), "plan=1&".repeat(5000), `phone=${"9".repeat(16_000)}`, `value=${"x".repeat(200_000)}`).map((text) => Buffer.from(text)),
); // biome-ignore format: a list

const site = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Param[]>([["sec-fetch-site", "same-origin"]]) },
  { weight: 2, arbitrary: fc.constant<Param[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom("cross-site", "same-site", "none", "", "Same-Origin", "x").map((value): Param[] => [["sec-fetch-site", value]]) },
  { weight: 1, arbitrary: fc.constantFrom("null", "https://texts.example.org", "https://texts.example.org.evil.example", "http://texts.example.org", "", "🙂").map((value): Param[] => [["origin", value]]) },
); // biome-ignore format: a list
const accept = mostly(fc.constant<Param[]>([["accept", "text/html,application/xhtml+xml,*/*;q=0.8"]]), fc.constantFrom<Param[]>([], [["accept", "application/json"]], [["accept", ""]]), 3); // biome-ignore format: one line
const more = mostly(fc.constant<Param[]>([]), fc.array(fc.tuple(fc.constantFrom("host", "x-forwarded-for", "x-forwarded-host", "cookie", "x-request-id", "content-length", "range", "if-none-match", "__proto__"), odd), { maxLength: 3 })); // biome-ignore format: one line
const headers = fc.tuple(site, accept, more).map((parts): Param[] => parts.flat());
// One that is all but always the same, so that its day is full at some time.
const source = mostly(fc.constant("192.0.2.1"), fc.constantFrom("192.0.2.2", "2001:db8::1", "2001:db8:0:0:1::", "::ffff:192.0.2.9", "", "::")); // biome-ignore format: one line
const contentType = mostly(fc.constantFrom("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=UTF-8"), fc.constantFrom(undefined, "", "text/plain", "application/json", "multipart/form-data; boundary=x"), 15); // biome-ignore format: one line

const back = mostly(fc.nat(2), fc.nat(30), 6);
const link: fc.Arbitrary<Link> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("asked" as const), back }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("changed" as const), back, at: fc.nat(), to: fc.constantFrom("", "A", "_", "-", ".", "=", "%", "%2F", "🙂", "|", "AAAA") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("forged" as const), back, how: fc.constantFrom("secret" as const, "purpose" as const, "id" as const, "later" as const, "no-nonce" as const, "no-instant" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("any" as const), text: fc.oneof(fc.constantFrom("nothing", "", ".", "..", "....", "%", "%00", "a.b", "cGFnZXw.x", "__proto__", "x".repeat(5000)), anyString) }) },
); // biome-ignore format: a table

const around = { contentType, headers, source };
type Path = { link: fc.Arbitrary<Link | undefined>; rest: string; area?: fc.Arbitrary<Area> };
const post = ({ area = fc.constant("p"), ...path }: Path, form: fc.Arbitrary<object>) =>
  fc.record({ ...around, method: fc.constant("POST"), area, link: path.link, rest: fc.constant(path.rest), body: mostly(pairs(form), raw, 15) }); // biome-ignore format: one line
const ofEmail = fc.constantFrom<Area>("email/confirm", "email/unsubscribe");
const button = fc.constantFrom<Record<string, string>>({}, { "List-Unsubscribe": "One-Click" }, { do: "page" }, { do: "start" }, { do: "erase-all" }); // biome-ignore format: one line
/** What somebody posts where SNS does. */
const event = fc.oneof(
  fc.constantFrom("", "{}", "null", "[]", '{"Type":1}', '{"Type":"Notification","TopicArn":"arn:aws:sns:us-east-1:0:x","Message":"{}"}', '{"Type":"SubscriptionConfirmation","TopicArn":"a","Message":"","SubscribeURL":"http://127.0.0.1/"}', '{"__proto__":{"Type":"Notification"}}', "x".repeat(300_001)),
  anyString,
).map((text) => Buffer.from(text)); // biome-ignore format: a list
const get = fc.record({
  ...around,
  area: mostly(fc.constant<Area>("p"), ofEmail, 3),
  method: mostly(fc.constant("GET"), fc.constantFrom("HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "POST", "BREW"), 6),
  link: mostly(link, fc.constant(undefined), 3),
  rest: mostly(fc.constantFrom("", "", "/data.json"), fc.constantFrom("/", "/data.json/", "//", "/../", "/next", "/next?first=you", "/next?first=%E0%A4%A", "/style.css", "/zone.js", "/icon.svg", "/nothing", "?do=erase-all", "/%E0%A4%A", "/p", "/p/", "/\0"), 3),
  body: fc.constant<Param[]>([]),
}); // biome-ignore format: a table

/** What people text beside it: links are asked for, people come and go. */
const texted = fc.record({
  kind: fc.constant("text" as const),
  from: fc.constantFrom(...phones),
  body: mostly(fc.constant("PAGE"), fc.constantFrom("JOIN", "JOIN 1 3 days ago", "N", "STOP", "START", "GO", "ERASE", "ERASE", "STATUS", "NOTE <script>alert(1)</script>", "OPUS \"><img src=x onerror=alert(1)>", "4 2 5", "SLIP", "PROMISE & <b>", "PAUSE 7 DAYS", "EMAIL ann@example.org", "EMAIL ONLY ann@example.org", "EMAIL OFF"), 2),
}); // biome-ignore format: a list

/** One step of a run against the pages. */
export const aWebStep: fc.Arbitrary<WebStep> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("web" as const), call: post({ link: fc.constant(undefined), rest: "/" }, signUpForm) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("web" as const), call: post({ link, rest: "" }, change) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("web" as const), call: get }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("web" as const), call: post({ link, rest: "", area: ofEmail }, button) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("web" as const), call: fc.record({ ...around, method: fc.constant("POST"), area: fc.constant<Area>("p"), link: fc.constant(undefined), rest: fc.constant("/ses/events"), body: event }) }) },
  { weight: 4, arbitrary: texted },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.oneof(fc.nat(90), fc.nat(90), fc.nat(60 * 24 * 9)) }) },
); // biome-ignore format: a table
