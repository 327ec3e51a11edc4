import { AppError } from "../../functions/core/errors.ts";
import type { Person } from "../../functions/core/person/person.ts";
import { restOf } from "../../functions/services/my-page.ts";
import { findPerson } from "../find-person.ts";
import { openSession, type Place, type Session } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { erase, pause, readLength, resume, stop } from "./actions.ts";
import { exportPerson } from "./export-person.ts";
import { sendPageLink } from "./send-page-link.ts";
import { sayView, viewOf } from "./show.ts";
import { why } from "./why.ts";

export type PersonOptions = Place & { content?: boolean; json?: boolean; yes?: boolean };

type Verb = {
  /** What follows the word, for the usage; none takes nothing. */
  takes?: string;
  /** What is asked before it is done; it changes nothing without one. */
  asks?: string;
  /** Whether texts or notes are told. */
  content?: (options: PersonOptions) => boolean;
  /** Throws AppError for an argument that does not fit; called before anything is read. */
  check?: (rest: string) => void;
  run: (session: Session, person: Person, rest: string, options: PersonOptions) => Promise<string>;
};

/** What may be done for one person, by the word for it. */
export const verbs: Record<string, Verb> = {
  show: {
    content: ({ content }) => content === true,
    run: async ({ deps }, person, _, { content, json }) => {
      const view = viewOf(person, await restOf(deps, person), deps.clock.now(), content === true);
      return json ? JSON.stringify(view, undefined, 2) : sayView(view);
    },
  },
  why: {
    run: async ({ deps }, person) => why(person, await restOf(deps, person), deps.clock.now()),
  },
  stop: { asks: "Opt them out of everything?", run: stop },
  pause: {
    takes: "7d",
    asks: "Pause their texts?",
    check: readLength,
    run: (session, person, rest) => pause(session, person, readLength(rest)),
  },
  resume: { asks: "Resume their texts?", run: resume },
  erase: { asks: "Erase everything that is kept of them? This cannot be undone.", run: erase },
  export: {
    takes: "FILE",
    content: () => true,
    check: (file) => {
      if (!file) throw new AppError("bad-request", "name the file to write: export FILE");
    },
    run: exportPerson,
  },
  page: { asks: "Text them the link to their page?", run: sendPageLink },
};

/** `<number> [verb] [argument]`: the number may be typed in groups, and is asked for when it is not there. */
export async function personCommand(
  words: string[],
  options: PersonOptions,
  terminal: Terminal,
): Promise<void> {
  const at = words.findIndex((word) => word in verbs);
  const [name = "show", ...after] = at === -1 ? [] : words.slice(at);
  const verb = verbs[name] as Verb;
  const rest = after.join(" ");
  if (rest && !verb.takes) throw new AppError("bad-request", `${name} takes nothing after it`);
  verb.check?.(rest);
  const unknown = words.find((word, i) => /^[a-z]+$/i.test(word) && (at === -1 || i < at));
  if (unknown)
    throw new AppError(
      "bad-request",
      `there is no "${unknown}": ${Object.keys(verbs).join(", ")} are the words`,
    );
  const given = (at === -1 ? words : words.slice(0, at)).join(" ");
  const number = given || (await terminal.ask("Their phone number, or email address: "));
  if (!number) throw new AppError("bad-request", "no number: give it, or type it when asked");
  const session = await openSession(options, terminal.env);
  const person = await findPerson(number, session);
  if (verb.asks && !options.yes) {
    const answer = await terminal.ask(`${verb.asks} (yes or no) `);
    if (!/^y(es)?$/i.test(answer?.trim() ?? "")) throw new AppError("bad-request", "nothing was changed");
  }
  // An audit item of somebody erased would go with them: that one names nobody.
  const whom = verb.run === verbs.erase?.run ? {} : { personId: person.id };
  await session.audit.note({ what: name, content: verb.content?.(options) ?? false, ...whom });
  terminal.out(await verb.run(session, person, rest, options));
}
