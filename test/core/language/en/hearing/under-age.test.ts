import { expect, test } from "vitest";
import { saysUnderAge } from "../../../../../functions/core/language/en/hearing/under-age.ts";

test.each([
  "I'm 14",
  "im 15 lol",
  "I\u2019m only 16, is that ok?",
  "d'you have to be 18? im 17 til march",
  "hey i am fifteen",
  "I'm 11 years old",
  "im 13yo",
  "I'm a 16 year old girl and he left me",
  "i just turned 17",
  "So I'm 17 and he broke up with me",
  "I'm a minor",
  "im under 18 sorry",
  "i'm in 9th grade",
  "my age is 14",
])("a child says so: %s", (text) => {
  expect(saysUnderAge(text)).toBe(true);
});

test.each([
  ["I'm 14 days in", "days"],
  ["im 15 min away", "minutes"],
  ["I'm 16 weeks pregnant", "weeks"],
  ["I'm 17 and a half weeks into this", "weeks"],
  ["when I was 14 my mom left", "the past"],
  ["I feel like I'm 15 again", "a feeling"],
  ["my daughter is 14", "somebody else"],
  ["he's 16 years older than me", "somebody else"],
  ["we were together since I was 17", "the past"],
  ["I'm 34", "an adult"],
  ["I'm 18", "an adult"],
  ["im 10", "a score"],
  ["14", "a number"],
  ["I'm 16 stone now and I hate it", "a weight"],
  ["not a minor thing", "another minor"],
  ["I'm 170 cm tall", "a height"],
])("no child: %s (%s)", (text) => {
  expect(saysUnderAge(text)).toBe(false);
});
