/**
 * Conversations as scripts that anyone can read (test/conversations/*.txt). A line is one of:
 *
 *     # a remark
 *     from +12025550143 at 2026-11-21T15:00:00Z    a phone, and when its story begins
 *     > JOIN                       what the person texts (` / ` is a new line, `\u200f` a character, `(empty)` nothing)
 *     30x > I am driving           the same, as many times as that
 *     1600 chars > no              the same, repeated until it is that long
 *     [STOP] > ARRET               what the carrier made of it (Twilio's OptOutType)
 *     < Afterword: ... to end.     one reply to it; `...` is any run of characters, ` / ` a new line
 *     < (nothing)                  none
 *     = plan no-contact            what the table then holds; `(none)` for no value
 *     = steps.total 3              a part of that; `opus.length` is how long a text is
 *     = answers.wanted (none)      the same of what is held inside a field; `notes.0.length` counts
 *     = state erased               only the tombstone is left; `= nothing` for nobody stored
 *     @ 2026-12-01T16:00:00Z       the clock moves there, through every wake
 *     * 2026-12-01 10:00 no-contact/no-contact-end    what left since, in order, in local time (which may be left out)
 *     * ... no-contact/start by email    the same, to their inbox
 *     * (nothing)                  nothing did
 *     ! confirms                   they press the button behind the link in the last email
 *     ! unsubscribes               the same, behind the link at its foot
 */
export type Step = { line: number } & (
  | { kind: "from"; phone: string; at: string }
  | {
      kind: "say";
      text: string;
      times: number;
      optOutType: "STOP" | "START" | "HELP" | undefined;
      replies: string[];
    }
  | { kind: "holds"; field: string; value: string }
  | { kind: "link"; what: "confirms" | "unsubscribes" }
  | { kind: "until"; at: string; prompts: string[] | undefined }
);

const said = /^(?:(\d+)x )?(?:(\d+) chars )?(?:\[(STOP|START|HELP)\] )?> ?(.*)$/;

export function parseScript(script: string): Step[] {
  const steps: Step[] = [];
  for (const [index, raw] of script.split("\n").entries()) {
    const text = raw.trim();
    const line = index + 1;
    if (text === "" || text.startsWith("#")) continue;
    const step = parseLine(text, line, steps.at(-1));
    if (step) steps.push(step);
  }
  return steps;
}

function parseLine(text: string, line: number, last: Step | undefined): Step | undefined {
  const [, phone, at] = /^from (\S+) at (\S+)$/.exec(text) ?? [];
  if (phone && at) return { kind: "from", line, phone, at };
  const say = said.exec(text);
  if (say) {
    const [, times = "1", length, optOutType, words = ""] = say;
    const body = plain(words === "(empty)" ? "" : words);
    return {
      kind: "say",
      line,
      text: length ? body.repeat(Math.ceil(Number(length) / body.length)).slice(0, Number(length)) : body,
      times: Number(times),
      optOutType: optOutType as "STOP" | undefined,
      replies: [],
    };
  }
  if (text === "! confirms" || text === "! unsubscribes") {
    return { kind: "link", line, what: text === "! confirms" ? "confirms" : "unsubscribes" };
  }
  const mark = text[0];
  const rest = text.slice(1).trim();
  if (mark === "<" && last?.kind === "say") return void (rest === "(nothing)" || last.replies.push(rest));
  if (mark === "=") {
    const [field = "", ...value] = rest.split(" ");
    return { kind: "holds", line, field, value: plain(value.join(" ")) };
  }
  if (mark === "@") return { kind: "until", line, at: rest, prompts: undefined };
  if (mark === "*" && last?.kind === "until") {
    last.prompts ??= [];
    return void (rest === "(nothing)" || last.prompts.push(rest));
  }
  throw new Error(`line ${line} is none of those that a script may hold: ${text}`);
}

const plain = (words: string) =>
  words
    .replaceAll(" / ", "\n")
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Whether a reply is what the script expects, `...` standing for anything. */
export function matches(expected: string, reply: string): boolean {
  const literal = expected.split("...").map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "s").test(reply.replaceAll("\n", " / "));
}
