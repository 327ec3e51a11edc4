import fc from "fast-check";
import type { Param } from "../support/twilio.ts";
import { anyString, aText, hugeText, strange } from "./texts.ts";

/** How a request is signed. All but `right` must be refused, whatever else it says. */
export type Signature = "right" | "missing" | "forged" | "other-token" | "other-path" | "altered";

/** A webhook before it is made an event (event.ts). */
export type Call = {
  /** What the count names it by. */
  kind: string;
  method: string;
  path: string;
  /** Without the question mark. */
  query: string;
  /** Parameters of a form, or a body as it stands. */
  body: Param[] | Uint8Array;
  base64: "no" | "yes" | "flag-only" | "missing-flag";
  contentType: string | undefined;
  signature: Signature;
  headers: Param[];
  casing: "lower" | "upper" | "title";
  /** The address that the gateway saw. */
  source?: string;
};

/** Names a delivery that was sent, by its place among them; beyond the last one that never was. */
export type Callback = { kind: "callback"; nth: number; person: "its" | "other" | string; call: Call };
export type Step =
  | { kind: "call"; call: Call }
  | Callback
  | { kind: "wake"; event: unknown }
  /** The wake that is pending for somebody, as it is, or with another number. */
  | { kind: "own-wake"; nth: number; offset: number }
  | { kind: "pass"; minutes: number };

/** Those who text: each keeps a history for the length of a run. */
export const phones = ["+12125550187", "+13035550100", "+447700900123", "+61491570156", "+919876543210", "+6421555012", "+15005550100", "+5491123456789"] as const; // biome-ignore format: a table
const noPhones = ["", "+", "12125550187", "+1", "+0", "+99999999999999999999", "+1212555018", "HELLO", "22395", "+1 (202) 555-0143 ext. 5", "whatsapp:+12125550187", "+८८", "+12125550187\n", "__proto__", "+1２０２５５５０１４３", "anonymous", "+883510000000091", "+870773111632", "+44 7700 900123", "tel:+12125550187"]; // biome-ignore format: a table
/** Nothing, but for one time in so many. */
const rarely = <T>(oneIn: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const from = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...phones) },
  { weight: 1, arbitrary: fc.constantFrom(...noPhones) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 50 }).map((digits) => `+${digits}`) },
  { weight: 1, arbitrary: anyString },
);

const sid = fc.oneof(
  { weight: 30, arbitrary: fc.stringMatching(/^SM[0-9a-f]{32}$/) },
  { weight: 3, arbitrary: fc.constantFrom(...["1", "2", "3"].map((digit) => `SM${digit.repeat(32)}`)) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom("", "__proto__", "x".repeat(2000)), anyString) },
); // biome-ignore format: a table

const strangeName = fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "", "Body", "From", "MessageSid", "body", "Body[]", "MediaUrl0", "bodySHA256"), strange); // biome-ignore format: a table
const more = fc.array(fc.tuple(strangeName, fc.oneof(strange, aText)), { maxLength: 4 });
const optOutType = fc.constantFrom("STOP", "START", "HELP", "stop", "", "toString", "WHATEVER");

const textForm = fc
  .record({
    sid,
    from,
    text: fc.oneof({ weight: 100, arbitrary: aText }, { weight: 1, arbitrary: hugeText }),
    optOutType: rarely(12, optOutType),
    more: rarely(6, more),
    without: rarely(30, fc.constantFrom("MessageSid", "From", "Body")),
  })
  .map(({ sid: MessageSid, from: From, text: Body, optOutType: type, more: others, without }) => {
    const form: Param[] = [["ToCountry", "US"], ["FromCity", ""], ["MessageSid", MessageSid], ["To", "+15005550006"], ["From", From], ["Body", Body]]; // biome-ignore format: a table
    if (type !== undefined) form.push(["OptOutType", type]);
    return [...form, ...(others ?? [])].filter(([name]) => name !== without);
  });

const statuses = ["accepted", "scheduled", "queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled", "read", "receiving", "claimed", "unknown", "skipped", "", "DELIVERED", "constructor", "__proto__"]; // biome-ignore format: a table
const codes = ["20429", "21211", "21610", "21614", "30003", "30004", "30005", "30006", "30007", "30008", "30022", "30034", "30610", "63038", "0", "-1", "999999", "1e5", "", "abc", "99999999999999999999", "+12125550187"]; // biome-ignore format: a table
const statusForm = fc
  .record({
    sid,
    status: fc.constantFrom(...statuses),
    code: rarely(2, fc.constantFrom(...codes)),
    more: rarely(6, more),
  })
  .map(({ sid: MessageSid, status, code, more: others }) => {
    const form: Param[] = [["MessageSid", MessageSid], ["MessageStatus", status], ["To", "+12125550187"]]; // biome-ignore format: a table
    if (code !== undefined) form.push(["ErrorCode", code]);
    return [...form, ...(others ?? [])];
  });

const formType = fc.constantFrom("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "APPLICATION/X-WWW-FORM-URLENCODED"); // biome-ignore format: a table
const otherType = fc.constantFrom(undefined, "", "text/plain", "application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencodedx", ";", "🙂"); // biome-ignore format: a table
const signature = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Signature>("right") },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Signature>("missing", "forged", "other-token", "other-path", "altered"),
  },
);
const headerValue = fc.oneof(fc.constantFrom("1", "a, b", "gzip", "identity", "chunked", "0", "-1", "12125550187", "é", "🙂", "x".repeat(9000)), strange); // biome-ignore format: a table
const header = fc.tuple(fc.constantFrom("host", "x-request-id", "content-length", "content-encoding", "transfer-encoding", "x-forwarded-host", "x-http-method-override", "cookie", "accept", "x-twilio-signature", "content-type", "__proto__", "X-Empty"), headerValue); // biome-ignore format: a table

