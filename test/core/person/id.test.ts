import { expect, test } from "vitest";
import { personId } from "../../../functions/core/person/id.ts";

const secret = "test-id-secret-0123456789";

/** Worked out with Python's hmac, hashlib and base64. */
test.each([
  ["a number", secret, "+12025550143", "7kvqoviwydkjiyvlq5mghxeqix"],
  [
    "the same number under another secret",
    "another-secret-0123456789",
    "+12025550143",
    "jakli7zkgxtjirkrxjqtcl42be",
  ],
  ["an address", secret, "ann@example.org", "jveocvpyhwf2b5aatfwrxk4xsm"],
  ["the same address in capitals", secret, "Ann@Example.ORG", "jveocvpyhwf2b5aatfwrxk4xsm"],
])("the id is a keyed hash of %s", (_, key, address, id) => {
  expect(personId(key, address)).toBe(id);
});

test.each([
  ["+5491123456789", "+541123456789"],
  ["+525512345678", "+5215512345678"],
  ["+5511987654321", "+551187654321"],
])("the id is the hash of the canonical spelling: %s, and not %s", (canonical, old) => {
  expect(personId(secret, old)).toBe(personId(secret, canonical));
});

test.each([
  ["+542323456789", "+542323456788", "two phones of Argentina"],
  ["+551132145678", "+5511932145678", "a Brazilian landline has no ninth digit"],
  ["+18005550143", "+180055501439", "other countries"],
])("different numbers are different people: %s and %s, %s", (one, other) => {
  expect(personId(secret, one)).not.toBe(personId(secret, other));
});
