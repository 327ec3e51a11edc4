import { describe, expect, test } from "vitest";
import { ann, annSignedUp } from "../support/life.ts";
import { pagePath, web, webOf } from "../support/web.ts";

const wordsOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const read = async (path: string) => {
  const answer = await web().get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

describe("/privacy", () => {
  test("names who runs it, what is kept, for how long, who handles it, and what one can do", async () => {
    const words = wordsOf(await read("/privacy"));
    expect(words).toContain("Afterword is run by Example Operator");
    for (const part of [
      "help@example.org",
      "Your phone number or email address",
      "Until 180 days after the end of your plan",
      "a week",
      "within 14 days",
      "Amazon Web Services",
      "Twilio",
      "PAGE",
      "ERASE",
      "STOP",
    ])
      expect(words).toContain(part);
  });

  test("says what carriers want to read: numbers are not shared for marketing", async () => {
    expect(wordsOf(await read("/privacy"))).toMatch(
      /No mobile number and no consent is sold, or shared with third parties or affiliates for marketing/,
    );
  });

  test("says for how many days this service keeps people", async () => {
    const her = ann();
    const said = async () => wordsOf(await (await webOf(her).get("/privacy")).text());
    expect(await said()).not.toContain("days after an erasure");
    her.deps.keepDays = 30;
    her.deps.keepProofDays = 90;
    expect(await said()).toContain("Until 30 days after");
    expect(await said()).toContain("For 90 days after an erasure, it also keeps when you agreed");
  });
});

test("/terms names the program, the operator, how often, the cost, STOP, HELP and the contact", async () => {
  const words = wordsOf(await read("/terms"));
  for (const part of [
    "Afterword is a program of recurring automated text messages for hard months, run by Example Operator.",
    "1 a month to 8 a week by plan, never over 3 a day",
    "Message and data rates may apply",
    "Reply STOP at any time",
    "Reply HELP for help, or write to help@example.org",
    "Carriers are not liable",
  ])
    expect(words).toContain(part);
});

test("every page leads to both, and says who runs the service", async () => {
  const her = await annSignedUp();
  const pages = webOf(her);
  for (const path of ["/", "/next", "/nothing-here", "/privacy", "/terms", await pagePath(her)]) {
    const page = await (await pages.get(path)).text();
    const [, foot = ""] = page.split("<footer");
    expect(foot, path).toContain('<a href="/privacy">Privacy</a>');
    expect(foot, path).toContain('<a href="/terms">Terms</a>');
    expect(foot, path).toContain("Run by Example Operator: help@example.org.");
  }
});

test("the first answer to JOIN names the address of the terms, which leads on to the privacy page", async () => {
  const [first = ""] = await ann().says("JOIN");
  expect(first).toMatch(/ STOP to end\. Terms, privacy: https:\/\/texts\.example\.org\/terms$/);
  expect(await read("/terms")).toContain('href="/privacy"');
});

test("START of somebody who never finished is answered the same, and words of theirs are not filled in", async () => {
  const her = ann();
  await her.says("JOIN");
  await her.says("STOP");
  expect((await her.says("START"))[0]).toContain("Terms, privacy: https://texts.example.org/terms");
  const signed = await annSignedUp();
  await signed.says("PLAN 5");
  await signed.says("NOTE see {terms} and {link}");
  expect((await signed.says("NOTES")).join()).toContain("see {terms} and {link}");
});
