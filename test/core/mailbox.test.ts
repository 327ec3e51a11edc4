import { expect, test } from "vitest";
import { mailboxHeader } from "../../functions/core/person/mailbox.ts";

test.each([
  ["notes@example.org", "notes@example.org", "an address alone"],
  ["<notes@example.org>", "notes@example.org", "an address in brackets alone"],
  ["Afterword <notes@example.org>", "Afterword <notes@example.org>", "a plain name"],
  [
    "Afterword Notes<notes@example.org>",
    "Afterword Notes <notes@example.org>",
    "no space before the bracket",
  ],
  ["Doe, Mo <notes@example.org>", '"Doe, Mo" <notes@example.org>', "a comma"],
  ['"Doe, Mo" <notes@example.org>', '"Doe, Mo" <notes@example.org>', "a comma that is quoted already"],
  ['"Afterword" <notes@example.org>', "Afterword <notes@example.org>", "quotes that nothing needs"],
  ["St. Mary's (Leeds) <notes@example.org>", '"St. Mary\'s (Leeds)" <notes@example.org>', "dot and brackets"],
  ['The "Mo" Clinic <notes@example.org>', '"The \\"Mo\\" Clinic" <notes@example.org>', "quotes inside"],
  // Worked out with Python's email.header.
  ["\u00c9t\u00e9 <notes@example.org>", "=?UTF-8?B?w4l0w6k=?= <notes@example.org>", "accents"],
  [
    "\u{1f331}, Mo <notes@example.org>",
    "=?UTF-8?B?8J+MsSwgTW8=?= <notes@example.org>",
    "an emoji and a comma",
  ],
])("the From header of %j is %j: %s", (given, header) => {
  expect(mailboxHeader(given)).toBe(header);
});

test("a long name becomes several encoded words of at most 75 characters, and none splits a character", () => {
  const name = "\u0436".repeat(50);
  const words = mailboxHeader(`${name} <notes@example.org>`).split(" ").slice(0, -1);
  expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(75);
  const decoded = words.map((word) => {
    const [, base64 = ""] = /^=\?UTF-8\?B\?(.+)\?=$/.exec(word) ?? [];
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(base64, "base64"));
  });
  expect(decoded.join("")).toBe(name);
});
