import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type Claim, readToken, signToken } from "../../functions/core/token.ts";

const secret = "page-secret-0123456789";
const now = Temporal.Instant.from("2026-11-22T10:00:00Z");
const claim: Claim = { purpose: "page", id: "a".repeat(26), expiresAt: "2026-11-22T11:00:00Z", nonce: "n1" };
const token = signToken(secret, claim);

test("a token gives back what it was made of, until it expires", () => {
  expect(readToken(secret, "page", token, now)).toEqual(claim);
  expect(readToken(secret, "page", token, Temporal.Instant.from("2026-11-22T10:59:59Z"))).toEqual(claim);
  expect(readToken(secret, "page", token, Temporal.Instant.from("2026-11-22T11:00:00Z"))).toBeUndefined();
});

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
    ["an empty one", ""],
    ["nonsense", "🌱.🌱.🌱"],
  ])("%s", (_, given) => expect(readToken(secret, "page", given, now)).toBeUndefined());
});
