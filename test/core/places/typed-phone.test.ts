import { describe, expect, test } from "vitest";
import { readPhone } from "../../../functions/core/places/phone.ts";

const american = "+15005550006";
const british = "+447700900123";

describe("a number as it is typed or pasted", () => {
  test.each([
    ["\u2068+1 (312) 555-0182\u2069", "+13125550182", "isolated by the contacts of a phone"],
    ["\u202a+13125550182\u202c", "+13125550182", "embedded"],
    ["\u200e312-555-0182", "+13125550182", "a left-to-right mark"],
    ["312\u2011555\u20110182", "+13125550182", "hyphens that do not break"],
    ["312\u2012555\u20120182", "+13125550182", "figure dashes"],
    ["312\u2013555\u20140182", "+13125550182", "dashes"],
    ["(312)\u00a0555\u22120182", "+13125550182", "a minus sign, a space that does not break"],
    ["312\u00ad555\u00ad0182", "+13125550182", "soft hyphens"],
    [
      "\uff0b\uff11\uff13\uff11\uff12\uff15\uff15\uff15\uff10\uff11\uff18\uff12",
      "+13125550182",
      "wide digits",
    ],
    ["tel:+1-312-555-0182", "+13125550182", "a link"],
    ["Tel. 312.555.0182", "+13125550182", "with its label"],
    ["cell: 312 555 0182", "+13125550182", "with another"],
    ["1 312 555 0182", "+13125550182", "dialed with the 1"],
    ["001 312 555 0182", "+13125550182", "dialed from abroad"],
    ["+44 (0)7400 987654", "+447400987654", "the 0 that is not dialed from abroad"],
    ["+44(0)7400 987 654", "+447400987654", "without the space"],
    ["+44 07400 987654", "+447400987654", "without the brackets"],
    ["0044 7400 987654", "+447400987654", "with two zeros"],
    ["+353 (0)86 123 4567", "+353861234567", "Ireland"],
    ["+39 06 6982 0000", "+390669820000", "Italy, whose 0 belongs to the number"],
    ["+52 1 55 1234 5678", "+525512345678", "Mexico, with the 1 of before 2019"],
  ])("%j is %s: %s", (text, e164) => {
    expect(readPhone(text, american)?.e164).toBe(e164);
  });

  test("as it is dialed in the country that is given, where the service has a short code", () => {
    expect(readPhone("07400 987654", "12345", "GB")?.e164).toBe("+447400987654");
    expect(readPhone("07400 987654", "12345")).toBeUndefined();
    expect(readPhone("+44 7400 987654", "12345")?.e164).toBe("+447400987654");
  });

  test("at home is read as dialed there", () => {
    expect(readPhone("07400 987654", british)?.e164).toBe("+447400987654");
    expect(readPhone("07400\u2011987654", british)?.e164).toBe("+447400987654");
  });

  test.each([
    ["", "nothing"],
    ["call me", "words"],
    ["312-555", "too short"],
    ["+1 312 555 0182 or +1 312 555 0183", "two numbers"],
    ["312-555-01822222222", "too long"],
    ["ann@example.org", "an address"],
    [`312${" ".repeat(80)}5550182`, "nobody types so"],
  ])("%j is none: %s", (text) => {
    expect(readPhone(text, american)).toBeUndefined();
  });
});
