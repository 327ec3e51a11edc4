import fc from "fast-check";
import { targets } from "../../local/faults/fault.ts";
import { phones } from "./requests.ts";
import { anyString, aText } from "./texts.ts";

/** A request to the control API, below `/local`. */
export type ApiCall = { method: string; path: string; body: string | undefined };

const mostly = <T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>, weight = 8) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });

const from = mostly(fc.constantFrom(...phones), fc.oneof(fc.constantFrom("", "+", "HELLO", "+1212555018", "ann@example.org"), anyString)); // biome-ignore format: one line
const duration = mostly(
  fc.oneof(fc.nat(60 * 48).map((minutes) => `PT${minutes}M`), fc.nat(20).map((days) => `P${days}D`)),
  fc.oneof(fc.constantFrom("P1Y", "P8000Y", "P99999999999Y", "PT9999999999H", "-P1D", "PT-1S", "P", "PT", "P1D1D", "PT0.0000000001S", "P0D", "PT1E3S", "7 days"), anyString),
  30,
); // biome-ignore format: a table
const instant = mostly(
  fc.date({ min: new Date("2026-11-01"), max: new Date("2027-12-31"), noInvalidDate: true }).map((at) => at.toISOString()),
  fc.oneof(fc.constantFrom("2027-05-21", "2027-05-21T15:00:00", "9000-01-01T00:00:00Z", "9990-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+010000-01-01T00:00:00Z", "+275760-09-13T00:00:00Z", "+275760-09-13T00:00:01Z", "-000001-01-01T00:00:00Z", "2027-05-21T24:00:00Z", "2027-03-14T02:30:00[America/New_York]", "now"), anyString),
); // biome-ignore format: a table

const move = fc.oneof(
  { weight: 12, arbitrary: fc.record({ advance: duration }) },
  { weight: 2, arbitrary: fc.record({ to: instant }) },
  { weight: 2, arbitrary: fc.constantFrom({ toNext: true }, { toNext: false }, { advance: "P1D", toNext: true }) },
); // biome-ignore format: a table
const text = fc.record(
  { from, body: mostly(aText, fc.constantFrom("", "x".repeat(1601), 7)), sid: mostly(fc.constantFrom("SM1", "SM2"), fc.oneof(fc.constantFrom("", "x".repeat(300)), anyString)) },
  { requiredKeys: ["from", "body"] },
); // biome-ignore format: one line
const goodFault = fc.oneof(
  fc.record({ target: fc.constantFrom(...targets), mode: fc.constantFrom("refuse", "lose", "duplicate", "timeout"), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ target: fc.constantFrom(...targets), mode: fc.constant("delay"), delay: duration, rate: fc.constantFrom(0.5, 1) }),
  fc.record({ target: fc.constantFrom(...targets), mode: fc.constantFrom("error", "throttle"), status: fc.integer({ min: 400, max: 599 }), times: fc.constant(2) }),
); // biome-ignore format: a table
const anyFault = fc.record(
  {
    target: mostly(fc.constantFrom(...targets), fc.constantFrom("sms", "__proto__", 1)),
    mode: fc.constantFrom("error", "throttle", "refuse", "timeout", "applied-then-timeout", "delay", "delay", "duplicate", "lose", "explode"),
    status: mostly(fc.constantFrom(400, 429, 599), fc.constantFrom(0, 200, 600, 400.5, "500")),
    code: fc.constantFrom(21610, 0, -1, "ValidationException", "", "a b", "30003", "1e5"),
    match: mostly(fc.constantFrom("inbound", "2B12125550187"), anyString),
    times: mostly(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, -1, 1e21, 0.5)),
    rate: mostly(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-0.1, 1.1, null)),
    seed: fc.oneof(fc.integer(), fc.constantFrom(2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 53, 0.5)),
    delay: duration,
    more: fc.jsonValue(),
  },
  { requiredKeys: ["target", "mode"] },
).map(({ more, ...rest }) => (JSON.stringify(more)?.length === 4 ? { ...rest, more } : rest)); // biome-ignore format: a table

const fault = fc.oneof(goodFault, anyFault);

const meant = (path: string, body: fc.Arbitrary<unknown>) =>
  fc.record({ method: fc.constant("POST"), path: fc.constant(path), body: written(body) });

/** As JSON, which may be cut, in other letters, or not what was asked for at all. */
function written(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return mostly(
    body.map((value) => JSON.stringify(value)),
    fc.oneof(
      body.map((value) => JSON.stringify(value).slice(0, -1)),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom("", "null", "[]", "{}", '{"__proto__":{"advance":"P1D"}}', '{"advance":"P1D","advance":7}', "\ufeff{}", "[".repeat(9000)),
      anyString,
    ),
    12,
  ); // biome-ignore format: a table
}

const named = fc.oneof(from, anyString).map(encodeAll);
/** Also where it is no Unicode, which encodeURIComponent refuses. */
function encodeAll(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
const look = fc.record({
  method: mostly(fc.constant("GET"), fc.constantFrom("HEAD", "PUT", "PATCH", "OPTIONS", "DELETE", "POST")),
  path: fc.oneof(
    fc.constantFrom("/clock", "/messages", "/messages?to=", "/messages?to=%E0%A4%A", "/faults", "/dead-letters", "/people/", "/people/%E0%A4%A", "/people/__proto__", "/nothing", "/clock/", "/sms", "/%00", "//clock"),
    named.map((name) => `/people/${name}`),
    named.map((name) => `/messages?to=${name}`),
  ),
  body: fc.constant(undefined),
}); // biome-ignore format: a table

/** A step of a run against the control API. */
export const anApiCall: fc.Arbitrary<ApiCall> = fc.oneof(
  { weight: 8, arbitrary: meant("/clock", move) },
  { weight: 12, arbitrary: meant("/sms", text) },
  { weight: 10, arbitrary: meant("/faults", fault) },
  { weight: 6, arbitrary: look },
  { weight: 1, arbitrary: fc.constant({ method: "DELETE", path: "/faults", body: undefined }) },
  { weight: 1, arbitrary: fc.constantFrom({ method: "POST", path: "/reset", body: undefined }, { method: "POST", path: "/reset", body: "{" }) },
); // biome-ignore format: a table
