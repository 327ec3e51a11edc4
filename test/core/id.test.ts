import { expect, test } from "vitest";
import { personId } from "../../functions/core/id.ts";

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