/** What a well-meant request has around its form. */
const plain = {
  method: fc.constant("POST"),
  query: fc.constant(""),
  base64: fc.constantFrom("no" as const, "yes" as const),
  contentType: formType,
  signature,
  headers: rarely(8, fc.array(header, { maxLength: 3 })).map((given) => given ?? []),
  casing: fc.constantFrom("lower" as const, "upper" as const, "title" as const),
};

const aTextCall = fc.record({ ...plain, kind: fc.constant("text"), path: fc.constant("/sms/inbound"), body: textForm }); // biome-ignore format: a table
const aStatusCall = fc.record({ ...plain, kind: fc.constant("callback"), path: fc.constant("/sms/status"), body: statusForm }); // biome-ignore format: a table

const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("/sms/inbound", "/sms/status") },
  { weight: 1, arbitrary: fc.constantFrom("/", "", "/sms", "/sms/", "/sms/inbound/", "//sms/inbound", "/SMS/INBOUND", "/sms/./inbound", "/sms/../sms/inbound", "/sms%2Finbound", "/sms/inbound%00", "/%E0%A4%A", "/sms/inbound;x", "/__proto__", "/local/clock", "/nothing/12125550187", "/🙂", "/\\sms\\inbound", "/ ", "/sms/inbound#x") },
); // biome-ignore format: a table
const query = fc.oneof(
  fc.constantFrom("", "person=a&delivery=b", "person=&delivery=", "person=%E0%A4%A&delivery=%", "__proto__=1", "&&&", "=", "?", "person[]=a", `person=${"a".repeat(26)}&delivery=${"x".repeat(3000)}`, `person=${"x".repeat(3000)}&delivery=a`, "person=%2B12125550187&delivery=a", "bodySHA256=x", "it's=1", "a=🙂", "person=a;delivery=b", "+=+"),
  anyString,
); // biome-ignore format: a table
const rawBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom("", "&", "=", "%", "%zz=%e0%a4", "Body", "Body=%ff%fe&From=%2B12125550187&MessageSid=SM11111111111111111111111111111111", "Body=%ED%A0%BD&From=%2B12125550187&MessageSid=SM11111111111111111111111111111111", '{"Body":"JOIN"}', "From=%2B12125550187&From=%2B13035550100&Body=a&Body=b&MessageSid=SM11111111111111111111111111111111", "\ufeffBody=x", "a=1&".repeat(3000)).map((text) => Buffer.from(text)),
  fc.tuple(textForm, fc.nat(), fc.nat(255)).map(([form, at, byte]) => {
    const bytes = Buffer.from(new URLSearchParams(form).toString());
    bytes[at % Math.max(1, bytes.length)] = byte;
    return bytes;
  }),
); // biome-ignore format: a table

/** Anything at all that a gateway might pass on. */
const strayCall = fc.record({
  kind: fc.constant("stray"),
  method: fc.oneof({ weight: 4, arbitrary: fc.constant("POST") }, { weight: 1, arbitrary: fc.constantFrom("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "post", "BREW") }),
  path,
  query,
  body: fc.oneof(textForm, statusForm, rawBody),
  base64: fc.constantFrom("no" as const, "yes" as const, "flag-only" as const, "missing-flag" as const),
  contentType: fc.oneof({ weight: 4, arbitrary: formType }, { weight: 1, arbitrary: otherType }),
  signature: fc.constantFrom<Signature>("right", "right", "right", "missing", "forged", "other-token", "other-path", "altered"),
  headers: fc.array(header, { maxLength: 4 }),
  casing: plain.casing,
}); // biome-ignore format: a table

const aCallback = fc.record({
  kind: fc.constant("callback" as const),
  nth: fc.nat(400),
  person: fc.oneof(
    { weight: 8, arbitrary: fc.constant("its") },
    { weight: 1, arbitrary: fc.constant("other") },
    { weight: 1, arbitrary: fc.oneof(fc.stringMatching(/^[a-z2-7]{26}$/), fc.constantFrom("", "+12125550187", "a", "__proto__", "x".repeat(3000)), anyString) },
  ),
  call: aStatusCall,
}); // biome-ignore format: a table

const wakeNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(null, "1", 2 ** 53, -0, [], {}, true));
const foreignWake = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, { personId: "+12125550187", wake: 1 }, { Records: [] }, []),
  fc.record({ personId: fc.oneof(fc.stringMatching(/^[a-z2-7]{26}$/), fc.string(), fc.jsonValue()), wake: wakeNumber }, { requiredKeys: [] }),
); // biome-ignore format: a table

/**
 * One step of a run. The costly ones are texts that are heard (1 ms) and time that passes (wakes that ring): enough of
 * them that there is something for the others to break.
 */
export const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant("call" as const), call: aTextCall }) },
  { weight: 28, arbitrary: aCallback },
  { weight: 28, arbitrary: fc.record({ kind: fc.constant("call" as const), call: strayCall }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("wake" as const), event: foreignWake }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("own-wake" as const), nth: fc.nat(20), offset: fc.constantFrom(0, 0, -1, 1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.oneof(fc.nat(90), fc.nat(60 * 24 * 9)) }) },
); // biome-ignore format: a table
