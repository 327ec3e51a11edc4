import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type DateContext, readDates } from "../../../../../functions/core/language/en/dates/dates.ts";

/** A Tuesday, two days before Thanksgiving. */
const today = Temporal.PlainDate.from("2026-11-24");
const read = (text: string, on: Partial<DateContext> = {}) =>
  readDates(text, { today, country: "US", lean: "past", ...on })
    .map(({ date, approximate }) => `${approximate ? "about " : ""}${date}`)
    .join(", ");

describe("words around a date", () => {
  test.each([
    ["Oct 30th is when I moved out", "2026-10-30"],
    ["the day everything fell apart was october 2", "2026-10-02"],
    ["we ended things on sept. 12th after dinner", "2026-09-12"],
    ["ugh. august 8. worst day of my life", "2026-08-08"],
    ["It was the 4th of November, I believe.", "2026-11-04"],
    ["so basically 10/17 he packed a bag and left", "2026-10-17"],
    ["my ex and i split jul 19 but we still lived together", "2026-07-19"],
    ["broke up w/ her on 9-28-26, been rough", "2026-09-28"],
    ["he walked out on our anniversary, nov 15", "2026-11-15"],
    ["last thursday right before work", "2026-11-19"],
    ["She moved her things out on Saturday morning.", "2026-11-21"],
    ["i found out yesterday and thats when it ended", "2026-11-23"],
    ["June 6th 2025, if that helps", "2025-06-06"],
    ["Officially? December 1st last year.", "2025-12-01"],
    ["the twenty-second of October", "2026-10-22"],
    ["October the thirty first", "2026-10-31"],
    ["nov3", "2026-11-03"],
    ["3nov", "2026-11-03"],
    ["Nov.3", "2026-11-03"],
    ["9/Oct/2026", "2026-10-09"],
    ["9-Oct-26", "2026-10-09"],
    ["Oct 9, '25", "2025-10-09"],
    ["9 oct 25", "2025-10-09"],
    ["20261009", "2026-10-09"],
    ["10 09 2026", "2026-10-09"],
    ["2025, on May 3", "2025-05-03"],
    ["idk the 11th? of november", "2026-11-11"],
    ["11102026", "2026-11-10"],
    ["today at 3pm", "2026-11-24"],
    ["Sat 10/10", "2026-10-10"],
    ["the first night of october", "2026-10-01"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
});

describe("a day of the month without its month", () => {
  test.each([
    ["the 13th", "2026-11-13"],
    ["on the 30th", "2026-10-30"], // not yet this month
    ["The 31st.", "2026-10-31"],
    ["he texted on the 8th", "2026-11-08"],
    ["22nd", "2026-11-22"],
    ["the 19th i think", "2026-11-19"],
    ["it was the fifth", "2026-11-05"],
    ["sunday the 15th", "2026-11-15"],
    ["Friday the 13th lmao of all days", "2026-11-13"],
    ["Weds 11th", "2026-11-11"],
    ["fri 13", "2026-11-13"],
    ["the 14th of last month", "2026-10-14"],
    ["last month, on the 9th", "2026-10-09"],
    ["last month 9th", "2026-10-09"],
    ["the 3rd of this month", "2026-11-03"],
    ["the 10th, a tuesday", "2026-11-10"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each([
    "the 2nd time",
    "the 3rd one this year",
    "our 1st fight",
    "second",
    "at first",
    "the 31st of last april",
    "Monday the 40th",
    "the 4th or 5th",
    "3",
  ])("%j is none", (text) => {
    expect(read(text)).toBe("");
  });
});

describe("a weekday", () => {
  test.each([
    ["Mon", "2026-11-23"],
    ["monday :/", "2026-11-23"],
    ["this past saturday", "2026-11-21"],
    ["sunday night", "2026-11-22"],
    ["on wed", "2026-11-18"],
    ["friday before last", "2026-11-13"],
    ["the Sunday before last", "2026-11-15"],
    ["2 fridays ago", "2026-11-13"],
    ["three saturdays ago", "2026-11-07"],
    ["a week ago friday", "2026-11-13"],
    ["a week ago on sunday", "2026-11-15"],
    ["friday two weeks ago", "2026-11-13"],
    ["Thursday last week", "2026-11-19"],
    ["last week, tuesday", "2026-11-17"],
    ["wednesday of last week", "2026-11-18"],
    ["tuesday gone", "2026-11-17"],
    ["a fortnight last saturday", "2026-11-07"],
    ["three weeks last sunday", "2026-11-01"],
    ["a week past Friday", "2026-11-13"],
    ["saturday november 21", "2026-11-21"],
    ["Nov 21st (a saturday)", "2026-11-21"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each([
    ["over the weekend", "about 2026-11-21"],
    ["last weekend", "about 2026-11-21"],
    ["the weekend before last", "about 2026-11-14"],
    ["the weekend of the 7th", "about 2026-11-07"],
    ["weekend of oct 10", "about 2026-10-10"],
    ["last week", "about 2026-11-17"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each(["every friday", "fridays are the worst", "I sat there and cried", "someday", "on a sunday"])(
    "%j is none",
    (text) => {
      expect(read(text)).toBe("");
    },
  );
});

describe("a span", () => {
  test.each([
    ["3 weeks", "2026-11-03"],
    ["like 2mo", "2026-09-24"],
    ["a fortnight", "2026-11-10"],
    ["Fortnight ago", "2026-11-10"],
    ["2 fortnights ago", "2026-10-27"],
    ["its been 47 days", "2026-10-08"],
    ["it's been like three weeks now", "2026-11-03"],
    ["about 10 days", "2026-11-14"],
    ["10d", "2026-11-14"],
    ["3wks", "2026-11-03"],
    ["6 mos ago", "2026-05-24"],
    ["1 yr ago", "2025-11-24"],
    ["a couple weeks back", "2026-11-10"],
    ["Exactly one month ago today", "2026-10-24"],
    ["two weeks ago yesterday", "2026-11-09"],
    ["3 weeks and 2 days", "2026-11-01"],
    ["2 months n 3 days ago", "2026-09-21"],
    ["forty days", "2026-10-15"],
    ["a week since we broke up", "2026-11-17"],
    ["idk maybe a week", "2026-11-17"],
    ["going on 5 weeks", "2026-10-20"],
    ["exactly three weeks since he left", "2026-11-03"],
    ["no contact for 12 days", "2026-11-12"],
    ["6 weeks tomorrow", "2026-10-14"],
    ["it'll be 6 weeks on sunday", "2026-10-18"],
    ["3 weeks today", "2026-11-03"],
    ["2 nights ago", "2026-11-22"],
    ["3 weeks before", "2026-11-03"],
    ["since 3 days", "2026-11-21"],
    ["2 weeks fr", "2026-11-10"],
    ["3ish weeks ago", "2026-11-03"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each([
    ["about a month and a half ago", "about 2026-10-09"],
    ["a year and a half ago", "about 2025-05-24"],
    ["half a year ago", "about 2026-05-24"],
    ["2.5 weeks ago", "about 2026-11-06"],
    ["2 and a half months", "about 2026-09-09"],
    ["2\u00bd months ago", "about 2026-09-09"],
    ["a week n a half", "about 2026-11-13"],
    ["3 weeks ago, a tuesday", "2026-11-03"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each([
    ["we were together 3 years", "how long, not when"],
    ["he was gone for 2 weeks that summer", "how long, not when"],
    ["2 or 3 weeks ago", "which of them?"],
    ["2-3 weeks", "which of them?"],
    ["a week or two ago", "which of them?"],
    ["a few weeks ago", "how few?"],
    ["weeks ago", "how many?"],
    ["ages ago", "how long?"],
    ["2 years ago in march", "a month"],
    ["more than 2 weeks ago", "how much more?"],
    ["haven't texted him in 2 weeks", "how long, not when"],
    ["see her again in a week", "to come"],
  ])("%j is none: %s", (text) => {
    expect(read(text)).toBe("");
  });
  test("in a question about what came after the breakup is counted from there", () => {
    const anchor = Temporal.PlainDate.from("2026-11-01");
    expect(read("3 days after", { anchor })).toBe("2026-11-04");
    expect(read("a week later he called", { anchor })).toBe("2026-11-08");
    expect(read("the next day", { anchor })).toBe("2026-11-02");
    expect(read("the next day")).toBe("");
  });
});

describe("a part of a month or a year", () => {
  test.each([
    ["mid october", "about 2026-10-15"],
    ["early sept", "about 2026-09-04"],
    ["end of september", "about 2026-09-29"],
    ["late august 2025", "about 2025-08-26"],
    ["the beginning of November", "about 2026-11-03"],
    ["first week of october", "about 2026-10-04"],
    ["the last week of october", "about 2026-10-28"],
    ["first weekend in october", "about 2026-10-03"],
    ["the second tuesday of october", "2026-10-13"],
    ["last sunday in august", "2026-08-30"],
    ["the beginning of the month", "about 2026-11-03"],
    ["end of last month", "about 2026-10-30"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each(["october", "in the spring", "march 2025", "last month", "this summer", "2025", "a while back"])(
    "%j is none",
    (text) => {
      expect(read(text)).toBe("");
    },
  );
});

describe("a number that is no date", () => {
  test.each([
    ["we argued 24/7", "always"],
    ["24/7", "always"],
    ["50/50", "a share"],
    ["she was a 2/10 anyway", "a score"],
    ["it was 4/10 at best", "a score"],
    ["feeling 3/10", "a score"],
    ["2/10", "as likely a score"],
    ["1/2 the time", "a fraction"],
    ["half the time", "a fraction"],
    ["3/4 november", "two days"],
    ["5/6 June", "two days"],
    ["nov 3/4", "two days"],
    ["between nov 3 and nov 5", "two days"],
    ["nov 3 to nov 5", "two days"],
    ["either the 3rd or the 4th", "two days"],
    ["4 2 5", "scores"],
    ["555-0143", "a phone number"],
    ["not nov 3", "the contrary"],
    ["before christmas", "some day"],
    ["sometime after oct 3", "some day"],
  ])("%j: %s", (text) => {
    expect(read(text)).toBe("");
  });
  test.each([
    ["10/10", "2026-10-10"], // of the last months
    ["on 2/10", "2026-02-10"], // said as a date is
    ["he left 9/10", "2026-09-10"],
    ["11/10", "2026-11-10"], // no score goes to eleven
  ])("but %j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe("slips of typing", () => {
  test.each([
    ["novmber 9", "2026-11-09"],
    ["ystrday", "2026-11-23"],
    ["yesturday", "2026-11-23"],
    ["tusday", "2026-11-24"],
    ["wensday", "2026-11-18"],
    ["octobr 3rd", "2026-10-03"],
    ["Setpember 9", "2026-09-09"],
    ["febuary 2", "2026-02-02"],
    ["last nite", "2026-11-23"],
    ["lastnight", "2026-11-23"],
    ["2 weeeks ago", "2026-11-10"],
    ["thansgiving", "2025-11-27"],
    ["haloween", "2026-10-31"],
    ["this mornin", "2026-11-24"],
  ])("%j is %s", (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe("two dates in one text", () => {
  test.each([
    ["we broke up oct 3 and last talked nov 12", "2026-10-03, 2026-11-12"],
    ["Oct 3, Nov 12", "2026-10-03, 2026-11-12"],
    ["left me 10/3 but he texted 11/10", "2026-10-03, 2026-11-10"],
    ["breakup was halloween, last text yesterday", "2026-10-31, 2026-11-23"],
    ["3 weeks ago. last saw her on friday", "2026-11-03, 2026-11-20"],
    ["it was nov 5 not nov 3", "2026-11-05"],
    ["yesterday, nov 23", "2026-11-23"],
    ["today i realised it ended oct 3", "2026-10-03"],
    ["yesterday, nov 3", ""], // they disagree
  ])("%j are %j", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
  test.each([
    ["moved out nov 14, broke up nov 10", "2026-11-10, 2026-11-14", "the breakup comes first"],
    ["last talked nov 18, split nov 10", "2026-11-10, 2026-11-18", "wherever it stands"],
    ["texted yesterday, broke up the 3rd", "2026-11-03, 2026-11-23", "the same"],
    ["we met march 3 2020 and broke up nov 10", "2026-11-10", "nobody asks when they met"],
    ["married june 5 2010, he left nov 10", "2026-11-10", "nor when they married"],
    ["my birthday is nov 3, he left the day after", "2026-11-04", "one day said by the other"],
    ["nov 3, i think, or the 4th", "", "one of two"],
    ["saturday, no wait, sunday", "2026-11-22", "the second is meant"],
    ["oct 12 sorry i meant oct 13", "2026-10-13", "the second is meant"],
    ["sunday night going into monday", "about 2026-11-22", "one night"],
    ["three days after my birthday", "", "nobody knows when that is"],
  ])("%j are %j: %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });
});

describe("words that only look like days", () => {
  test.each([
    ["it's getting easier", "not Easter"],
    ["we'd booked a trip", "not Wednesday"],
    ["he just sat there when it was over", "not Saturday"],
    ["the sun came out", "not Sunday"],
    ["my mates took me out", "not martes"],
    ["wrote three lines", "not lunes"],
    ["second letter sent, no answer to the first, so there", "not the 1st"],
    ["it was just a tuesday", "which one?"],
    ["sunday nights are the worst", "every one"],
    ["want to text him today", "another matter"],
  ])("%j: %s", (text) => {
    expect(read(text)).toBe("");
  });
});

describe("what is to come", () => {
  test.each([
    ["until the end of the month", "2026-11-30"],
    ["till after christmas", "about 2026-12-26"],
    ["until new years", "2027-01-01"],
    ["thanksgiving", "2026-11-26"],
    ["the day after thanksgiving", "2026-11-27"],
    ["the 5th", "2026-12-05"],
    ["tomorrow morning", "2026-11-25"],
    ["next tuesday", "2026-12-01"],
    ["2 weeks from friday", "2026-12-11"],
    ["this weekend", "about 2026-11-28"],
    ["in a month", "2026-12-24"],
    ["a week from today", "2026-12-01"],
    ["saturday week", "2026-12-05"],
    ["a week on friday", "2026-12-04"],
  ])("%j is %s", (text, date) => {
    expect(read(text, { lean: "future" })).toBe(date);
  });
});
