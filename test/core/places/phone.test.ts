import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhone } from "../../../functions/core/places/phone.ts";

describe("parsePhone", () => {
  it.each([
    ["+12025550143", "US", "fictional, Washington DC"],
    ["+15005550006", "US", "Twilio's magic number, in no area code"],
    ["+14165550123", "CA", "Toronto: +1 is not always the United States"],
    ["+18765550123", "JM", "Jamaica: nor Canada"],
    ["+17875550100", "PR", "Puerto Rico has a code of its own"],
    ["+447700900123", "GB", "fictional, assigned to nobody, so by its calling code"],
    ["+77011234567", "KZ", "+7 is shared by Russia and Kazakhstan"],
    ["+79161234567", "RU", "and this is the other one"],
    ["+919876543210", "IN", "ten digits"],
    ["+883510001234", "001", "an international network, of no country"],
    ["+5215512345678", "MX", "Mexico with the 1 of before 2019, as it came"],
    ["+541123456789", "AR", "Argentina without the 9, as it came"],
    ["+551187654321", "BR", "Brazil without the ninth digit, as it came"],
  ])("reads %s as of %s: %s", (e164, country) => {
    expect(parsePhone(e164)).toEqual({ e164, country });
  });

  it.each([
    ["", "nothing"],
    ["72345", "a short code"],
    ["AFTERWORD", "a sender name"],
    ["2025550143", "no country code"],
    ["+1202555", "too short"],
    ["+120255501431", "too long"],
    ["+9995550143", "no such country"],
    ["whatsapp:+12025550143", "another channel"],
    ["whatsapp:+5215512345678", "another channel, in an old spelling"],
    ["call +12025550143", "more than a number"],
  ])("refuses %j: %s", (text) => {
    expect(parsePhone(text)).toBeUndefined();
  });

  it("gives back the number as it came, whatever comes", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{4,16}$/), (text) => {
        const phone = parsePhone(text);
        expect(phone === undefined || phone.e164 === text).toBe(true);
      }),
    );
  });
});
