import { afterAll, describe, expect, test } from "vitest";
import { jsonLog } from "../functions/log.ts";
import { startTestStack } from "./support/stack.ts";
import { inbound, twilioPost } from "./support/twilio.ts";

function logged(event: string, fields?: Record<string, string | number | boolean | undefined>) {
  const lines: string[] = [];
  jsonLog((line) => void lines.push(line))(event, fields);
  expect(lines).toHaveLength(1);
  return lines[0];
}

describe("a log line", () => {
  test("is one line of JSON, the event first", () => {
    expect(logged("prompt-sent", { prompt: "no-contact/eve", wake: 3, alert: true, error: undefined })).toBe(
      '{"event":"prompt-sent","prompt":"no-contact/eve","wake":3,"alert":true}',
    );
    expect(logged("erased")).toBe('{"event":"erased"}');
  });

  test.each([
    ["a number", "cannot reach +12025550143 now", "cannot reach [redacted] now"],
    ["a number without its plus", "12025550143", "[redacted]"],
    ["a number with spaces", "to +44 7700 900123.", "to [redacted]."],
    ["a number with hyphens and brackets", "(202) 555-0143", "[redacted]"],
    ["a number with a space here and there", "020 7946 0958 called", "[redacted] called"],
    ["an address", "to Ann.Lee@example.org!", "to [redacted]"],
  ])("has %s redacted, should it get into a field", (_, value, shown) => {
    expect(logged("x", { error: value })).toBe(JSON.stringify({ event: "x", error: shown }));
  });

  test.each([
    "ThrottlingException",
    "no-contact/milestone-21",
    "21610",
    "no-contact-end.1w4",
    "show-change/noticed.2026-12-29",
  ])("keeps %s", (value) => {
    expect(logged("x", { reason: value })).toBe(JSON.stringify({ event: "x", reason: value }));
  });
});

describe("over whole lives (G6)", async () => {
  const stack = await startTestStack();
  afterAll(stack.close);
  const said: string[] = [];
  const say = async (from: string, body: string) => {
    said.push(body);
    await stack.text(from, body);
  };

  /** Twilio's refusals, the carriers' refusals, a lost answer, and numbers that work. */
  const magic = ["21211", "21610", "00504", "30003"];
  const numbers = ["+12025550143", "+447700900123", ...magic.map((code) => `+150055${code}`)];

  test("no line holds a number, an address or a text", { timeout: 60_000 }, async () => {
    for (const number of numbers) {
      await say(number, "Join 4 2026-11-20");
      await say(number, "unsure");
    }
    await stack.advance("P3D");
    const [ann = "", ben = ""] = numbers;
    await say(ann, "he was cruel to me on Ivy Lane");
    await say(ann, "write to ann@example.org or call 020 7946 0958");
    await say(ann, "I want to end it all");
    await say(ann, "slip yesterday");
    await say(ann, "ZONE Denver");
    await stack.advance("P4D");
    await say(ann, "STOP");
    await say(ben, "ERASE");
    await say(ben, "erase ");
    await stack.advance("P7D");
    await twilioPost(`${stack.url}/sms/inbound`, inbound(ann, "forged by nobody"), undefined, "wrong-token");
    await twilioPost(`${stack.url}/sms/inbound`, inbound("12345", "from a short code"));
    await stack.get(`/sms/${encodeURIComponent(ann)}`);

    const text = stack.lines.join("\n");
    for (const event of ["text-answered", "prompt-sent", "send-refused", "erased"]) {
      expect(text).toContain(`"event":"${event}"`);
    }
    for (const number of numbers) expect(text).not.toContain(number.slice(2));
    expect(text).not.toContain("@");
    // Our own words are short: "erase" is in the event "erased".
    const distinct = said.filter((body) => body.length > 6).map((body) => body.toLowerCase());
    expect(distinct.length).toBeGreaterThan(numbers.length);
    for (const body of distinct) expect(text.toLowerCase()).not.toContain(body);
    const answers = (await Promise.all(numbers.map(stack.messages))).flat().map(({ body }) => body);
    expect(answers.length).toBeGreaterThan(30);
    for (const body of answers) expect(text).not.toContain(JSON.stringify(body).slice(1, 30));
  });

  test("every line is an event with the fields that are meant for it", () => {
    const fields = new Set(stack.lines.flatMap((line) => Object.keys(JSON.parse(line))));
    const known = [
      "event",
      "personId",
      "prompt",
      "delivery",
      "wake",
      "state",
      "status",
      "segments",
      "attempt",
      "claim",
      "active",
      "joining",
      "stopped",
      "done",
      // Of which kind, and no person.
      "danger",
    ];
    const ofFailures = ["requestId", "code", "error", "reason", "alert"];
    expect([...known, ...ofFailures]).toEqual(expect.arrayContaining([...fields]));
  });
});
