import { readAddress } from "../../functions/core/person/email-address.ts";
import type { Deps } from "../../functions/services/deps.ts";
import { eraseByPage, sayByPage } from "../../functions/services/my-page.ts";
import { receiveSms } from "../../functions/services/receive-sms.ts";
import { signUpByEmail } from "../../functions/services/sign-up-by-email.ts";
import { askForPageByEmail, startAgain, unsubscribe } from "../../functions/services/stop-email.ts";
import { plans } from "../../scripts/plans.ts";
import { replies } from "../../templates/en/replies.ts";
import type { Form } from "./adversary-script.ts";
import { emailOf } from "./checks.ts";
import { endsAll } from "./mail-checks.ts";
import type { Press, Script } from "./script.ts";
import { aloneAddress, type Ending, type World } from "./world.ts";

/** What one step does: a text, or a button. A text that comes again is the same one. */
export type Act = { sid: string; text: string; press?: Press | undefined };

/** What the page can say for who has no phone here. */
const fromPage =
  /^(date|contact|plan|zone|time|pause|resume|email|erase|status|slip|note|done|next|promise|kept|broke)\b/i;
const returning = /^(start|go|join|y)\b/i;
const zones = ["America/New_York", "Europe/London", "Australia/Sydney", "Asia/Kolkata"];
const asked = replies.emailAsked.split("{address}") as [string, string];

/** What a person does, and what they may trust in once they are answered. */
export function createActs(world: World, script: Script) {
  const { mails, stored } = world;
  const { wish } = world.ledger;
  const answered = new Set<string>();
  /** Texts that were answered by whom is kept, oldest first. */
  let captured: Act[] = [];
  const owner = (text: string) => ({ by: "owner", text }) as const;

  async function perform({ sid, text, press }: Act): Promise<Ending<string[]>> {
    if (press) return { ...(await presses(press)), answer: [] };
    if (world.isAlone) return onPage(text, sid);
    const { blocked } = world.phone;
    if (/^stop$/i.test(text)) blocked.add(script.phone);
    if (text === "START") blocked.delete(script.phone);
    if (returning.test(text)) wish({ kind: "returns" });
    const sms = { from: script.phone, body: text, sid };
    const ending = await world.run((deps) => receiveSms(deps, sms), owner(text));
    if ("answer" in ending && !answered.has(sid)) {
      answered.add(sid);
      if (stored()?.state !== "erased" && stored()) captured.push({ sid, text });
      heard(text, ending.answer, ending.seq);
    }
    return ending;
  }

  /** What a text was answered is a promise. */
  function heard(text: string, said: string[], seq: number): void {
    const [word, ...rest] = text.toLowerCase().split(" ");
    if (/^stop( please)?$/i.test(text)) wish({ kind: "stops", seq });
    if (said.includes(replies.erased)) {
      captured = [];
      wish({ kind: "erased", seq });
    }
    if (word !== "email") return;
    if (said.some((reply) => reply.startsWith(replies.emailOff.split("{")[0] ?? "")))
      wish({ kind: "ends", seq });
    const address = readAddress(rest.at(-1) ?? "");
    if (!address || !said.some((reply) => reply.startsWith(asked[0]) && reply.endsWith(asked[1]))) return;
    wish({ kind: "ends", except: address, seq });
    wish({ kind: "asks", by: "text", address, seq });
  }

  /** The page that a link in the inbox opens. */
  async function onPage(text: string, sid: string): Promise<Ending<string[]>> {
    const token = mails.letters.findLast(({ kind }) => kind === "page")?.token;
    if (!token || !fromPage.test(text)) return { failed: true };
    if (!/^erase$/i.test(text)) {
      const ending = await world.run((deps) => sayByPage(deps, token, { text, once: sid }), owner(text));
      return "answer" in ending ? { ...ending, answer: ending.answer?.replies ?? [] } : ending;
    }
    const ending = await world.run((deps) => eraseByPage(deps, token), owner(text));
    if ("answer" in ending && ending.answer) wish({ kind: "erased", seq: ending.seq });
    return "answer" in ending ? { ...ending, answer: [] } : ending;
  }

  async function presses(press: Press): Promise<Ending<unknown>> {
    if (press === "sign-up") return signsUp();
    const before = stored();
    const email = emailOf(before);
    const mine = mails.letters.filter(({ kind, to }) => kind === "prompt" && to === email?.address);
    const letter = press === "unsubscribe-old" ? mine[0] : mine.at(-1);
    if (!letter || !email) return { failed: true };
    if (press === "start") {
      wish({ kind: "returns" });
      return world.run((deps) => startAgain(deps, letter.token), owner("start"));
    }
    if (press.startsWith("page"))
      return asking("text", email.address, (deps) => askForPageByEmail(deps, letter.token));
    const ending = await world.run((deps) => unsubscribe(deps, letter.token), owner(""));
    // One pressed again ends an address that was asked for anew, too: its link does not leave.
    if ("answer" in ending && ending.answer && !email.suppressed) {
      // For who has nothing else the address stays, for them to begin again.
      if (before?.state === "erased" || before?.phone)
        wish({ kind: "ends", address: letter.to, seq: ending.seq });
      if (email.confirmedAt && endsAll(before)) wish({ kind: "stops", seq: ending.seq });
    }
    return ending;
  }

  /** What may leave a link due; if it does, and was answered, that was asked for. */
  async function asking(
    by: "text" | "form",
    address: string,
    work: Parameters<typeof world.run<unknown>>[0],
    who: Parameters<typeof world.run<unknown>>[1] = owner(""),
  ): Promise<Ending<unknown>> {
    const linkDue = () => emailOf(stored())?.linkDue;
    const before = linkDue();
    const ending = await world.run(work, who);
    if ("answer" in ending && linkDue() && linkDue() !== before)
      wish({ kind: "asks", by, address, seq: ending.seq });
    return ending;
  }

  async function signsUp(): Promise<Ending<unknown>> {
    if (!world.isAlone) return { failed: true };
    const [plan, daysAgo, safety] = script.join;
    const begun = world.now().subtract({ hours: 24 * daysAgo });
    const given = {
      plan: (plans[plan - 1] ?? plans[0])?.id ?? "no-contact",
      breakupDate: begun.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: 1 }).toString(),
      lastContact: "same",
      boundary: safety !== "N",
      zone: zones[script.startAt % zones.length] ?? "UTC",
    } as const;
    return posts({ plan, daysAgo, boundary: given.boundary, names: false, source: 0 }, (deps) =>
      signUpByEmail(deps, { address: aloneAddress, given, source: "192.0.2.1" }),
    );
  }

  /** A form that was posted, by whoever, for them. */
  async function posts(
    form: Form,
    work: (deps: Deps) => Promise<unknown>,
    source = "192.0.2.1",
  ): Promise<Ending<unknown>> {
    const before = stored();
    const kept = world.trust.posting(form, before);
    const who = { by: "stranger", source } as const;
    const ending = world.isAlone ? await asking("form", aloneAddress, work, who) : await world.run(work, who);
    if (!("answer" in ending)) kept("failed");
    else kept(ending.answer === "busy" ? "refused" : "kept");
    return ending;
  }

  /** Before a word on the page, a link to it is asked for, and comes in a few minutes. */
  const needsPage = ({ text, press }: Act) => world.isAlone && !press && fromPage.test(text);

  return { perform, needsPage, posts, captured: () => captured };
}
