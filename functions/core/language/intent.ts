/** Of what words of harm are about. */
export type Danger = "self-harm" | "violence";

/** One of our words, as a language has to know it: what may follow it tells a command from a sentence. */
export type CommandWord = { word: string; takes: "nothing" | "setting" | "few words" | "words" };

/** That the ex wants no contact: `set` where a text says so, `ask` where it may be so (silence, a block). */
export type Certainty = "set" | "ask";

/** What a text asks for. A boundary may stand beside anything else that it says, and counts there too. */
export type Intent = { boundary?: Certainty | undefined } & (
  | /** `exact`: Twilio has seen it too, blocks the number and confirms by itself. `erases`: what is kept is to go as well. */
  { kind: "opt-out"; exact: boolean; erases?: boolean }
  | { kind: "opt-in" }
  | { kind: "help" }
  /** `stops` when the same text opts out as well: both are heard. */
  | { kind: "danger"; danger: Danger; stops: boolean }
  /** A boundary and nothing else. */
  | { kind: "boundary" }
  /** They want a person, not a program. */
  | { kind: "human" }
  /** `command` is the word in capitals, `rest` what follows the word, folded; `raw` the same as it was typed. */
  | { kind: "command"; command: string; rest: string; raw: string }
  /** A reaction to a text of ours, which it quotes: nothing in it was said by them. */
  | { kind: "tapback" }
  /** Written by a program: an automatic reply, advertising, a parcel's notice, a bounce. */
  | { kind: "machine" }
  | { kind: "other" }
);

/** What the carrier's keyword handling made of a message, where it says (Twilio's `OptOutType`). */
export type OptOutType = "STOP" | "START" | "HELP";
