import type { Temporal } from "temporal-polyfill";
import { attemptOf } from "../../functions/core/delivery/delivery.ts";
import { readFeedback } from "../../functions/http/ses-event.ts";
import { type Email, SendError } from "../../functions/ports.ts";
import type { Feedback } from "../../functions/services/stop-email.ts";
import { type MemoryEmail, memoryEmail } from "../support/memory-email.ts";
import { strangersAddress } from "./adversary-checks.ts";
import { must } from "./checks.ts";
import type { Script } from "./script.ts";

type Kind = "confirm" | "page" | "prompt";

/** A mail that was accepted. */
export type Letter = MemoryEmail & {
  kind: Kind;
  /** The token of its link. */
  token: string;
  delivery: string;
  /** Its place among all that happened, and that of the last look its sender had at anything before. */
  seq: number;
  horizon: number;
};

type World = {
  now: () => Temporal.Instant;
  later: (minutes: number, what: () => void | Promise<void>) => void;
  /** How often the form has asked for a link so far: each may mail the same one again. */
  posts: () => number;
  feedback: (told: Feedback) => Promise<void>;
  /** The button behind a confirmation link. */
  confirm: (letter: Letter) => Promise<void>;
};

type Message = Parameters<Email["send"]>[0];

const links: [Kind, RegExp][] = [
  ["confirm", /\/email\/confirm\/(\S+)/],
  ["page", /\/p\/(\S+)/],
  ["prompt", /\/email\/unsubscribe\/(\S+)/],
];
const httpStatus: Record<string, number> = { TooManyRequestsException: 429 };

/** SES and the person's inbox: takes or refuses as the script says, and reports what came back, or was complained about. */
export function inbox({ mail }: Script, { now, later, posts, feedback, confirm }: World) {
  const email = memoryEmail(now);
  const letters: Letter[] = [];
  /** Every mail that somebody began to send, by what it was for; a refusal is the only end that lets it begin again. */
  const begun = new Map<string, "refused" | "open">();
  const tries: { to: string; at: Temporal.Instant }[] = [];
  let sends = 0;
  let confirmations = 0;

  /** Before a send that may never come to its end: SES says nothing of it afterwards, so it is never repeated (G2). */
  function begin(message: Message): void {
    must(message.to !== strangersAddress, "G9", "a mail to an address that a form named beside a number");
    const what = subject(message, posts());
    must(begun.get(what) !== "open", "G2", `${what} was mailed again, and nobody had refused it`);
    begun.set(what, "open");
    tries.push({ to: message.to, at: now() });
    const ids = JSON.stringify(message.tags ?? {});
    must(!/@|example/.test(ids) && !/@/.test(deliveryOf(message)), "G6", "an address in a tag");
  }

  async function send(message: Message, seq: number, horizon: number): Promise<Letter> {
    const index = sends++;
    const code = mail?.refusals.find((refused) => refused.send === index)?.code;
    if (code !== undefined) {
      begun.set(subject(message, posts()), "refused");
      throw new SendError(code, httpStatus[code] ?? 400);
    }
    await email.send(message);
    const { kind, token } = linkIn(message);
    const letter = {
      ...email.sent.at(-1),
      kind,
      token,
      delivery: deliveryOf(message),
      seq,
      horizon,
    } as Letter;
    letters.push(letter);
    react(letter, index);
    return letter;
  }

  function react(letter: Letter, index: number): void {
    const { fates = [], opens = [] } = mail ?? {};
    const fate = fates[index % Math.max(1, fates.length)] ?? "silent";
    if (fate !== "silent") {
      later(3, () => feedback(told(letter, fate === "complaint" ? "Complaint" : "Bounce")));
      if (fate === "bounce-twice") later(9, () => feedback(told(letter, "Bounce")));
    }
    if (letter.kind !== "confirm") return;
    const minutes = opens[confirmations++ % Math.max(1, opens.length)] ?? 5;
    if (minutes >= 0) later(minutes, () => confirm(letter));
  }

  return { begin, send, letters, tries };
}

export type Inbox = ReturnType<typeof inbox>;

/** What a mail is for: a prompt, whichever the attempt; a confirmation, by its own token and the posts so far; a page, by when it was sent for. */
function subject(message: Message, posts: number): string {
  const { kind, token } = linkIn(message);
  if (kind === "prompt") return attemptOf(deliveryOf(message)).promptId;
  return kind === "confirm" ? `confirm ${nonce(token)} of post ${posts}` : `page ${nonce(token)}`;
}

/** A confirmation's is that of its request; a page's is the second in which it was made. */
const nonce = (token: string) =>
  Buffer.from(token.split(".")[0] ?? "", "base64url")
    .toString()
    .split("|")[3];

function linkIn({ text }: Message): { kind: Kind; token: string } {
  for (const [kind, pattern] of links) {
    const [, token] = pattern.exec(text) ?? [];
    if (token) return { kind, token };
  }
  throw new Error("a mail without a link of ours");
}

const deliveryOf = ({ tags }: Message) => Buffer.from(tags?.delivery ?? "", "base64url").toString();

/** As SES publishes it, through the eyes of `web`. */
function told({ id, to, tags }: Letter, eventType: "Bounce" | "Complaint"): Feedback {
  const mail = {
    messageId: id,
    destination: [to],
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  };
  const feedback = readFeedback(JSON.stringify({ eventType, mail, bounce: { bounceType: "Permanent" } }));
  if (!feedback) throw new Error("what SES says was not understood");
  return feedback;
}
