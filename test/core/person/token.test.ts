import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type Claim, readToken, signToken } from "../../../functions/core/person/token.ts";

const secret = "page-secret-0123456789";
const now = Temporal.Instant.from("2026-11-22T10:00:00Z");
const claim: Claim = { purpose: "page", id: "a".repeat(26), expiresAt: "2026-11-22T11:00:00Z", nonce: "n1" };
const token = signToken(secret, claim);

test("a token gives back what it was made of, until it expires", () => {
  expect(readToken(secret, "page", token, now)).toEqual(claim);
  expect(readToken(secret, "page", token, Temporal.Instant.from("2026-11-22T10:59:59Z"))).toEqual(claim);
  expect(readToken(secret, "page", token, Temporal.Instant.from("2026-11-22T11:00:00Z"))).toBeUndefined();
});

// By hand: base64url of `page|aaa...|2026-11-22T11:00:00Z|n1`, and openssl dgst -sha256 -hmac of the same.
test("it is the claim and its HMAC-SHA256, so that another machine with the secret makes the same", () =>
  expect(token).toBe(
    "cGFnZXxhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYXwyMDI2LTExLTIyVDExOjAwOjAwWnxuMQ.w4OAeV23eXFidqDzS_g_sQA8KqrDtgz6vpE6dvNANRk",
  ));

test("a claim without a nonce comes back without one", () => {
  const { nonce: _, ...plain } = claim;
  expect(readToken(secret, "page", signToken(secret, plain), now)).toEqual({ ...plain, nonce: undefined });
});

test.each(["page", "confirm-email", "unsubscribe"] as const)(
  "one for %s opens that and nothing else",
  (purpose) => {
    const its = signToken(secret, { ...claim, purpose });
    const opened = (["page", "confirm-email", "unsubscribe"] as const).filter(
      (door) => readToken(secret, door, its, now) !== undefined,
    );
    expect(opened).toEqual([purpose]);
  },
);

test("it goes into a URL as it is", () => expect(encodeURIComponent(token)).toBe(token));

describe("is nothing:", () => {
  const [body = "", signature = ""] = token.split(".");
  const other = Buffer.from(Buffer.from(body, "base64url").toString().replace("aaa", "bbb"));
  test.each([
    ["one made with another secret", signToken("another-secret-0123456789", claim)],
    ["another person's id under this signature", `${other.toString("base64url")}.${signature}`],
    ["one without its signature", body],
    ["one with half its signature", `${body}.${signature.slice(0, 20)}`],
    ["one for another purpose", signToken(secret, { ...claim, purpose: "unsubscribe" })],
    ["one with something after it", `${token}.`],
    [
      "one in the other alphabet of base64",
      `${body}.${signature.replaceAll("-", "+").replaceAll("_", "/")}=`,
    ],
    ["an empty one", ""],
    ["nonsense", "🌱.🌱.🌱"],
  ])("%s", (_, given) => expect(readToken(secret, "page", given, now)).toBeUndefined());
});
