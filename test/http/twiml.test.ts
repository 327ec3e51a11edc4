import MessagingResponse from "twilio/lib/twiml/MessagingResponse.js";
import { expect, test } from "vitest";
import { twiml } from "../../functions/http/twiml.ts";

/** What Twilio's own builder makes of the same replies. */
function built(replies: string[]): string {
  const response = new MessagingResponse();
  for (const reply of replies) response.message(reply);
  return response.toString();
}

test.each([
  ["no reply", []],
  ["two replies", ["one", "two"]],
  ["lines, tabs and a carriage return", ["a\nb\tc\rd"]],
  ["signs of XML", ["<b> & \"c\" > 'd' &amp; ]]>"]],
  ["emoji and accents", ["caf\u00e9 \u{1f468}\u200d\u{1f469}"]],
])("%s: what Twilio's builder gives", (_, replies: string[]) => {
  expect(twiml(replies)).toBe(built(replies));
});

test("what XML cannot hold is left out, and the rest arrives", () => {
  expect(twiml(["a\0b\u001fc\ud83dd\uffffe"])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><Response><Message>abcde</Message></Response>',
  );
});
