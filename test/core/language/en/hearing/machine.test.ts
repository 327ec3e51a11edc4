import { describe, expect, test } from "vitest";
import { readIntent } from "../../../../support/reading.ts";

describe("a program's text is told apart, and opts nobody out and in", () => {
  test.each([
    ["This is an automated message. We'll be back on Monday.", "says so itself"],
    ["Automatic reply: gone fishing till May", "the same, as a label"],
    ["I am out of the office until Jan 5 and will reply on my return.", "an absence, in the first person"],
    ["Hello! Our office is closed on weekends.", "an office's hours"],
    ["Note: our office opens at 9. Do not reply to this message", "begins with a word of ours"],
    [
      "Join us for the spring concert, Sat 3 May, free entry!",
      "an invitation that begins with a word of ours",
    ],
    ["JOIN the club today, 3 May, free entry", "the same with a date"],
    ["Mega deals at Shoe Barn! Text STOP to end", "the footer of advertising"],
    ["Your code is 482 913. Never share it.", "a code to sign in"],
    ["Your order 4471 has shipped and will arrive Tuesday", "a parcel"],
    ["Reminder: your dental appointment is on Tue at 3:30. Reply C to confirm", "an appointment"],
    ["Message not delivered: invalid number", "a report"],
    ["The number you have dialed is no longer in service.", "a carrier"],
    ["Error 1024: unable to deliver your message", "an error"],
  ])("%j: %s", (text) => expect(readIntent(text)).toEqual({ kind: "machine" }));

  test.each([
    ["STOP to end", "our own footer, said back"],
    ["reply stop", "the same"],
    ["I joined our choir and the office was closed", "a person's day"],
    ["my order has shipped, it was his birthday gift", "a person's parcel"],
    ["JOIN", "our word"],
    ["join 3 november", "with a date"],
    ["out of office hours I miss him most, please stop texting me", "who tells us to stop"],
    ["thank you for the messages", "thanks"],
  ])("%j is none: %s", (text) => expect(readIntent(text).kind).not.toBe("machine"));
});
