import { Temporal } from "temporal-polyfill";
import { isEnrolled, type Person, type Tombstone } from "../../functions/core/person/person.ts";
import { plans } from "../../scripts/plans.ts";
import type { Form } from "./adversary-script.ts";
import { must } from "./checks.ts";
import type { Run } from "./faults.ts";

// G9 as docs/guarantees.md says it, by what was posted and texted, not by what the code keeps of it.

/** The address that a stranger types beside somebody else's number. */
export const strangersAddress = "mallory@evil.example";

/** Words that answer the safety question, or say of themselves that contact is unsafe. */
const answersSafety = /^(n|no|y|yes|unsure|nothing|boundary\b.*)$/i;
/** Words of an owner that may set a boundary off. */
const setsOff = /^(n|no|nothing|(yes[,.]? )?contact is welcome)$/i;
/** JOIN, with nothing else that could say a plan or a date. */
const bareJoin = /^(join|start|go|y|yes)$/i;

/** What nobody but its owner says. */
const ownWords = [
  "plan",
  "breakupDate",
  "lastContact",
  "boundary",
  "opus",
  "change",
  "notes",
  "time",
] as const;

type Before = Person | Tombstone | undefined;
type Post = { form: Form; begun: Temporal.Instant };

/** What forms said of one number or inbox since its owner last answered them. */
type Book = {
  /** The post that stands, and when the first of those that no text followed was made. */
  stands?: (Post & { saidYes: boolean }) | undefined;
  since?: Temporal.Instant | undefined;
  /** Whether a text that asks for JOIN was tried to send since; whether one has left. */
  tried: boolean;
  texted: boolean;
  /** A post failed: it may have been kept, or not. */
  unsure: boolean;
};

const empty = (): Book => ({ tried: false, texted: false, unsure: false });
const isBy = (at: Temporal.Instant, latest: Temporal.Instant) => Temporal.Instant.compare(at, latest) <= 0;
const waits = (stored: Before): boolean =>
  stored !== undefined && stored.state === "joining" && stored.asking === "join";

/** Keeps what was posted for one person, and holds every write of theirs against it (G9). */
export function createTrust(now: () => Temporal.Instant) {
  let book = empty();
  let owned = false;

  /** Whether what was posted still lives. */
  const lives = () => book.stands !== undefined && !isBy(book.stands.begun.add({ hours: 24 * 7 }), now());
  /** It was fresh, and nobody had to be texted to know of it. */
  const fresh = () => book.since !== undefined && !isBy(book.since.add({ hours: 24 }), now());

  /** A form is posted; what is given back hears whether it was kept, as far as whoever posted it knows. */
  function posting(form: Form, before: Before): (ended: "kept" | "refused" | "failed") => void {
    const earlier = { ...book, stands: book.stands && { ...book.stands } };
    if (!before || waits(before)) keep(form);
    return (ended) => {
      if (ended === "refused") book = earlier;
      if (ended === "failed") book.unsure = true;
    };
  }

  function keep(form: Form): void {
    if (book.stands && lives()) {
      book.stands.saidYes ||= form.boundary;
      return;
    }
    const saidYes = form.boundary || book.stands?.saidYes === true;
    const since = book.tried ? now() : (book.since ?? now());
    book = { ...empty(), unsure: book.unsure, stands: { form, begun: now(), saidYes }, since };
  }

  /** A text that asks for JOIN is about to leave (`tried`), or has left. */
  function asked(how: "tried" | "texted", stored: Before): void {
    must(waits(stored), "G9", `JOIN is asked of someone who is ${stored?.state ?? "nobody"}`);
    book[how] = true;
  }

  /** A write of the person in a run. */
  function wrote(before: Before, after: Before, { by, text = "" }: Run): void {
    if (!after || after.state === "erased") {
      book = empty();
      owned = false;
      return;
    }
    const person = before?.state === "erased" ? undefined : before;
    if (waits(after)) unanswered(after);
    if (by === "stranger") {
      must(waits(after) && (!person || waits(person)), "G9", "a form changed someone who had answered");
      return;
    }
    if (by !== "owner") {
      for (const word of person ? ownWords : [])
        must(`${person?.[word]}` === `${after[word]}`, "G9", `${word} changed, and the owner said nothing`);
      return;
    }
    if (person?.boundary && !after.boundary)
      must(setsOff.test(text.trim()), "G9", "a boundary went off without its owner");
    if (waits(person) && !waits(after)) joined(after, text);
    const [, confirmed] = /^confirms, (.*)$/.exec(text) ?? [];
    const byLink = confirmed !== undefined && waits(person);
    if (byLink) must(after.boundary === (confirmed !== "N"), "G9", "who confirmed was not asked");
    if (byLink || (answersSafety.test(text.trim()) && !waits(person))) owned = true;
    const enrols = isEnrolled(after) && !(person && isEnrolled(person));
    must(!enrols || owned, "G9", "enrolled before the owner answered the safety question");
  }

  /** Until the owner has answered, nothing of a form is the person's. */
  function unanswered({ plan, breakupDate, lastContact, boundary }: Person): void {
    const said = [plan, breakupDate, lastContact, boundary].some((value) => value !== undefined);
    must(!said, "G9", "what a form says stands on a person who has not answered");
  }

  /** The owner's answer to what was posted: it was known to them, or it says nothing. */
  function joined(after: Person, text: string): void {
    owned = false;
    const { stands, unsure, tried, texted } = book;
    const alive = lives();
    const knew = alive && (tried || fresh());
    book = empty();
    if (after.state === "stopped" || unsure) return;
    if (stands?.saidYes && alive && texted)
      must(after.boundary === true, "G9", "a Yes that was posted is gone");
    if (!bareJoin.test(text.trim())) return;
    if (!knew)
      must(
        after.plan === undefined && !after.breakupDate,
        "G9",
        "JOIN took over what lapsed, or nobody was asked",
      );
    const first = stands && plans[stands.form.plan - 1]?.id;
    if (after.plan) must(after.plan === first, "G9", "a later post replaced what the first said");
  }

  return { posting, asked, wrote };
}

export type Trust = ReturnType<typeof createTrust>;
