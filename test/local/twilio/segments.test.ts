import { expect, test } from "vitest";
import { createTwilio } from "../../../local/twilio/index.ts";
import { ACCOUNT, ANN, MESSAGES_PATH, SERVICE, TOKEN } from "./world.ts";

const standIn = createTwilio({
  accountSid: ACCOUNT,
  authToken: TOKEN,
  serviceNumber: SERVICE,
  inboundUrl: "http://127.0.0.1:9/",
  now: () => 0,
});

async function send(body: string) {
  const authorization = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString("base64")}`;
  const response = await standIn.fetch(
    new Request(`http://api.twilio.test${MESSAGES_PATH}`, {
      method: "POST",
      headers: { Authorization: authorization },
      body: new URLSearchParams({ To: ANN, From: SERVICE, Body: body }),
    }),
  );
  const { num_segments: shown } = (await response.json()) as { num_segments: string };
  const { segments, encoding } = standIn.messages().at(-1) ?? {};
  expect(shown).toBe(String(segments));
  return { segments, encoding };
}

test.each([
  ["GSM-7", 1, "a".repeat(160), "a full single segment"],
  ["GSM-7", 2, "a".repeat(161), "one more splits it"],
  ["GSM-7", 2, "a".repeat(306), "two of 153"],
  ["GSM-7", 3, "a".repeat(307), "and one more"],
  ["GSM-7", 1, "€".repeat(80), "an extension character counts two"],
  ["GSM-7", 2, "€".repeat(81), "81 of them are 162"],
  ["GSM-7", 3, "€".repeat(153), "76 pairs a segment: a pair is not split over two"],
  ["GSM-7", 1, "^{}\\[~]|€ @£$¥ èéùìò Çß Ä\r\n", "all of the alphabet's corners"],
  ["UCS-2", 1, "ç".repeat(70), "small c with a cedilla is not in it"],
  ["UCS-2", 1, "`", "nor is the backtick"],
  ["UCS-2", 1, `${"a".repeat(69)}’`, "a curly quote turns the whole message"],
  ["UCS-2", 2, `${"a".repeat(70)}–`, "an en dash as well"],
  ["UCS-2", 2, "–".repeat(134), "two of 67"],
  ["UCS-2", 3, "–".repeat(135), "and one more"],
  ["UCS-2", 1, "🙂".repeat(35), "an emoji counts two"],
  ["UCS-2", 3, "🙂".repeat(67), "33 pairs a segment: a surrogate pair is not split"],
])("a body is counted as %s, %i: %j (%s)", async (encoding, segments, body) => {
  expect(await send(body)).toEqual({ encoding, segments });
});
