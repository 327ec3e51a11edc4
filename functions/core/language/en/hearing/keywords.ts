import { distance } from "fastest-levenshtein";
import { fold, ownWords, plain } from "../../clean.ts";
import type { Certainty, CommandWord, Intent, OptOutType } from "../../intent.ts";
import { everywhere } from "../../obligations.ts";
import { oddsOf } from "../../reader/reader.ts";
import { isTapback } from "../../tapbacks.ts";
import { isOutright } from "./danger-outright.ts";
import { findMachine } from "./machine.ts";
import { withoutOrders } from "./orders.ts";
import { asksWhatIsKept, wantsErasure, wantsHuman } from "./rights.ts";

// Twilio's own lists (docs/rules.md): whole message, one word, any case.
const optOut = /^(stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)$/;
const optIn = /^(start|yes|unstop)$/;
/** Reads a text in the order that docs/rules.md demands: opt-out word, danger, looser opt-out, then the rest. */
export function readIntent(text: string, commands: readonly CommandWord[], optOutType?: OptOutType): Intent {
  const bare = text.trim().toLowerCase();
  if (optOutType === "STOP" || optOut.test(bare)) return { kind: "opt-out", exact: true };
  // Most texts are a bare word of ours, in which there is no danger to look for: the patterns need not be made for it.
  const word = optOutType ? undefined : commands.find(({ word }) => word.toLowerCase() === bare)?.word;
  if (word) return { kind: "command", command: word, rest: "", raw: "" };
  if (isTapback(text)) return { kind: "tapback" };
  const folded = fold(text);
  const machine = findMachine(folded);
  if (machine === "impersonal") return { kind: "machine" };
  const boundary = forThemselves.test(folded) ? undefined : everywhere.findBoundary(folded);
  const intent = readObligations(text, folded, boundary);
  // After danger and opt-out: a person may begin with such words.
  if (!intent && !boundary && machine) return { kind: "machine" };
  const rest = intent ?? readRest(text, folded, commands, optOutType);
  if (!boundary) return rest;
  return rest.kind === "other" ? { kind: "boundary", boundary } : { ...rest, boundary };
}

/**
 * A pattern knows words and no sense: unless danger is said outright, the trained model must find some in the text too, or it
 * was one of the words that people say of their day. On authors left out of its training that takes away half of the false alarms, and 1 danger in
 * 100 (docs/danger-words.md).
 */
function isLikely(text: string): boolean {
  const odds = oddsOf(ownWords(text));
  return odds["danger-self-harm"] + odds["danger-violence"] >= leastLikely;
}
const leastLikely = 0.15;

const ours =
  /^\W*(?:please )?(?:stop|cease|alto|basta|baja)\b|\bunsub|\b(?:these|your|estos|sus) (?:\w+ )?(?:texts|messages|reminders|mensajes)\b|\bstop (?:sending|texting|messaging) me\b|\b(?:mandes|manden|escriban)\b/;
const stopWord =
  /\b(?:stop|unsub\w*|opt ?out|quit|cancel|no more|text(?:ing)? me|basta|alto|baja|ya no)\b|\b(?:delete|erase|remove|close|end|terminate|deactivate|forget|lose|take|get) (?:me|my (?:phone )?(?:number|account))\b/;

function readObligations(text: string, folded: string, boundary: Certainty | undefined): Intent | undefined {
  const erases = wantsErasure(folded);
  // "Delete my data" asks for ERASE alone, "stop and delete my data" and "delete me" for both.
  const stops =
    !forThemselves.test(folded) &&
    (!erases || stopWord.test(folded)) &&
    // "Never call, never write": whoever asked for that was not speaking to us.
    (boundary !== "set" || ours.test(folded)) &&
    everywhere.saysOptOut(folded, plain(text));
  // The words of an order against them are no danger to them.
  const found = everywhere.findDanger(boundary === "set" ? withoutOrders(folded) : folded);
  const danger = found && (isOutright(folded) || isLikely(text)) ? found : undefined;
  if (danger) return { kind: "danger", danger, stops };
  return stops ? { kind: "opt-out", exact: false, ...(erases ? { erases } : {}) } : undefined;
}

function readRest(
  text: string,
  folded: string,
  commands: readonly CommandWord[],
  optOutType: OptOutType | undefined,
): Intent {
  if (optOutType === "START" || optIn.test(folded)) return { kind: "opt-in" };
  if (optOutType === "HELP" || everywhere.asksForHelp(folded)) return { kind: "help" };
  const command = readCommand(folded, ownWords(text), commands);
  if (command) return command;
  const asks = (word: string): Intent => ({ kind: "command", command: word, rest: "", raw: "" });
  if (wantsErasure(folded)) return asks("ERASE");
  if (wantsHuman(folded)) return { kind: "human" };
  return asksWhatIsKept(folded) ? asks("PAGE") : { kind: "other" };
}

/** "PROMISE stop texting" is the likeliest promise of all; what says "me" is still said to us. */
const forThemselves =
  /^(promise|change|note|opus|done)\b[ :;,.-]+(?!.*\b(text|message|msg|contact|texting|messaging|contacting) me\b).+/;

function readCommand(folded: string, typed: string, commands: readonly CommandWord[]): Intent | undefined {
  // "PLAN3" and "PLAN: 3" are PLAN 3.
  const [, word, rest] = /^([a-z]+)[\s:;,.-]*(.*)$/s.exec(folded) ?? [];
  if (word === undefined || rest === undefined) return undefined;
  const upper = word.toUpperCase();
  const known = commands.find((command) => command.word === upper);
  const exact = known?.word;
  const raw = typed.replace(/^\P{L}*\p{L}+[\s:;,.-]*/u, "").trim();
  if (isShort(known) && rest.split(" ").length > 3) return undefined;
  if (
    (exact === "KEPT" || exact === "BROKE") &&
    !/^((it|my (word|promise))( [a-z]+)?|no contact.*|.*quiet.*)?$/.test(rest)
  )
    return undefined;
  if (exact)
    return {
      kind: "command",
      command: exact,
      rest: known?.takes === "words" ? rest : withoutManners(rest),
      raw,
    };
  // A sentence is not a mistyped command.
  if (rest.split(" ").length > 3) return undefined;
  const meant = commands.find((command) => isTypo(upper, command.word))?.word;
  return meant === undefined ? undefined : { kind: "command", command: meant, rest, raw };
}

const withoutManners = (rest: string) =>
  rest.replace(/(?:^|[ ,]+)(?:please|pls|plz|thanks|thank you|thx|ty)$/, "").trim();

/** "Back then I was happy" is no BACK. */
const isShort = (command: CommandWord | undefined) =>
  command?.takes === "nothing" || command?.takes === "few words";

/** What our words are followed by: a number, a date, ON or OFF. */
export const isSetting = (rest: string): boolean =>
  /^(\d|on\b|off\b|until\b|for\b|same$|clear$|please$|today|yesterday|last |[a-z]+day\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(a|one|two) (day|week|month)|noon)/.test(
    rest,
  );

/** Two neighbours swapped, a letter doubled, the plural's S left out, or, in words long enough to bear it, any one letter wrong. */
function isTypo(word: string, command: string): boolean {
  if (word.replace(/(.)\1/g, "$1") === command || `${word}S` === command) return true;
  const swapped = Array.from(
    { length: command.length - 1 },
    (_, i) => command.slice(0, i) + command[i + 1] + command[i] + command.slice(i + 2),
  );
  return swapped.includes(word) || (command.length >= 6 && distance(word, command) === 1);
}
