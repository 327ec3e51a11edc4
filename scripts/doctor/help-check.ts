import { type Finding, fix, look, ok } from "./finding.ts";
import type { Asked } from "./subject.ts";

const isHelp = (body: string) => /^\s*(help|info)\s*$/i.test(body);
const searched = 200;
const within = 60_000;

/**
 * Whether Twilio answers HELP too. No API says how its opt-out handling is set, so the newest HELP in the log tells: one
 * answer or two. Twilio dates by the second and does not say which text an answer is to, so a HELP counts only with no
 * other text of the same phone within a minute. Of people's texts nothing but this is looked at, and nothing is shown.
 */
export async function helpAnswers({ client, senders }: Asked): Promise<Finding[]> {
  const off = "Twilio, Messaging, the messaging service, Opt-out management (docs/deploy.md, step 2)";
  for (const { owned } of (await senders()).found) {
    const received = await client.messages.list({ to: owned.name, limit: searched });
    const texts = received.filter(({ direction }) => direction === "inbound");
    const asked = texts.find((text) => isHelp(text.body) && isAlone(text, texts));
    if (!asked) continue;
    const sent = await client.messages.list({ from: owned.name, to: asked.from, limit: searched });
    const since = (date: Date) => date.getTime() - asked.dateCreated.getTime();
    const answers = sent.filter(({ direction, dateCreated }) => {
      return direction === "outbound-reply" && since(dateCreated) >= 0 && since(dateCreated) <= within;
    });
    const day = asked.dateCreated.toISOString().slice(0, 10);
    if (answers.length > 1)
      return [
        fix(
          `HELP had ${answers.length} answers on ${day}: Twilio answers it too`,
          `switch its HELP off: ${off}`,
        ),
      ];
    return [ok(`the HELP of ${day} had one answer`)];
  }
  return [
    look(
      `text HELP, and nothing else for a minute, from your own phone, and run this again: two answers mean that Twilio answers it too (${off})`,
    ),
  ];
}

type Text = { sid: string; from: string; dateCreated: Date };

const isAlone = (text: Text, texts: readonly Text[]): boolean =>
  !texts.some(
    ({ sid, from, dateCreated }) =>
      sid !== text.sid &&
      from === text.from &&
      Math.abs(dateCreated.getTime() - text.dateCreated.getTime()) <= within,
  );
